/** Writes a run record line by line, so that a run that is killed leaves everything up to its last line. */
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import type { CanialiasError } from '../../errors.ts';
import { type Line, lineSchema } from '../model.ts';
import { withoutCredentials } from '../without-credentials.ts';
import { writeFailure } from './write-failure.ts';

export interface RecordWriter {
  /**
   * Adds one line; it is with the kernel when this returns. Throws a ZodError for a line that the model does
   * not know (a fault in the harness), `disk-full` or `cannot-write` when the file takes no more: from then
   * on every call fails the same way, since a later line would stand behind a broken one.
   */
  append: (line: Line) => void;
  /** Brings the file to the disk and closes it. A second call does nothing. */
  close: () => void;
}

/**
 * Opens a new, empty record in the file `place`, over an older one. Throws `disk-full` or `cannot-write`, which name `path`:
 * where the file will be for people.
 */
export function openRecord(place: string, path = place): RecordWriter {
  const file = open(place, path);
  let failure: CanialiasError | undefined;
  let closed = false;

  return {
    append(line) {
      if (failure !== undefined) throw failure;
      lineSchema.parse(line);
      // A record is published; this is the last gate before that.
      const clean = withoutCredentials(line);
      try {
        writeAll(file, Buffer.from(`${JSON.stringify(clean)}\n`, 'utf8'));
      } catch (error) {
        failure = writeFailure(path, error);
        throw failure;
      }
    },
    close() {
      if (closed) return;
      closed = true;
      try {
        if (failure === undefined) sync(path, file);
      } finally {
        closeSync(file);
      }
    },
  };
}

function open(place: string, path: string): number {
  try {
    return openSync(place, 'w', 0o644);
  } catch (error) {
    throw writeFailure(path, error);
  }
}

/** A nearly full disk takes a part of a line before it refuses the rest. */
function writeAll(file: number, bytes: Buffer): void {
  let written = 0;
  while (written < bytes.length) written += writeSync(file, bytes, written);
}

/** Pipes and devices have nothing to bring to a disk and answer EINVAL. */
function sync(path: string, file: number): void {
  try {
    fsyncSync(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EINVAL') return;
    throw writeFailure(path, error);
  }
}
