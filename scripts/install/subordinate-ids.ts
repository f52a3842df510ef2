/** Ranges of subordinate ids (man 5 subuid), which a rootless container's users are mapped to. */

export interface IdRange {
  owner: string;
  first: number;
  count: number;
}

/** As many as a container's users can have; what useradd gives, too. */
const rangeSize = 65_536;
const lowest = 100_000;

export function parseIdRanges(text: string): IdRange[] {
  return text.split('\n').flatMap((line) => {
    const [owner, first, count] = line.trim().split(':');
    if (owner === undefined || first === undefined || count === undefined) return [];
    return [{ owner, first: Number(first), count: Number(count) }];
  });
}

/** An owner stands there by name or by number. */
export function hasIdRange(ranges: readonly IdRange[], user: { name: string; uid: number }): boolean {
  return ranges.some(({ owner }) => owner === user.name || owner === String(user.uid));
}

/** A range above all that are taken, as usermod wants it: `FIRST-LAST`. */
export function freeIdRange(ranges: readonly IdRange[]): string {
  const first = Math.max(lowest, ...ranges.map((range) => range.first + range.count));
  return `${first}-${first + rangeSize - 1}`;
}
