/** What the compatibility data says of a feature on one engine and release. Pure; needs no library. */
import { compareReleases } from '../../harness/release-of.ts';
import { underFirstName } from './command-names.ts';
import type { Compat, Span } from './schema.ts';

export interface Support {
  /** `podman-rootless` */
  line: string;
  /** As it was asked for, or else the newest that was measured. */
  release: string;
  /**
   * `measured`: this very release, in one span. `between`: between two measured releases; one span where both answer
   * alike, else two, and on which side this release stands is not known. `outside`: older or newer than all that was
   * measured; the span is that of the nearest. `not-measured`: the line or the release was not asked; no span.
   */
  how: 'measured' | 'between' | 'outside' | 'not-measured';
  spans: Span[];
}

/**
 * `target`: as columns are named, such as `podman@5.4.2`, `podman-rootless@5.8`, `podman@5.4.2+docker-cli`, or a line
 * alone for its newest release. A part of a release such as `5.8` is the newest measured one that begins so. Null for
 * a feature or a line that the data does not have.
 */
export function support(compat: Compat, id: string, target: string): Support | null {
  const feature = compat.features[id] ?? compat.features[underFirstName(id, compat.aliases)];
  const line = target.replace(/@[^+]*/, '');
  const releases = compat.lines[line]?.releases;
  if (feature === undefined || releases === undefined) return null;
  const wanted = /@([^+]*)/.exec(target)?.[1] ?? releases.at(-1) ?? '';
  const spans = compat.supports[feature.support]?.[line] ?? [];
  const own = releases.findLast((release) => release === wanted || release.startsWith(`${wanted}.`));
  if (own !== undefined) {
    const span = spanAt(spans, own);
    return {
      line,
      release: own,
      how: span === undefined ? 'not-measured' : 'measured',
      spans: span ? [span] : [],
    };
  }
  const older = releases.findLast((release) => compareReleases(release, wanted) < 0);
  const newer = releases.find((release) => compareReleases(release, wanted) > 0);
  const near = [older, newer].flatMap((release) => (release === undefined ? [] : [spanAt(spans, release)]));
  const found = [...new Set(near)].filter((span) => span !== undefined);
  const isBetween = older !== undefined && newer !== undefined && near.every((span) => span !== undefined);
  return {
    line,
    release: wanted,
    how: found.length === 0 ? 'not-measured' : isBetween ? 'between' : 'outside',
    spans: found,
  };
}

/** The one that holds a release; undefined where it was not measured. */
export function spanAt(spans: readonly Span[], release: string): Span | undefined {
  return spans.find(
    ({ first, last }) => compareReleases(first, release) <= 0 && compareReleases(release, last) <= 0,
  );
}
