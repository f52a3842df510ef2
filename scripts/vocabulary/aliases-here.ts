/** Other names of Docker's commands, as the words of the vocabulary have them. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../../harness/place.ts';
import type { CommandWord } from '../../harness/vocabulary/commands/words.ts';
import type { CommandAliases } from '../../reports/compat/command-names.ts';
import { commandAliases } from './command-aliases.ts';

/** The file is ours and checked where features are asked for: reading it costs no library. */
export async function aliasesHere(): Promise<CommandAliases> {
  const text = await readFile(join(projectRoot, 'suites', 'vocabulary', 'commands.json'), 'utf8');
  return commandAliases(JSON.parse(text) as CommandWord[]);
}
