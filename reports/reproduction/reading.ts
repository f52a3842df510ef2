/** How a value is read from the text that tells it: with the shell's own tools, and whatever else is in the text. */

export interface Reading {
  how:
    | { read: 'all' }
    /** Among the values of all JSON members of that name: what the pattern finds, counted from 1. */
    | { read: 'member'; key: string; pattern: string; nth: number }
    /** What the pattern finds, counted from 1. */
    | { read: 'match'; pattern: string; nth: number };
  /** Keeps only so many characters: ids are also known by their beginning. */
  first: number | null;
}

/** Null where the text does not tell the value. */
export function readingOf(output: string, value: string): Reading | null {
  if (!output.includes(value)) return null;
  // Of digits alone it may be a number.
  const isId = /^(?:[0-9a-f]{12,}|(?=\d*[a-f])[0-9a-f]{6,})$/.test(value);
  const place = new RegExp(
    `(?<![\\w.])${literally(value)}${isId ? '[0-9a-f]*' : '(?![\\w])(?!\\.\\d)'}`,
    'g',
  );
  const members = membersOf(output);
  const readings = Array.from(output.matchAll(place), ({ 0: told, index }): Reading => {
    const first = told === value ? null : value.length;
    if (output.trim() === told) return { how: { read: 'all' }, first };
    const pattern = patternOf(told);
    const member = members.find((one) => one.start <= index && index < one.end);
    if (member === undefined) {
      return { how: { read: 'match', pattern, nth: countIn([output.slice(0, index)], pattern) + 1 }, first };
    }
    const { key, start } = member;
    const before = members.filter((one) => one.key === key && one.start < start).map((one) => one.value);
    const nth = countIn([...before, output.slice(start, index)], pattern) + 1;
    return { how: { read: 'member', key, pattern, nth }, first };
  });
  return readings.toSorted((one, other) => rank(one) - rank(other))[0] ?? null;
}

/** The command of the script that reads it from the last answer. */
export function readingCommand({ how, first }: Reading): string {
  const cut = first === null ? '' : ` | cut -c 1-${first}`;
  switch (how.read) {
    case 'all':
      return `cat "$out"${cut}`;
    case 'member':
      return `members ${how.key} | grep -oE '${how.pattern}' | sed -n ${how.nth}p${cut}`;
    case 'match':
      return `grep -oE '${how.pattern}' "$out" | sed -n ${how.nth}p${cut}`;
  }
}

export function literally(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

/** An extended regular expression for what differs from the value only in its numbers and ids. */
function patternOf(value: string): string {
  return literally(value).replaceAll(/[0-9a-f]{12,}|\d+/g, (part) =>
    part.length >= 12 ? `[0-9a-f]{${part.length}}` : '[0-9]+',
  );
}

/** The surest is the lowest. */
export function rank({ how, first }: Reading): number {
  return ['all', 'member', 'match'].indexOf(how.read) * 2 + (first === null ? 0 : 1);
}

interface Member {
  key: string;
  value: string;
  /** Where its value stands. */
  start: number;
  end: number;
}

/** JSON members with plain values, as `members` of the script finds them. */
function membersOf(output: string): Member[] {
  const found = output.matchAll(/"([\w.-]+)":\s*"?([^",}{]*)/g);
  return Array.from(found, ({ 0: whole, 1: key = '', 2: value = '', index }) => {
    const end = index + whole.length;
    return { key, value, start: end - value.length, end };
  });
}

function countIn(texts: readonly string[], pattern: string): number {
  return texts.reduce((count, text) => count + Array.from(text.matchAll(new RegExp(pattern, 'g'))).length, 0);
}
