/**
 * Asks for Docker's API: its endpoints, their parameters, body fields, and the paths of their answers. Paths have no
 * version, so that each target answers in the newest API version that it serves. Of endpoints that need a swarm, a
 * plugin or a registry only the endpoint itself is asked for.
 */
import type { MeasuredFeature } from '../record/features.ts';
import type { VocabularyBench } from './bench.ts';
import { askBodies } from './bodies/ask-bodies.ts';
import { askAnswers } from './endpoints/ask-answers.ts';
import { askRoutes } from './endpoints/ask-routes.ts';
import { callerOf } from './endpoints/caller.ts';
import { setStage } from './endpoints/stage.ts';
import type { EndpointWords } from './endpoints/words.ts';
import { askParameters } from './parameters/ask-parameters.ts';

export async function askEndpoints(bench: VocabularyBench, words: EndpointWords): Promise<MeasuredFeature[]> {
  if (words.length === 0) return [];
  const call = callerOf(bench);
  const routes = await askRoutes(bench, call, words);
  const stage = await setStage(bench, call);
  const answers = await askAnswers(stage, call, words);
  const fields = await askBodies(bench, stage, call, { words, routes });
  const parameters = await askParameters(bench, stage, call, words);
  return [...routes, ...answers, ...fields, ...parameters];
}
