/** Reads a run record without its evidence, and keeps what was read, so that the next command need not check it. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { recordCache } from '../place.ts';
import { unreadable } from './damage.ts';
import type { RunRecord } from './model.ts';
import { type SharedRecord, share, unshare } from './shared-surfaces.ts';

/** Records that are kept; the least recently read goes first. */
const mostKept = 8;

/**
 * Throws what `readRecord` throws. `cache`: a directory of this version of the program, since another may find fault
 * with the same bytes; null for none. It is read by the whole content of the record, so it is never out of date.
 */
export async function readAnswers(path: string, cache: string | null = recordCache): Promise<RunRecord> {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw unreadable(path, error);
  });
  const kept = cache === null ? null : join(cache, `${digestOf(bytes)}.json`);
  const known = kept === null ? null : readKept(kept);
  if (known !== null) return unshare(known);
  const { parseRecord } = await import('./parse-record.ts');
  const { unpack } = await import('./unpack.ts');
  const { withoutEvidence } = await import('./without-evidence.ts');
  const record = withoutEvidence(parseRecord(unpack(bytes, path), path));
  if (cache !== null && kept !== null) keep(cache, kept, record);
  return record;
}

/** Null for one that is not there, or not whole. */
function readKept(file: string): SharedRecord | null {
  try {
    const text = readFileSync(file, 'utf8');
    const end = text.indexOf('\n');
    const json = text.slice(end + 1);
    return digestOf(json) === text.slice(0, end) ? (JSON.parse(json) as SharedRecord) : null;
  } catch {
    return null;
  }
}

/** A place that cannot be written to costs time, and nothing else. */
function keep(cache: string, file: string, record: RunRecord): void {
  const unfinished = `${file}.${process.pid}`;
  try {
    mkdirSync(cache, { recursive: true });
    const json = JSON.stringify(share(record));
    writeFileSync(unfinished, `${digestOf(json)}\n${json}`);
    renameSync(unfinished, file);
    const all = readdirSync(cache).map((name) => join(cache, name));
    const byAge = all.toSorted((one, other) => statSync(other).mtimeMs - statSync(one).mtimeMs);
    for (const old of byAge.slice(mostKept)) rmSync(old);
  } catch {
    try {
      rmSync(unfinished, { force: true });
    } catch {
      // It could not be made, or cannot be removed: a later name is another.
    }
  }
}

function digestOf(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
