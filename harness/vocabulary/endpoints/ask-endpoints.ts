/**
 * Asks for Docker's API: its endpoints, their parameters, body fields, and the paths of their answers. Paths have no
 * version, so that each target answers in the newest API version that it serves. Of endpoints that need a swarm, a
 * plugin or a registry only the endpoint itself is asked for.
 */
import type { MeasuredFeature } from '../../record/features.ts';
import type { VocabularyBench } from '../bench.ts';
import { askAnswers } from './ask-answers.ts';
import { askFields } from './ask-fields.ts';
import { askQueries } from './ask-queries.ts';
import { askRoutes } from './ask-routes.ts';
import { callerOf } from './caller.ts';
import { setStage } from './stage.ts';
import type { EndpointWords } from './words.ts';

export async function askEndpoints(bench: VocabularyBench, words: EndpointWords): Promise<MeasuredFeature[]> {
  if (words.length === 0) return [];
  const call = callerOf(bench);
  const routes = await askRoutes(bench, call, words);
  const stage = await setStage(bench, call);
  const answers = await askAnswers(stage, call, words);
  const fields = await askFields(bench, stage, call);
  const queries = await askQueries(stage, call, words);
  return [...routes, ...answers, ...fields, ...queries];
}
