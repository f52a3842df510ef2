/** A call of docker: what it uses, and what of it is not known. Pure. */
import type { CommandIndex } from '../../../../harness/vocabulary/uses/command-index.ts';
import { type CommandReading, readCommand } from '../../../../harness/vocabulary/uses/command-uses.ts';
import type { Call, NotUnderstood, Use, Word } from '../../uses.ts';
import type { FileText } from '../file-text.ts';
import { asWritten, inBrief, sliceOf, unknownText } from '../mapped-text.ts';
import { engineNamedBy, type Field, isKnown, programOf } from './field.ts';
import { openWords } from './open-words.ts';

export interface Around {
  file: FileText;
  index: CommandIndex;
  /** Offsets in the file. */
  start: number;
  end: number;
  outputRead: boolean;
  readers: string | null;
  terminal: boolean | null;
  isBuildKitOff?: boolean | null;
}

/** `fields`: the program first. */
export function usesOfCall(
  fields: readonly [Field, ...Field[]],
  around: Around,
): { uses: Use[]; notUnderstood: NotUnderstood[] } {
  const { text: file, placeOf } = around.file;
  const place = placeOf(around.start, around.end);
  const [first] = fields;
  const words = fields.map(
    (field): Word => ({
      text: isKnown(field) ? field.text.text : null,
      place: placeOf(field.start, field.end),
    }),
  );
  const call: Call = {
    argv: words,
    place,
    outputRead: around.outputRead,
    ...(around.readers === null ? {} : { readers: around.readers }),
    terminal: around.terminal,
    ...(around.isBuildKitOff === undefined ? {} : { isBuildKitOff: around.isBuildKitOff }),
  };
  const { argv, written } = numbered(fields, file);
  const uses: Use[] = [];
  const notUnderstood: NotUnderstood[] = [];
  const program = programOf(first) || engineNamedBy(asWritten(first.text, file));
  const reading = readingOf(argv, program, around.index);
  for (const { id, at, value, unknown } of reading.uses) {
    const wordPlace = words[at]?.place ?? place;
    if (holdsUnknown(id)) {
      notUnderstood.push({
        place: wordPlace,
        reason: `${inBrief(written(argv[at] ?? ''))}: what it names is set elsewhere`,
      });
      continue;
    }
    const isGiven = value !== undefined && !(value.length === 1 && holdsUnknown(value));
    uses.push({
      feature: id,
      ...(isGiven ? { value: written(value) } : {}),
      place: wordPlace,
      call,
      ...(unknown === true ? { unknown } : {}),
    });
  }
  notUnderstood.push(...openWords(fields, words, reading, file));
  return { uses, notUnderstood };
}

function readingOf(
  argv: readonly (string | null)[],
  program: string | null,
  index: CommandIndex,
): CommandReading {
  const isCompose = program === 'docker-compose';
  const whole = isCompose ? ['docker', 'compose', ...argv.slice(1)] : argv;
  const reading = readCommand(whole, index);
  if (!isCompose) return reading;
  const { uses, flagsEnd, values } = reading;
  return {
    values: new Set([...values].map((at) => at - 1)),
    uses: uses.map((use) => ({ ...use, at: Math.max(0, use.at - 1) })),
    flagsEnd: flagsEnd - 1,
  };
}

/** The first of the private signs that stand for what is not known, a sign of its own for each. */
const firstSign = unknownText.charCodeAt(0);
const lastSign = 0xf8ff;

function holdsUnknown(text: string): boolean {
  return /[\uE000-\uF8FF]/.test(text);
}

interface Numbered {
  argv: (string | null)[];
  /** As the file writes it. */
  written: (text: string) => string;
}

function numbered(fields: readonly Field[], file: string): Numbered {
  const texts = new Map<string, string>();
  const argv = fields.map(({ text, many }) => {
    if (text.text === unknownText || many === true) return null;
    if (!text.text.includes(unknownText)) return text.text;
    return text.text
      .split('')
      .map((character, at) => {
        if (character !== unknownText) return character;
        const sign = String.fromCharCode(Math.min(lastSign, firstSign + texts.size));
        texts.set(sign, asWritten(sliceOf(text, at, at + 1), file));
        return sign;
      })
      .join('');
  });
  return {
    argv,
    written: (text) => text.replace(/[\uE000-\uF8FF]/g, (sign) => texts.get(sign) ?? sign),
  };
}
