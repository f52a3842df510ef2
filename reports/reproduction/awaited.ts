/** What tells that the answer of a poll is there: it ends as measured, and holds a text that no earlier one held. */
import type { Call } from '../../harness/record/model.ts';
import { codeOf, outputOf } from './answer-of-call.ts';

export interface Awaited {
  /** Index of the call whose output holds it. */
  index: number;
  /** Empty where it is enough that all calls end as measured. */
  text: string;
}

/** Looks different every time: ids, long numbers, times. */
const volatile = /[0-9a-f]{12}|\d{4}|\d:\d\d/;
const member = /"(\w+)": ?(?:"[^"]{1,40}"|true|false|-?\d+)(?=[,}\]\s])/g;
const preferred = ['Running', 'Status', 'ExitCode', 'Health'];

/** `last`: the calls of the asking that was accepted; `earlier`: those of the others. */
export function awaitedOf(last: readonly Call[], earlier: readonly (readonly Call[])[]): Awaited {
  for (const [index, call] of last.entries()) {
    const before = earlier.flatMap((calls) => calls[index] ?? []);
    if (before.length > 0 && before.every((one) => codeOf(one) !== codeOf(call))) return { index, text: '' };
    const text = tellingText(outputOf(call), before.map(outputOf));
    if (text !== null) return { index, text };
  }
  return { index: last.length - 1, text: '' };
}

/** A short part of the last output that no earlier one held; null where there is none. */
function tellingText(output: string, earlier: readonly string[]): string | null {
  const members = Array.from(output.matchAll(member), (match) => ({ text: match[0], key: match[1] ?? '' }));
  const words = members.length > 0 ? [] : output.split(/\s+/).map((text) => ({ text, key: '' }));
  const telling = [...members, ...words].filter(
    ({ text }) =>
      /\w{2}/.test(text) &&
      text.length < 80 &&
      !volatile.test(text) &&
      earlier.every((one) => !one.includes(text)),
  );
  const best = telling.find(({ key }) => preferred.includes(key));
  // Where it was asked only once, any member of an object would do.
  return (best ?? (members.length > 0 && earlier.length === 0 ? undefined : telling[0]))?.text ?? null;
}
