/** Other names of Docker's commands, as the words of the vocabulary have them. */
import type { CommandAliases } from '../../reports/compat/command-names.ts';
import { commandAliases } from './command-aliases.ts';
import { commandWordsHere } from './command-words-here.ts';

export async function aliasesHere(): Promise<CommandAliases> {
  return commandAliases(await commandWordsHere());
}
