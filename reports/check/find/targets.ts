/** The engines and releases that a person asks about. Pure. */
import { didYouMean } from '../../../harness/did-you-mean.ts';
import { CanialiasError } from '../../../harness/errors.ts';
import { compareReleases } from '../../../harness/release-of.ts';
import { columnName } from '../../compat/column-name.ts';
import type { Compat } from '../../compat/schema.ts';
import { groupName } from '../../view/columns.ts';

export interface CheckTarget {
  /** As columns are named: `podman-rootless@5.8.6`, `podman@5.8.6+docker-cli`. */
  name: string;
  /** `Podman rootless 5.8.6` */
  words: string;
  line: string;
  release: string;
  /** Why nothing that is said of it is a verdict; null for a release that was measured. */
  open: string | null;
}

/** What a person moves to with this alias. */
const defaults = ['podman', 'podman-rootless', 'podman+docker-cli'];

/** Those of them that the data has. */
export function defaultLines({ lines }: Compat): string[] {
  return defaults.filter((line) => lines[line] !== undefined);
}

/** The newest of each kind that the data has. Throws `unknown-target` where it has none. */
export function newestTargets(compat: Compat): CheckTarget[] {
  const there = defaultLines(compat);
  if (there.length === 0)
    throw new CanialiasError(
      'unknown-target',
      'the record has no column of Podman',
      `name a target: ${Object.keys(compat.lines).join(', ')}`,
    );
  return there.map((line) => targetNamed(compat, line));
}

/**
 * `text`: `podman-rootless@5.8`, `podman@5.8+docker-cli`, or a line alone for its newest release. Throws
 * `unknown-target`.
 */
export function targetNamed(compat: Compat, text: string): CheckTarget {
  const [, engine = '', , wanted, client = ''] = /^([^@+]*)(@([^+]*))?(\+.*)?$/.exec(text) ?? [];
  const line = engine + client;
  const of = compat.lines[line];
  if (of === undefined)
    throw new CanialiasError(
      'unknown-target',
      `the record has no column like ${text}`,
      `${didYouMean(line, Object.keys(compat.lines))}there are ${Object.keys(compat.lines).join(', ')}`,
    );
  const { releases } = of;
  if (wanted !== undefined && !/^\d+(\.\d+)*$/.test(wanted))
    throw new CanialiasError(
      'unknown-target',
      `${text} names no release`,
      `of ${line} there are ${releases.map((one) => `${engine}@${one}${client}`).join(', ')}`,
    );
  const newest = releases.at(-1) ?? '';
  const own = wanted === undefined ? newest : releases.findLast((one) => `${one}.`.startsWith(`${wanted}.`));
  const release = own ?? wanted ?? newest;
  return {
    name: columnName(line, release),
    words: `${groupName({ traits: of })} ${release}`,
    line,
    release,
    open: own === undefined ? unmeasured(release, releases) : null,
  };
}

function unmeasured(release: string, releases: readonly string[]): string {
  const older = releases.findLast((one) => compareReleases(one, release) < 0);
  const newer = releases.find((one) => compareReleases(one, release) > 0);
  if (older !== undefined && newer !== undefined)
    return `${release} lies between ${older} and ${newer}, which were measured`;
  return older === undefined
    ? `${release} is older than ${newer ?? 'all'}, the oldest that was measured`
    : `${release} is newer than ${older}, the newest that was measured`;
}
