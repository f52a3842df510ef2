/** The words of a text that the shell would read as one command. Pure. */
import { parse } from 'unbash';
import type { MappedText } from '../mapped-text.ts';
import { expandWord } from './expand.ts';
import type { Field } from './field.ts';
import type { Variables } from './variables.ts';

export function wordsIn(text: MappedText, variables: Variables): Field[] {
  const command = parse(text.text).commands[0]?.command;
  if (command?.type !== 'Command' || command.name === undefined) return [];
  return [command.name, ...command.args].flatMap((word) =>
    word.type === 'Word' ? expandWord(word, text, variables) : [],
  );
}
