/** Asks one target for every feature of the vocabulary. */
import type { MeasuredFeature } from '../record/features.ts';
import { askEndpoints } from './ask-endpoints.ts';
import type { VocabularyBench } from './bench.ts';
import { askCommands } from './commands/ask-commands.ts';
import { askTemplates } from './templates/ask-templates.ts';
import type { Words } from './words.ts';

/** Sorted by id; each id once. */
export async function askVocabulary(bench: VocabularyBench, words: Words): Promise<MeasuredFeature[]> {
  const answers = [
    ...(await askCommands(bench, words.commands)),
    ...(await askTemplates(bench, words.templates)),
    ...(await askEndpoints(bench, words.endpoints)),
  ];
  return [...new Map(answers.map((answer) => [answer.id, answer])).values()].sort((one, other) =>
    one.id < other.id ? -1 : 1,
  );
}
