/** Finds out by parsing which flags a command has that its help does not show. */
import { canaries } from '../../asking/canary.ts';
import { deprecations, type ParserAnswer, parserAnswer } from './parser-answer.ts';
import type { AskClient } from './walk.ts';

export interface ParsedFlag {
  state: 'known' | 'unknown' | 'not-asked';
  /** The flag that the parser takes it for, where it names one. */
  name?: string;
  short?: string;
  takes?: 'value' | 'nothing';
  /** What the parser warned of, or why it could not be asked. */
  says?: string;
}

/**
 * Taken by flags for texts and numbers, and refused by every other one with words that say why; a flag without a value
 * refuses it as no boolean.
 */
const aNumber = '7';

/**
 * Answers by flag, each written as on a command line, such as `--link` or `-d`. All stand in one command line; what its
 * parser stumbles over is answered and left out of the next one. `path`: a command that the client has.
 */
export async function parseFlags(
  ask: AskClient,
  path: readonly string[],
  flags: readonly string[],
  value = aNumber,
): Promise<Map<string, ParsedFlag>> {
  const answers = new Map<string, ParsedFlag>();
  const warnings = new Map<string, string>();
  let rest = [...flags];
  while (rest.length > 0) {
    const text = await ask([...path, ...rest.map((flag) => `${flag}=${value}`), ...canaries]);
    for (const [flag, says] of deprecations(text)) warnings.set(flag, says);
    const answer = parserAnswer(text);
    const met = metFlags(answer, rest);
    for (const flag of met) answers.set(flag, answered(answer));
    rest = rest.filter((flag) => !answers.has(flag));
    if (met.length > 0) continue;
    // The parser calls it otherwise than it was written: alone, it is the one that is meant.
    for (const flag of rest) answers.set(flag, await parsedAlone(ask, path, flag, value));
    rest = [];
  }
  for (const [flag, says] of warnings) {
    const known = answers.get(flag);
    if (known !== undefined) answers.set(flag, { ...known, says });
  }
  return answers;
}

async function parsedAlone(
  ask: AskClient,
  path: readonly string[],
  flag: string,
  value: string,
): Promise<ParsedFlag> {
  return answered(parserAnswer(await ask([...path, `${flag}=${value}`, ...canaries])));
}

/** The flags that the answer is about, as they were written; none where the parser names one that was not. */
function metFlags(answer: ParserAnswer, flags: readonly string[]): readonly string[] {
  if (answer.end === 'all taken' || flags.length === 1) return flags;
  if (answer.end === 'other') return [];
  const names = answer.end === 'refused value' ? [answer.flag, answer.short] : [answer.flag];
  return flags.filter((flag) => names.includes(flag)).slice(0, 1);
}

function answered(answer: ParserAnswer): ParsedFlag {
  if (answer.end === 'unknown') return { state: 'unknown' };
  if (answer.end === 'all taken') return { state: 'known', takes: 'value' };
  if (answer.end === 'other') return { state: 'not-asked', says: answer.says };
  const { flag, short, takes } = answer;
  return { state: 'known', name: flag, ...(short === undefined ? {} : { short }), takes };
}
