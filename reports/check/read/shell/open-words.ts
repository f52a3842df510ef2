/** Words of a call that the file does not tell, and that matter. Pure. */
import type { CommandReading } from '../../../../harness/vocabulary/uses/command-uses.ts';
import type { NotUnderstood, Word } from '../../uses.ts';
import { asWritten, inBrief } from '../mapped-text.ts';
import type { Field } from './field.ts';

/** The command, and words in which flags may stand. What is surely a value or an argument is left out. */
export function openWords(
  fields: readonly Field[],
  words: readonly Word[],
  { uses, flagsEnd, values }: CommandReading,
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
    const isOpen = at > 0 && at <= flagsEnd && field.many === true;
    const isBeforeFlag = uses.some((use) => use.at === at + 1 && use.id.includes(' -'));
    const mayHoldFlags =
      field.ways === 'flags' ||
      written.includes('@') ||
      (!values.has(at) && holdsFlags(written, isBeforeFlag, words[at + 1]?.text));
    if (word === undefined || !isOpen || !mayHoldFlags) return [];
    const where = field.ways === undefined ? 'elsewhere' : 'in several ways';
    return [{ place: word.place, reason: `${inBrief(written)}: it may hold flags, and is set ${where}` }];
  });
}

/** `next`: the word behind it. An argument is mostly the name of an object. */
function holdsFlags(written: string, isBeforeFlag: boolean, next: string | null | undefined): boolean {
  if (isOutput(written)) return /\b(echo|printf)\b.*?["'\s]-(?![enE]\s)/s.test(written);
  return (
    isBeforeFlag || namesFlags.test(written) || (typeof next === 'string' && imageWithRegistry.test(next))
  );
}

/** What a command prints, or xargs reads. */
function isOutput(written: string): boolean {
  return written === '' || /^(`|\$\(\s*\S+\s)/.test(written);
}

/** `$OPTS`, `$EXTRA`, `${{ inputs.flags }}` */
const namesFlags = /(args?|arguments?|extras?|flags?|opts?|options?|param(eter)?s?|switches)(?![a-z])/i;
const imageWithRegistry = /^([\w-]+\.)+[\w-]+(:\d+)?\/[\w./-]+(:[\w.-]+)?$/;
