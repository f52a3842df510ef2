/** The commands of Docker's clients, as the vocabulary has them. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../../harness/place.ts';
import type { CommandWord } from '../../harness/vocabulary/commands/words.ts';

/** The file is ours and checked where features are asked for: reading it costs no library. */
export async function commandWordsHere(): Promise<CommandWord[]> {
  const text = await readFile(join(projectRoot, 'suites', 'vocabulary', 'commands.json'), 'utf8');
  return JSON.parse(text) as CommandWord[];
}
