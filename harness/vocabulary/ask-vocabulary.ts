/** Asks one target for every feature of the vocabulary. */
import type { MeasuredFeature } from '../record/features.ts';
import { askEndpoints } from './ask-endpoints.ts';
import type { VocabularyBench } from './bench.ts';
import { askCommands } from './commands/ask-commands.ts';
import { askTemplates } from './templates/ask-templates.ts';
import type { Words } from './words.ts';

/** Sorted by id; each id once. */
export async function askVocabulary(bench: VocabularyBench, words: Words): Promise<MeasuredFeature[]> {
  // A client that is asked for its words reaches no engine: meanwhile the engine is asked.
  const [commands, others] = await Promise.allSettled([
    askCommands(bench, words.commands),
    ofTheEngine(bench, words),
  ]);
  const answers = [...fulfilled(commands), ...fulfilled(others)];
  return [...new Map(answers.map((answer) => [answer.id, answer])).values()].sort((one, other) =>
    one.id < other.id ? -1 : 1,
  );
}

async function ofTheEngine(bench: VocabularyBench, words: Words): Promise<MeasuredFeature[]> {
  return [...(await askTemplates(bench, words.templates)), ...(await askEndpoints(bench, words.endpoints))];
}

function fulfilled<Value>(result: PromiseSettledResult<Value>): Value {
  if (result.status === 'rejected') throw result.reason;
  return result.value;
}
