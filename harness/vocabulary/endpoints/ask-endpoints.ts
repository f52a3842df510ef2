import type { MeasuredFeature } from '../../record/features.ts';
import type { VocabularyBench } from '../bench.ts';
import type { EndpointWords } from './words.ts';

export async function askEndpoints(
  _bench: VocabularyBench,
  _words: EndpointWords,
): Promise<MeasuredFeature[]> {
  return [];
}
