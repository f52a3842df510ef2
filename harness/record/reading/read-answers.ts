/** Reads a run record without its evidence, and keeps what was read, so that the next command need not check it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { recordCache } from '../../place.ts';
import type { FeaturesLine, Line, RunRecord } from '../model.ts';
import { featuresOf, vocabularyLines } from '../vocabulary-lines.ts';
import { digestOf, keep, readKept } from './kept-files.ts';
import { fromKeptLines, keptLines, linesOf, type Part } from './kept-lines.ts';
import { readBounded } from './read-bounded.ts';

export interface Wanted extends Part {
  features?: boolean;
}

/**
 * Throws what `readRecord` throws. `part`: what of it is wanted; what is not is left empty. `cache`: a directory of this version of the program,
 * since another may find fault with the same bytes; null for none. The name of what is kept is the digest of the whole
 * record, so it is never out of date.
 */
export async function readAnswers(
  path: string,
  part: Wanted = {},
  cache: string | null = recordCache,
): Promise<RunRecord> {
  return answersIn(await readBounded(path), path, part, cache);
}

/**
 * What `derive` makes of a record without its evidence, as plain JSON; kept as well. `name`: tells apart what is derived
 * from one record.
 */
export async function readDerived<T>(
  path: string,
  name: string,
  derive: (record: RunRecord) => Promise<T>,
  cache: string | null = recordCache,
): Promise<T> {
  const bytes = await readBounded(path);
  const file = cache === null ? null : join(cache, `${digestOf(bytes)}.${name}.json`);
  const known = file === null ? null : readKept(file);
  if (known !== null) return JSON.parse(known) as T;
  const text = JSON.stringify(await derive(await answersIn(bytes, path, { features: true }, cache)));
  if (cache !== null && file !== null) keep(cache, file, text);
  return JSON.parse(text) as T;
}

/** Bytes; to look up a larger record takes longer than to check some of its lines. */
const mostLookedUp = 16 * 1024 ** 2;

/** Has this version of the program read the whole record, and found no fault with it? */
export function wasChecked(bytes: Uint8Array, cache: string | null): boolean {
  return cache !== null && bytes.length <= mostLookedUp && existsSync(filesOf(cache, bytes).lines);
}

async function answersIn(
  bytes: Uint8Array,
  path: string,
  { features = false, ...part }: Wanted,
  cache: string | null,
): Promise<RunRecord> {
  const files = cache === null ? null : filesOf(cache, bytes);
  const known = files === null ? null : readKept(files.lines);
  const knownFeatures = files !== null && features ? keptFeatures(files.features) : [];
  if (known !== null && knownFeatures !== null)
    return { ...fromKeptLines(linesOf(known, part), part), features: knownFeatures };
  const { parseRecord } = await import('./parse-record.ts');
  const { unpack } = await import('./unpack.ts');
  const { withoutEvidence } = await import('../without-evidence.ts');
  const { features: all, ...answers } = withoutEvidence(parseRecord(unpack(bytes, path), path));
  const lines = keptLines(answers);
  if (cache !== null && files !== null) {
    keep(cache, files.lines, lines.join('\n'));
    keep(cache, files.features, JSON.stringify(vocabularyLines(all)));
  }
  return { ...fromKeptLines(lines, part), features: features ? all : [] };
}

function keptFeatures(file: string): FeaturesLine[] | null {
  const text = readKept(file);
  const features = text === null ? null : featuresOf(JSON.parse(text) as Line[]);
  return typeof features === 'string' ? null : features;
}

/** The features are a third of a record, and few commands look at them. */
function filesOf(cache: string, bytes: Uint8Array) {
  const start = join(cache, digestOf(bytes));
  return { lines: `${start}.json`, features: `${start}.features.json` };
}
