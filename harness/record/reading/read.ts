/** Reads a run record, or says in one line why the file is not a whole one. */
import type { RunRecord } from '../model.ts';
import { parseRecord } from './parse-record.ts';
import { readBounded } from './read-bounded.ts';
import { unpack } from './unpack.ts';

/**
 * Throws `record-missing`, `record-damaged` (foreign, cut off, broken or contradicting itself) or
 * `record-newer`, and nothing else.
 */
export async function readRecord(path: string): Promise<RunRecord> {
  return parseRecord(unpack(await readBounded(path), path), path);
}
