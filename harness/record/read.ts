/** Reads a run record, or says in one line why the file is not a whole one. */
import { readFile } from 'node:fs/promises';
import { unreadable } from './damage.ts';
import type { RunRecord } from './model.ts';
import { parseRecord } from './parse-record.ts';
import { unpack } from './unpack.ts';

/**
 * Throws `record-missing`, `record-damaged` (foreign, cut off, broken or contradicting itself) or
 * `record-newer`, and nothing else.
 */
export async function readRecord(path: string): Promise<RunRecord> {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw unreadable(path, error);
  });
  return parseRecord(unpack(bytes, path), path);
}
