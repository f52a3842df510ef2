/** How a value is read from the text that tells it: with the shell's own tools, and whatever else is in the text. */

/** Values that engines choose anew each time. */
export interface Kind {
  name: 'id' | 'address' | 'number';
  token: RegExp;
  /** The same as an extended regular expression of grep's. */
  pattern: (value: string) => string;
}

export const kinds: readonly Kind[] = [
  {
    name: 'id',
    token: /(?<![0-9a-f])[0-9a-f]{12,64}(?![0-9a-f])/g,
    pattern: (id) => `[0-9a-f]{${id.length}}`,
  },
  {
    name: 'address',
    token: /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.])/g,
    pattern: () => '[0-9]+(\\.[0-9]+){3}',
  },
  { name: 'number', token: /(?<![\w.])\d{2,}(?![\w.])/g, pattern: () => '[0-9]+' },
];

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

/** Null where the text does not tell the value, or only as a number among others. */
export function readingOf(kind: Kind, output: string, value: string): Reading | null {
  if (!output.includes(value)) return null;
  const members = membersOf(output);
  const places = Array.from(output.matchAll(kind.token), ({ 0: told, index }) => ({ told, index })).filter(
    ({ told }) => told === value || (kind.name === 'id' && told.startsWith(value)),
  );
  const readings = places.flatMap((place) => readingAt(kind, { output, members }, value, place) ?? []);
  return readings.toSorted((one, other) => rank(one) - rank(other))[0] ?? null;
}

interface Told {
  output: string;
  members: readonly Member[];
}

function readingAt(
  kind: Kind,
  { output, members }: Told,
  value: string,
  { told, index }: { told: string; index: number },
): Reading | null {
  const first = told === value ? null : value.length;
  if (output.trim() === told) return { how: { read: 'all' }, first };
  const pattern = kind.pattern(told);
  const member = members.find((one) => one.start <= index && index < one.end);
  const oneLine = !output.trim().includes('\n') && members.length === 0;
  if (kind.name === 'number' && value.length < 4 && !oneLine && !/pid|port/i.test(member?.key ?? ''))
    return null;
  if (member !== undefined) {
    const before = members.filter((one) => one.key === member.key && one.start < member.start);
    const found = [...before.map((one) => one.value), output.slice(member.start, index)];
    return { how: { read: 'member', key: member.key, pattern, nth: countIn(found, pattern) + 1 }, first };
  }
  return { how: { read: 'match', pattern, nth: countIn([output.slice(0, index)], pattern) + 1 }, first };
}

/** The surest first. */
function rank({ how, first }: Reading): number {
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
