/** What every measured column answered to each feature: a run is compared with it. Pure. */
import * as z from 'zod';
import { compareText } from '../record/column-order.ts';
import { answerText, type MeasuredFeature, type RunRecord, type TargetLine } from '../record/model.ts';
import { withVersion } from '../record/with-versions.ts';
import { compareReleases } from '../release-of.ts';

/** Traits beside engine, mode, client and version without which a column is not the one that was measured. */
const hostSchema = z.strictObject({
  /** Of the client that is asked: its parser answers for commands and flags. */
  clientVersion: z.string(),
  cgroupVersion: z.union([z.literal(1), z.literal(2)]),
  systemd: z.boolean(),
});

/** An answer, as `answerText` writes it, and the columns that gave it; `*` is every other one. */
const answerSchema = z.tuple([z.string()], z.string());

export const featureBaselineSchema = z.strictObject({
  /** The column whose answers are the reference: Docker's newest release. */
  reference: z.string(),
  columns: z.record(z.string(), hostSchema),
  features: z.record(z.string(), z.array(answerSchema)),
});
export type FeatureBaseline = z.infer<typeof featureBaselineSchema>;

/**
 * The column's id in a baseline: `podman@5.4.2` of a host of today, with cgroup v2 and systemd; of another one
 * `podman@4.3.1 on cgroup v1 without systemd`.
 */
export function columnOf(target: Pick<TargetLine, 'id' | 'identity' | 'traits'>): string {
  const { cgroupVersion, systemd } = target.traits;
  return `${releaseOf(target)}${cgroupVersion === 1 ? ' on cgroup v1' : ''}${systemd ? '' : ' without systemd'}`;
}

/** The column of the same release on a host of today. */
export function releaseOf({ id, identity }: Pick<TargetLine, 'id' | 'identity'>): string {
  return withVersion(id, identity.version);
}

/** What must be as it was for a column to be the one that was measured. */
export function hostOf({ traits }: Pick<TargetLine, 'traits'>): z.infer<typeof hostSchema> {
  const { clientVersion, cgroupVersion, systemd } = traits;
  return { clientVersion, cgroupVersion, systemd };
}

/**
 * The baseline with the answers of a record in it. Columns that the record does not have keep theirs, and so does a
 * feature that a column of the record could not be asked this time; one that is no longer asked is gone from the
 * column. Null where neither has a column of Docker itself, as whose newest release the reference is taken.
 */
export function baselineWith(
  before: FeatureBaseline | null,
  { targets, features: measured }: Pick<RunRecord, 'targets' | 'features'>,
): FeatureBaseline | null {
  const answers = before === null ? new Map<string, Map<string, string>>() : answersByColumn(before);
  const columns = { ...before?.columns };
  for (const { target: id, features } of measured) {
    const target = targets.find((one) => one.id === id);
    if (target === undefined) continue;
    const column = columnOf(target);
    columns[column] = hostOf(target);
    answers.set(column, answersNow(features, answers.get(column)));
  }
  const inOrder = Object.keys(columns).toSorted(compareText);
  const reference = newestDocker(inOrder);
  if (reference === null) return null;
  const ids = new Set([...answers.values()].flatMap((ofColumn) => [...ofColumn.keys()]));
  return {
    reference,
    columns: Object.fromEntries(
      Object.entries(columns).toSorted(([one], [other]) => compareText(one, other)),
    ),
    features: Object.fromEntries(
      [...ids].toSorted(compareText).map((id) => [
        id,
        shortened(
          inOrder.flatMap((column): [string, string][] => {
            const text = answers.get(column)?.get(id);
            return text === undefined ? [] : [[column, text]];
          }),
          inOrder.length,
        ),
      ]),
    ),
  };
}

function answersNow(
  features: readonly MeasuredFeature[],
  before: ReadonlyMap<string, string> | undefined,
): Map<string, string> {
  return new Map(
    features.flatMap((feature): [string, string][] => {
      const text = feature.state === 'not-asked' ? before?.get(feature.id) : answerText(feature);
      return text === undefined ? [] : [[feature.id, text]];
    }),
  );
}

/** What each column answered, by column and feature. */
export function answersByColumn({ columns, features }: FeatureBaseline): Map<string, Map<string, string>> {
  const byColumn = new Map(Object.keys(columns).map((column) => [column, new Map<string, string>()]));
  for (const [id, answers] of Object.entries(features)) {
    const all = answers.find(([, ...given]) => given.includes('*'));
    if (all !== undefined) for (const ofColumn of byColumn.values()) ofColumn.set(id, all[0]);
    for (const [text, ...given] of answers) {
      for (const column of given) byColumn.get(column)?.set(id, text);
    }
  }
  return byColumn;
}

/** The answer that most columns gave stands for all that are not named. */
function shortened(
  given: readonly [column: string, text: string][],
  columns: number,
): [string, ...string[]][] {
  const byText = groupedByText(given);
  const [most, ...rest] = byText.toSorted(
    ([one, ...some], [other, ...others]) => others.length - some.length || compareText(one, other),
  );
  if (most === undefined) return [];
  return [given.length === columns ? [most[0], '*'] : most, ...rest];
}

function groupedByText(given: readonly [column: string, text: string][]): [string, ...string[]][] {
  const columns = new Map<string, string[]>();
  for (const [column, text] of given) columns.set(text, [...(columns.get(text) ?? []), column]);
  return [...columns].map(([text, ofText]) => [text, ...ofText]);
}

/** Of columns as baselines name them: Docker itself, rootful, of the newest release. */
function newestDocker(columns: readonly string[]): string | null {
  const own = columns.filter((column) => /^docker@[^+ ]*$/.test(column));
  return own.toSorted(compareReleasesOfColumns).at(-1) ?? null;
}

/** For sorting columns of one kind, the oldest release first. */
export function compareReleasesOfColumns(one: string, other: string): number {
  const release = (column: string) => /@([^+ ]*)/.exec(column)?.[1] ?? '0';
  return compareReleases(release(one), release(other));
}

/** What a column answered; null where it was not asked. */
export function answerIn(baseline: FeatureBaseline, id: string, column: string): string | null {
  const answers = baseline.features[id] ?? [];
  const named = answers.find(([, ...columns]) => columns.includes(column));
  return (named ?? answers.find(([, ...columns]) => columns.includes('*')))?.[0] ?? null;
}
