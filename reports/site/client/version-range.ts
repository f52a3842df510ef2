/** Ranges of versions as a person types them. Pure. */

interface Bound {
  /** May a version compare like this to the bound: before it (negative), at it (0) or after it (positive)? */
  holds: (order: number) => boolean;
  numbers: readonly number[];
}

export type VersionRange = readonly Bound[];

/** `5.4` is every 5.4.x; `4.3..5.4` includes both ends; also `>=5`, `<5`, `4.3..`. Null if the text is no range. */
export function parseRange(text: string): VersionRange | null {
  const [, from = '', to = ''] = /^([\d.]*?)\.\.([\d.]*)$/.exec(text) ?? [];
  const [, sign = '', plain = ''] = /^(>=|<=|>|<|=?)(\d+(?:\.\d+)*\.?)$/.exec(text) ?? [];
  const bounds = [
    bound(from, (order) => order >= 0),
    bound(to, (order) => order <= 0),
    bound(plain, (order) => (order === 0 ? !/^[<>]$/.test(sign) : sign.startsWith(order < 0 ? '<' : '>'))),
  ];
  const range = bounds.filter((one) => one !== undefined);
  return range.length === 0 ? null : range;
}

function bound(text: string, holds: Bound['holds']): Bound | undefined {
  return text === '' ? undefined : { holds, numbers: numbersIn(text) };
}

/** Compared as far as the bound goes: 5.4.2 is neither before nor after 5.4. */
export function inRange(version: string, range: VersionRange): boolean {
  const numbers = versionNumbers(version);
  return range.every(({ holds, numbers: limit }) => holds(compareNumbers(numbers, limit)));
}

/** `20.10.24+dfsg1` as [20, 10, 24]. */
export function versionNumbers(version: string): number[] {
  return numbersIn(/\d+(\.\d+)*/.exec(version)?.[0] ?? '');
}

/** Negative if the first is smaller; only as many numbers are compared as the second has. */
function compareNumbers(one: readonly number[], other: readonly number[]): number {
  const differing = other.findIndex((number, index) => number !== (one[index] ?? 0));
  return differing === -1 ? 0 : (one[differing] ?? 0) - (other[differing] ?? 0);
}

function numbersIn(text: string): number[] {
  return text.split('.').filter(Boolean).map(Number);
}
