/** Measures the vocabulary of one target, and judges it. */
import { onBothSurfaces } from '../conduct/on-both-surfaces.ts';
import type { FeatureBaseline } from '../judge/feature-baseline.ts';
import { judgeFeatures } from '../judge/judge-features.ts';
import type { FeatureResult, FeaturesLine } from '../record/model.ts';
import type { Session } from '../session.ts';
import type { Target } from '../transport/target.ts';
import { askVocabulary } from '../vocabulary/ask-vocabulary.ts';
import type { Words } from '../vocabulary/words.ts';

export interface Vocabulary {
  words: Words;
  /** Null where nothing was measured before. */
  baseline: FeatureBaseline | null;
}

export async function askFeatures(
  target: Target,
  session: Session,
  { words, baseline }: Vocabulary,
): Promise<FeaturesLine> {
  const start = performance.now();
  const features = await onBothSurfaces('vocabulary/features', target, session, (bench) =>
    askVocabulary(bench, words),
  ).then((measured) => judgeFeatures(measured, target, baseline), notMeasured);
  return { type: 'features', target: target.id, ms: Math.round(performance.now() - start), features };
}

/** One row that fails the run, in the place of all. The run goes on: its other answers are not lost. */
function notMeasured(error: unknown): FeatureResult[] {
  const says = (error instanceof Error ? error.message : String(error)).slice(0, 200);
  return [{ id: 'cli:docker', state: 'not-asked', says, verdict: 'indeterminate' }];
}
