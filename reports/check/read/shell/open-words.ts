/** Words of a call that the file does not tell, and that matter. Pure. */
import type { CommandReading } from '../../../../harness/vocabulary/uses/command-uses.ts';
import type { NotUnderstood, Word } from '../../uses.ts';
import { asWritten, inBrief } from '../mapped-text.ts';
import type { Field } from './field.ts';

/** The command, and words in which flags may stand. What is surely a value or an argument is left out. */
export function openWords(
  fields: readonly Field[],
  words: readonly Word[],
  { uses, flagsEnd }: CommandReading,
  file: string,
): NotUnderstood[] {
  const command = uses.find(({ id }) => !id.startsWith('cli:docker '));
  const firstOpen = words.findIndex(({ text }, at) => at > 0 && text === null);
  const open = fields[firstOpen];
  const place = words[firstOpen]?.place;
  if (command === undefined && open !== undefined && place !== undefined) {
    const written = inBrief(asWritten(open.text, file));
    return [{ place, reason: `${written}: which command of docker it is is set elsewhere` }];
  }
  return fields.flatMap((field, at): NotUnderstood[] => {
    const word = words[at];
    const written = asWritten(field.text, file);
    const isOpen = at > 0 && at <= flagsEnd && field.many === true && !isOutput(written);
    const isBeforeFlag = uses.some((use) => use.at === at + 1 && use.id.includes(' -'));
    if (word === undefined || !isOpen || !(written.includes('@') || isBeforeFlag)) return [];
    return [{ place: word.place, reason: `${inBrief(written)}: it may hold flags, and is set elsewhere` }];
  });
}

/** What a command prints, or xargs reads, is mostly names of objects. */
function isOutput(written: string): boolean {
  return written === '' || /^(`|\$\(\S+\s)/.test(written);
}
