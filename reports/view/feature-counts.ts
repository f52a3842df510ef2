/** How the features of each target were answered, by kind. Pure. */
import { type FeatureKind, featureKinds, featureName } from '../../harness/record/feature-kind.ts';
import type { RunRecord } from '../../harness/record/model.ts';
import { kindWords } from './kind-words.ts';
import { type Counts, countVerdicts } from './verdict-words.ts';

export interface FeatureCounts {
  target: string;
  /** Milliseconds that it took to ask them. */
  ms: number;
  /** Verdicts of each kind that was asked. */
  kinds: Partial<Record<FeatureKind, Counts>>;
}

export function featureCounts({ features }: Pick<RunRecord, 'features'>): FeatureCounts[] {
  return features.map(({ target, ms, features: own }) => {
    const byKind = new Map(featureKinds.map((kind) => [kind, [] as (typeof own)[number]['verdict'][]]));
    for (const { id, verdict } of own) byKind.get(featureName(id).kind)?.push(verdict);
    const asked = [...byKind].filter(([, verdicts]) => verdicts.length > 0);
    return {
      target,
      ms,
      kinds: Object.fromEntries(asked.map(([kind, verdicts]) => [kind, countVerdicts(verdicts)])),
    };
  });
}

/** Of those that could be asked: how many there are, and how many answer as the reference. */
export function shareOf(counts: Counts): { asked: number; same: number } {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return { asked: all - counts['not-applicable'], same: counts.same + counts.fixed };
}

/** `commands 171 of 183, flags 964 of 1057` */
export function sharesInWords({ kinds }: FeatureCounts): string {
  return featureKinds
    .flatMap((kind) => {
      const counts = kinds[kind];
      if (counts === undefined) return [];
      const { asked, same } = shareOf(counts);
      return asked === 0 ? [] : [`${kindWords[kind].several} ${same} of ${asked}`];
    })
    .join(', ');
}
