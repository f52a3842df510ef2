import { rename, rm, writeFile } from 'node:fs/promises';
import { writeFailure } from '../../harness/record/writing/write-failure.ts';

/**
 * Puts a file in its place at once: a reader sees the old one or the new one, never a part.
 * Throws `disk-full` or `cannot-write`; what was there then stays whole.
 */
export async function writeWhole(path: string, data: string | Uint8Array): Promise<void> {
  const partial = `${path}.partial`;
  try {
    await writeFile(partial, data);
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true });
    throw writeFailure(path, error);
  }
}
