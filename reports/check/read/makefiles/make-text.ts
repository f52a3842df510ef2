/** Variables and functions in the text of Makefiles. Pure. */
import { endAt, joined, type MappedText, sliceOf, standingAt, startAt, unknownAt } from '../mapped-text.ts';

/** Null for a variable of which the file does not tell one value. */
export type MakeVariables = ReadonlyMap<string, MappedText | null>;

const deepest = 10;
/** A text that grows beyond it is not followed. */
const largest = 20_000;

/** The text as make hands it to the shell. What make finds out while it runs is not known from the file. */
export function expandedByMake(text: MappedText, variables: MakeVariables, depth = 0): MappedText {
  const parts: MappedText[] = [];
  let done = 0;
  let at = text.text.indexOf('$');
  while (at !== -1) {
    const end = referenceEnd(text.text, at);
    parts.push(sliceOf(text, done, at), valueAt(text, at, end, variables, depth));
    done = end;
    at = text.text.indexOf('$', end);
  }
  const whole = joined([...parts, sliceOf(text, done, text.text.length)]);
  const isTooLarge = whole.text.length > largest && depth > 0;
  return isTooLarge ? unknownAt(startAt(text, 0), endAt(text, text.text.length)) : whole;
}

function valueAt(text: MappedText, from: number, to: number, variables: MakeVariables, depth: number) {
  const written = text.text.slice(from, to);
  if (written === '$$' || written === '$') return sliceOf(text, from, from + 1);
  const [start, end] = [startAt(text, from), endAt(text, to)];
  const called = calledIn(text, from, to, variables, depth);
  if (called !== null) return standingAt(called, start, end);
  const name = /^\$[({]([\w.-]+)[)}]$/.exec(written)?.[1] ?? written.slice(1);
  const value = depth < deepest ? variables.get(name) : null;
  if (value === undefined || value === null) return unknownAt(start, end);
  return standingAt(expandedByMake(value, variables, depth + 1), start, end);
}

/** `$(call NAME,ONE,OTHER)`: what was defined, with the arguments in it as `$(1)` and `$(2)`. Null where it is none. */
function calledIn(text: MappedText, from: number, to: number, variables: MakeVariables, depth: number) {
  const [before, name = ''] = /^\$[({]call\s+([\w.-]+)\s*(?=[,)}])/.exec(text.text.slice(from, to)) ?? [];
  const value = depth < deepest ? variables.get(name) : null;
  if (before === undefined || value === undefined || value === null) return null;
  const given = argumentsIn(text, from + before.length, to - 1).map((argument, at): [string, MappedText] => [
    `${at + 1}`,
    expandedByMake(argument, variables, depth + 1),
  ]);
  return expandedByMake(value, new Map([...variables, ...given]), depth + 1);
}

/** `at`: of the comma before the first. Commas in brackets divide nothing. */
function argumentsIn(text: MappedText, at: number, end: number): MappedText[] {
  const found: MappedText[] = [];
  let start = at + 1;
  let next = start;
  while (next < end) {
    if (text.text[next] === '$') next = referenceEnd(text.text, next);
    else if (text.text[next] === ',') {
      found.push(sliceOf(text, start, next));
      next += 1;
      start = next;
    } else next += 1;
  }
  return at < end ? [...found, sliceOf(text, start, end)] : found;
}

/** Behind the reference that starts with the dollar sign there; brackets may stand in it. */
export function referenceEnd(text: string, at: number): number {
  const open = text[at + 1];
  if (open !== '(' && open !== '{') return Math.min(text.length, at + 2);
  const close = open === '(' ? ')' : '}';
  let depth = 0;
  for (let end = at + 1; end < text.length; end += 1) {
    if (text[end] === open) depth += 1;
    if (text[end] === close) depth -= 1;
    if (depth === 0) return end + 1;
  }
  return text.length;
}

/** What `$(shell …)` runs, in order. */
export function shellFunctions(text: MappedText): MappedText[] {
  return [...text.text.matchAll(/\$[({]shell\s+/g)].map(({ 0: found, index }) =>
    sliceOf(text, index + found.length, Math.max(index + found.length, referenceEnd(text.text, index) - 1)),
  );
}
