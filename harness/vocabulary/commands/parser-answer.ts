/** Reads what a client's parser says of flags that were given to it. Pure. */
import { canaries } from '../../asking/canary.ts';

export type ParserAnswer =
  /** It went through all flags, up to the one that no client has. */
  | { end: 'all taken' }
  /** It does not have this flag, such as `--link` or `-l`. */
  | { end: 'unknown'; flag: string }
  /** It has this flag, and refuses its value. `short` as the parser names it. */
  | { end: 'refused value'; flag: string; short?: string; takes: 'value' | 'nothing' }
  /** Anything else; then nothing is known. */
  | { end: 'other'; says: string };

export function parserAnswer(text: string): ParserAnswer {
  const unknown = /unknown flag: (--[\w.-]+)/.exec(text)?.[1];
  if (canaries.some((canary) => canary === unknown)) return { end: 'all taken' };
  if (unknown !== undefined) return { end: 'unknown', flag: unknown };
  const shorthand = /unknown shorthand flag: '(.)' in /.exec(text)?.[1];
  if (shorthand !== undefined) return { end: 'unknown', flag: `-${shorthand}` };
  const [found, short, flag = '', why = ''] =
    /invalid argument .* for "(?:(-\w), )?(--[\w.-]+)[^"]*" flag: (.*)/.exec(text) ?? [];
  if (found === undefined) return { end: 'other', says: text.trim().slice(0, 200) };
  const takes = why.includes('strconv.ParseBool') ? 'nothing' : 'value';
  return { end: 'refused value', flag, ...(short === undefined ? {} : { short }), takes };
}

/** What the parser warns of while it parses, by flag: `--kernel-memory` to its words. */
export function deprecations(text: string): Map<string, string> {
  const warnings = text.matchAll(/^(Flag (--[\w.-]+) has been deprecated, .*)$/gm);
  return new Map([...warnings].map(([, says = '', flag = '']) => [flag, says]));
}
