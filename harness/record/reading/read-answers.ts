/** Reads a run record without its evidence, and keeps what was read, so that the next command need not check it. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { recordCache } from '../../place.ts';
import type { RunRecord } from '../model.ts';
import type { NamedScenario } from '../same-scenario.ts';
import { fromKeptLines, keptLines } from './kept-lines.ts';
import { readBounded } from './read-bounded.ts';

/** Records that are kept; the least recently read goes first. */
const mostKept = 8;

/**
 * Throws what `readRecord` throws. `only`: the scenario that is wanted, with its results; null for all. `cache`: a
 * directory of this version of the program, since another may find fault with the same bytes; null for none. The name
 * of what is kept is the digest of the whole record, so it is never out of date.
 */
export async function readAnswers(
  path: string,
  only: NamedScenario | null = null,
  cache: string | null = recordCache,
): Promise<RunRecord> {
  const bytes = await readBounded(path);
  const kept = cache === null ? null : join(cache, `${digestOf(bytes)}.json`);
  const known = kept === null ? null : readKept(kept);
  if (known !== null) return fromKeptLines(known, only);
  const { parseRecord } = await import('./parse-record.ts');
  const { unpack } = await import('./unpack.ts');
  const { withoutEvidence } = await import('../without-evidence.ts');
  const lines = keptLines(withoutEvidence(parseRecord(unpack(bytes, path), path)));
  if (cache !== null && kept !== null) keep(cache, kept, lines);
  return fromKeptLines(lines, only);
}

/** Null for one that is not there, or not whole. */
function readKept(file: string): string[] | null {
  try {
    const text = readFileSync(file, 'utf8');
    const end = text.indexOf('\n');
    const lines = text.slice(end + 1);
    return digestOf(lines) === text.slice(0, end) ? lines.split('\n') : null;
  } catch {
    return null;
  }
}

/** A place that cannot be written to costs time, and nothing else. */
function keep(cache: string, file: string, lines: readonly string[]): void {
  const unfinished = `${file}.${process.pid}`;
  try {
    mkdirSync(cache, { recursive: true });
    const text = lines.join('\n');
    writeFileSync(unfinished, `${digestOf(text)}\n${text}`);
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
