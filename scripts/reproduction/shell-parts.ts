/** Reads the shell functions that reproductions are put together from. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../../harness/place.ts';
import { type Parts, partNames } from '../../reports/reproduction/setting-lines.ts';

export async function shellParts(): Promise<Parts> {
  const read = (name: string) =>
    readFile(join(projectRoot, 'reports', 'reproduction', 'shell', `${name}.sh`), 'utf8');
  const entries = await Promise.all(partNames.map(async (name) => [name, await read(name)] as const));
  return Object.fromEntries(entries) as Parts;
}
