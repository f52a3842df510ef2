// The rest of semver reads ranges, which takes four times as long to load.
import coerce from 'semver/functions/coerce.js';
import compare from 'semver/functions/compare.js';

/**
 * A version's first three numbers: `20.10.5+dfsg1` is `20.10.5`. Tails of distributions and prereleases count
 * as the release, as they do where a difference names a range. Null for a version without numbers.
 */
export function releaseOf(version: string): string | null {
  return coerce(version, { loose: true })?.version ?? null;
}

/** For sorting, oldest first; a version without numbers comes before all others. */
export function compareReleases(one: string, other: string): number {
  return compare(releaseOf(one) ?? '0.0.0', releaseOf(other) ?? '0.0.0');
}
