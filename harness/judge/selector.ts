/** Which targets a declared difference is about. */
import { isDeepStrictEqual } from 'node:util';
import semver from 'semver';
import {
  type Selector,
  type Surface,
  selectorSchema,
  type Traits,
  type VersionRange,
} from '../record/model.ts';

const keys = selectorSchema.keyof().options;
const rangeKeys = [
  'version',
  'clientVersion',
  'networkBackendVersion',
  'ociRuntimeVersion',
  'composeVersion',
] as const;
const valueKeys = selectorSchema
  .omit({
    version: true,
    clientVersion: true,
    networkBackendVersion: true,
    ociRuntimeVersion: true,
    composeVersion: true,
    containersConf: true,
  })
  .keyof().options;

/** `unknown`: the target lies between a release that was seen to differ and one that was seen not to. */
export type Match = 'yes' | 'no' | 'unknown';

/** Does every key that the selector gives hold on this target and surface? */
export function matches(selector: Selector, traits: Traits, surface: Surface): Match {
  const place = { ...traits, surface };
  if (!valueKeys.every((key) => allows(selector[key], place[key]))) return 'no';
  const found = [
    ...rangeKeys.map((key) => isIn(key, selector[key], place[key])),
    isSet(selector.containersConf, traits.containersConf),
  ];
  return found.find((one) => one === 'no') ?? found.find((one) => one === 'unknown') ?? 'yes';
}

function allows(wanted: Selector[(typeof valueKeys)[number]], actual: string | number | null): boolean {
  if (wanted === undefined) return true;
  return Array.isArray(wanted) ? wanted.some((one) => one === actual) : wanted === actual;
}

/** What nobody has read may be set or not. */
function isSet(key: string | undefined, keys: Traits['containersConf']): Match {
  if (key === undefined) return 'yes';
  if (keys === null) return 'unknown';
  return keys.includes(key) ? 'yes' : 'no';
}

type RangeKey = (typeof rangeKeys)[number];

function isIn(key: RangeKey, range: VersionRange | undefined, version: string | null): Match {
  if (range === undefined) return 'yes';
  const counted = countedAs(key, version);
  if (counted === null) return 'no';
  if (typeof range === 'string') return satisfies(counted, range) ? 'yes' : 'no';
  if (satisfies(counted, range.in)) return 'yes';
  return satisfies(counted, range.notIn) ? 'no' : 'unknown';
}

/**
 * Engines and distributions print versions with tails and leading zeros (`4.3.1+ds1-8+deb12u1`, `19.03.15`),
 * so a version counts as its first three numbers. A prerelease therefore counts as its release: `6.0.0-rc1`
 * already behaves like 6.0.0, and semver would place it outside of both `<6` and `>=6`. A version
 * without numbers is in no range. An OCI runtime is another matter: runc was used for years as `1.0.0~rc93`.
 */
function countedAs(key: RangeKey, version: string | null): semver.SemVer | null {
  return key === 'ociRuntimeVersion'
    ? semver.coerce(version?.replace(/~(?=rc)/, '-'), { loose: true, includePrerelease: true })
    : semver.coerce(version, { loose: true });
}

function satisfies(version: semver.SemVer, range: string): boolean {
  return semver.satisfies(version, range, { loose: true, includePrerelease: version.prerelease.length > 0 });
}

/** Does the first selector match wherever the second does, as far as keys of equal value tell? */
export function covers(wide: Selector, narrow: Selector): boolean {
  return keys.every((key) => wide[key] === undefined || isDeepStrictEqual(wide[key], narrow[key]));
}

/** What is wrong with a selector, for the author of its scenario; empty when nothing is. */
export function validateSelector(selector: Selector): string[] {
  if (Object.keys(selector).length === 0)
    return ['the selector is empty: name the traits that are the cause'];
  const shape = selectorSchema.safeParse(selector);
  if (!shape.success) return shape.error.issues.map((issue) => `the selector is malformed: ${issue.message}`);
  if (Array.isArray(selector.engine) && selector.engine.length === 0) return ['`engine` names no engine'];
  return rangeKeys.flatMap((key) => problemsOf(key, selector[key]).map((problem) => `\`${key}\` ${problem}`));
}

/** Does a selector give a bound that only a source can give? */
export function hasBound(selector: Selector): boolean {
  return rangeKeys.some((key) => typeof selector[key] === 'string');
}

function problemsOf(key: RangeKey, range: VersionRange | undefined): string[] {
  if (range === undefined) return [];
  if (typeof range === 'string') return rangeProblems(key, range);
  const problems = [...rangeProblems(key, range.in), ...rangeProblems(key, range.notIn)];
  if (problems.length > 0) return problems;
  return semver.intersects(range.in, range.notIn, { loose: true })
    ? [`is seen to differ and not to differ in one release: ${range.in} and ${range.notIn}`]
    : [];
}

function rangeProblems(key: RangeKey, range: string): string[] {
  if (range.trim() === '') return ['is empty'];
  if (semver.validRange(range, { loose: true }) === null) return [`is no semver range: ${range}`];
  const isPrerelease = key !== 'ociRuntimeVersion' && /\d-\S/.test(range);
  return isPrerelease ? [`names a prerelease, which counts as its release: ${range}`] : [];
}
