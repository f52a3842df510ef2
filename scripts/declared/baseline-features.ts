/** What a column of the vocabulary's baseline knows, as a record has it. Pure. */
import {
  answersByColumn,
  columnOf,
  type FeatureBaseline,
  releaseOf,
} from '../../harness/judge/feature-baseline.ts';
import type { FeatureResult, FeatureState, FeaturesLine, TargetLine } from '../../harness/record/model.ts';

/** The client of a column of Docker's client on Podman: it knows its own words, whatever engine it asks. */
const dockersClient = 'docker@26.1.5';

export function baselineFeatures(baseline: FeatureBaseline, targets: readonly TargetLine[]): FeaturesLine[] {
  const names = answersByColumn(baseline);
  return targets.map((target) => {
    const own = names.get(columnOf(target)) ?? names.get(releaseOf(target));
    const [engine = ''] = releaseOf(target).split('+');
    const features = own ?? [
      ...[...(names.get(engine) ?? [])].filter(isOfApi),
      ...[...(names.get(dockersClient) ?? [])].filter((one) => !isOfApi(one)),
    ];
    return {
      type: 'features',
      target: target.id,
      ms: 0,
      features: [...features].map(([id, text]) => ({ id, ...answerIn(text), verdict: 'same' })),
    };
  });
}

function isOfApi([id]: [string, string]): boolean {
  return id.startsWith('api:');
}

/** From what `answerText` writes. */
function answerIn(text: string): Omit<FeatureResult, 'id' | 'verdict'> {
  const [, state = '', short, takes, type] =
    /^([a-z-]+)(?: (-\S))?(?: (value|nothing))?(?: \((.*)\))?$/.exec(text) ?? [];
  return {
    state: state as FeatureState,
    ...(short === undefined ? {} : { short }),
    ...(takes === undefined ? {} : { takes: takes as 'value' | 'nothing' }),
    ...(type === undefined ? {} : { type }),
  };
}
