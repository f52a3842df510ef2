/** Finds out by parsing which flags a command has that its help does not show. */
import { canaries } from '../../asking/canary.ts';
import { deprecations, type ParserAnswer, parserAnswer } from './parser-answer.ts';
import type { AskClient } from './walk.ts';

export interface ParsedFlag {
  state: 'known' | 'unknown' | 'not-asked';
  short?: string;
  takes?: 'value' | 'nothing';
  /** What the parser warned of, or why it could not be asked. */
  says?: string;
}

/**
 * A number is taken by flags for texts and numbers, and refused by every other one with words that say why; a flag
 * without a value refuses it as no boolean.
 */
const value = '7';

/**
 * Answers by flag, each written as on a command line, such as `--link` or `-d`. All stand in one command line; what its
 * parser stumbles over is answered and left out of the next one. `path`: a command that the client has.
 */
export async function parseFlags(
  ask: AskClient,
  path: readonly string[],
  flags: readonly string[],
): Promise<Map<string, ParsedFlag>> {
  const answers = new Map<string, ParsedFlag>();
  const warnings = new Map<string, string>();
  let rest = [...flags];
  while (rest.length > 0) {
    const text = await ask([...path, ...rest.map((flag) => `${flag}=${value}`), ...canaries]);
    for (const [flag, says] of deprecations(text)) warnings.set(flag, says);
    const answer = parserAnswer(text);
    const met = metFlag(answer, rest);
    for (const flag of met === null ? rest : [met]) answers.set(flag, answered(answer));
    rest = rest.filter((flag) => !answers.has(flag));
  }
  for (const [flag, says] of warnings) {
    const known = answers.get(flag);
    if (known !== undefined) answers.set(flag, { ...known, says });
  }
  return answers;
}

/** The flag that it ended at, as it was written; null where the answer is about all that are left. */
function metFlag(answer: ParserAnswer, flags: readonly string[]): string | null {
  if (answer.end === 'all taken' || answer.end === 'other') return null;
  const names = answer.end === 'refused value' ? [answer.flag, answer.short] : [answer.flag];
  return flags.find((flag) => names.includes(flag)) ?? null;
}

function answered(answer: ParserAnswer): ParsedFlag {
  if (answer.end === 'unknown') return { state: 'unknown' };
  if (answer.end === 'all taken') return { state: 'known', takes: 'value' };
  if (answer.end === 'other') return { state: 'not-asked', says: answer.says };
  const { short, takes } = answer;
  return { state: 'known', ...(short === undefined ? {} : { short }), takes };
}
