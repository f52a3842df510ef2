/** The commands of Docker's clients and of their plugins, as the vocabulary has them. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../../harness/place.ts';
import type { CommandWord } from '../../harness/vocabulary/commands/words.ts';

/** The files are ours and checked where features are asked for: reading them costs no library. */
export async function commandWordsHere(): Promise<CommandWord[]> {
  const words = await Promise.all(
    ['commands', 'plugins'].map(async (name) => {
      const text = await readFile(join(projectRoot, 'suites', 'vocabulary', `${name}.json`), 'utf8');
      return JSON.parse(text) as CommandWord[];
    }),
  );
  return words.flat();
}
