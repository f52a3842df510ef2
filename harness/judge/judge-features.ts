/** Compares measured features with the baseline. Pure. */
import { answerText, type FeatureResult, type MeasuredFeature, type TargetLine } from '../record/model.ts';
import { equal } from './equal.ts';
import {
  answerIn,
  columnOf,
  compareReleasesOfColumns,
  type FeatureBaseline,
  hostOf,
  releaseOf,
} from './feature-baseline.ts';

/**
 * A column that the baseline has must answer as it did; what could not be asked of it then is new data. One that it does
 * not have, because of its release, its client or its host, is compared with the nearest releases of its kind: what they
 * answer is known, and anything else is new data.
 */
export function judgeFeatures(
  measured: readonly MeasuredFeature[],
  target: Pick<TargetLine, 'id' | 'identity' | 'traits'>,
  baseline: FeatureBaseline | null,
): FeatureResult[] {
  if (baseline === null) return measured.map((feature) => ({ ...feature, verdict: 'unknown' }));
  const column = columnOf(target);
  const isMeasured = equal(baseline.columns[column] ?? null, hostOf(target));
  const columns = isMeasured
    ? [column]
    : nearestColumns([column, releaseOf(target)], Object.keys(baseline.columns));
  return measured.map((feature) => judged(feature, { baseline, columns, isMeasured }));
}

function judged(
  feature: MeasuredFeature,
  {
    baseline,
    columns,
    isMeasured,
  }: { baseline: FeatureBaseline; columns: readonly string[]; isMeasured: boolean },
): FeatureResult {
  if (feature.state === 'not-asked') return { ...feature, verdict: 'not-applicable' };
  const answer = answerText(feature);
  const known = columns.flatMap((column) => answerIn(baseline, feature.id, column) ?? []);
  const isReference = answer === answerIn(baseline, feature.id, baseline.reference);
  if (known.includes(answer)) {
    if (isReference) return { ...feature, verdict: 'same' };
    const refuses = feature.state === 'unknown' || feature.state === 'refused';
    return { ...feature, verdict: refuses ? 'unsupported' : 'known-difference' };
  }
  const [expected] = known;
  if (!isMeasured || expected === undefined)
    return { ...feature, verdict: 'unknown', ...(expected && { expected }) };
  return { ...feature, verdict: isReference ? 'fixed' : 'new-difference', expected };
}

/** The same release with another client or on another host, or else the next older and the next newer one. */
function nearestColumns([column, release]: readonly [string, string], known: readonly string[]): string[] {
  const same = [column, release].find((one) => known.includes(one));
  if (same !== undefined) return [same];
  const kind = kindIn(release);
  const alike = known.filter((one) => kindIn(one) === kind).toSorted(compareReleasesOfColumns);
  const older = alike.filter((one) => compareReleasesOfColumns(one, release) < 0).at(-1);
  const newer = alike.find((one) => compareReleasesOfColumns(one, release) > 0);
  return [older, newer].filter((one) => one !== undefined);
}

/** `podman@5.4.2+docker-cli` is of the kind `podman+docker-cli`. */
function kindIn(column: string): string {
  return column.replace(/@[^+ ]*/, '');
}
