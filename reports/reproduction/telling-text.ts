/** The text by which an awaited answer is known. */

import { textsOf, type Word } from './word.ts';

/** Looks different every time: ids, long numbers, times. */
const volatile = /[0-9a-f]{12}|\d{4}|\d:\d\d/;
const member = /"(\w+)": ?(?:"[^"]{1,40}"|true|false|-?\d+)(?=[,}\]\s])/g;
const preferred = ['Running', 'Status', 'ExitCode', 'Health'];

/** A short part of the final output that no earlier one held; null where there is none. */
export function tellingText(final: string, earlier: readonly string[]): string | null {
  const members = Array.from(final.matchAll(member), (match) => ({ text: match[0], key: match[1] ?? '' }));
  const words = members.length > 0 ? [] : final.split(/\s+/).map((text) => ({ text, key: '' }));
  const telling = [...members, ...words].filter(
    ({ text }) =>
      text.length > 1 &&
      text.length < 80 &&
      !volatile.test(text) &&
      earlier.every((output) => !output.includes(text)),
  );
  const best = telling.find(({ key }) => preferred.includes(key)) ?? telling[0];
  return best?.text ?? null;
}

/** A plain word of an output, by which to see that it is there at all; empty where it has none. */
export function anyWord(output: Word): string {
  return /(?<!\w)[A-Za-z]{3,}(?!\w)/.exec(textsOf(output).join(' '))?.[0] ?? '';
}
