/** Which parameters are taken by what makes a container or an image: a commit, an import, a build? */
import { valueAt } from '../../asking/value-at.ts';
import type { MeasuredFeature } from '../../record/features.ts';
import type { VocabularyBench } from '../bench.ts';
import { fieldAnswers, type Send } from '../bodies/field-answers.ts';
import type { Telling } from '../bodies/telling.ts';
import type { Call } from '../endpoints/caller.ts';
import { queryId } from '../endpoints/ids.ts';
import type { Stage } from '../endpoints/stage.ts';
import { askEffects } from './ask-effects.ts';
import { buildTellings, smallBuild } from './build-tellings.ts';
import { type Effect, effectsOn } from './effect.ts';
import { buildSender, commitQuerySender, createQuerySender, importSender } from './image-senders.ts';
import { commitTellings, createTellings, importTellings } from './image-tellings.ts';

export async function askImageParameters(
  bench: VocabularyBench,
  stage: Stage,
  call: Call,
): Promise<MeasuredFeature[]> {
  const build = buildSender(bench, stage, call);
  return [
    ...(await asked('/containers/create', createTellings, createQuerySender(bench, stage, call))),
    ...(await asked('/commit', commitTellings, commitQuerySender(bench, stage, call))),
    ...(await asked('/images/create', importTellings, importSender(bench, call))),
    ...(await asked('/build', buildTellings(await cachesWhatItBuilt(build)), build)),
    ...(await askEffects([listingSteps(bench)], call)),
  ];
}

async function asked(path: string, tellings: readonly Telling[], send: Send): Promise<MeasuredFeature[]> {
  const answers = await fieldAnswers(tellings, send);
  return answers.map((answer) => ({ ...answer, id: queryId({ method: 'POST', path }, answer.id) }));
}

/** The images of the steps that the builds left. */
function listingSteps({ api }: VocabularyBench): Effect {
  const label = Object.entries(api.labels).map(([key, value]) => `${key}=${value}`);
  const own = `filters=${encodeURIComponent(JSON.stringify({ label }))}`;
  return effectsOn('GET', '/images/json').differing('all', `all=true&${own}`, own);
}

/** Builds the same thing twice. */
async function cachesWhatItBuilt(build: Send): Promise<boolean> {
  await build(smallBuild);
  const { description } = await build(smallBuild);
  return valueAt(description, 'IsFresh') === false;
}
