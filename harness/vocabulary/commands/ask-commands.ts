import type { MeasuredFeature } from '../../record/features.ts';
import type { VocabularyBench } from '../bench.ts';
import type { CommandWord } from './words.ts';

export async function askCommands(
  _bench: VocabularyBench,
  _words: readonly CommandWord[],
): Promise<MeasuredFeature[]> {
  return [];
}
