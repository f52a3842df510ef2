import type { MeasuredFeature } from '../../record/features.ts';
import type { VocabularyBench } from '../bench.ts';
import type { TemplateWords } from './words.ts';

export async function askTemplates(
  _bench: VocabularyBench,
  _words: TemplateWords,
): Promise<MeasuredFeature[]> {
  return [];
}
