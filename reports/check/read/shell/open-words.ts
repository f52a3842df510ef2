/** Words of a call that the file does not tell, and that matter. Pure. */
import type { CommandUse } from '../../../../harness/vocabulary/uses/command-uses.ts';
import type { NotUnderstood, Word } from '../../uses.ts';
import { asWritten, inBrief } from '../mapped-text.ts';
import type { Field } from './field.ts';

/** The command, and words in which flags may stand. What is surely a value or an argument is left out. */
export function openWords(
  fields: readonly Field[],
  words: readonly Word[],
  found: readonly CommandUse[],
  file: string,
): NotUnderstood[] {
  const command = found.find(({ id }) => !id.startsWith('cli:docker '));
  const firstOpen = words.findIndex(({ text }) => text === null);
  const open = fields[firstOpen];
  const place = words[firstOpen]?.place;
  if (command === undefined && open !== undefined && place !== undefined) {
    return [
      {
        place,
        reason: `${inBrief(asWritten(open.text, file))}: which command of docker it is is set elsewhere`,
      },
    ];
  }
  return fields.flatMap((field, at): NotUnderstood[] => {
    const word = words[at];
    if (word === undefined || field.many !== true || !mayHoldFlags(field, words[at + 1], file)) return [];
    return [
      {
        place: word.place,
        reason: `${inBrief(asWritten(field.text, file))}: it may hold flags, and is set elsewhere`,
      },
    ];
  });
}

function mayHoldFlags({ text }: Field, next: Word | undefined, file: string): boolean {
  const written = asWritten(text, file);
  // What a command prints is mostly names of objects.
  if (written === '' || /^(`|\$\(\S+\s)/.test(written)) return false;
  return written.includes('@') || next?.text?.startsWith('-') === true;
}
