/** Which parameters of queries and which filters are taken, and have an effect? */
import type { MeasuredFeature } from '../../record/features.ts';
import type { VocabularyBench } from '../bench.ts';
import type { Call } from '../endpoints/caller.ts';
import type { Stage } from '../endpoints/stage.ts';
import type { EndpointWords } from '../endpoints/words.ts';
import { askEffects } from './ask-effects.ts';
import { askEventFilters } from './ask-event-filters.ts';
import { askFilters } from './ask-filters.ts';
import { askImageParameters } from './ask-image-parameters.ts';
import { containerEffects } from './container-effects.ts';
import { engineEffects } from './engine-effects.ts';

export async function askParameters(
  bench: VocabularyBench,
  stage: Stage,
  call: Call,
  words: EndpointWords,
): Promise<MeasuredFeature[]> {
  const effects = [...(await containerEffects(stage)), ...engineEffects(stage)];
  return [
    ...(await askEffects(effects, call)),
    ...(await askFilters(call, words)),
    ...(await askEventFilters(bench, stage, call, words)),
    ...(await askImageParameters(bench, stage, call)),
  ];
}
