/** Work with the verbs of both surfaces on one target, whose objects are removed at its end. */
import type { Surface } from '../record/model.ts';
import type { Session } from '../session.ts';
import { makeEngine } from '../surfaces/make-engine.ts';
import { Recorder } from '../surfaces/shared/recorder.ts';
import type { Target } from '../transport/target.ts';
import type { VocabularyBench } from '../vocabulary/bench.ts';
import { cleanUp } from './clean-up.ts';
import { prepareAccess } from './prepare-access.ts';

/** `id`: as a scenario's. Its calls are no evidence. Throws what the work throws, and what could not be removed. */
export async function onBothSurfaces<Result>(
  id: string,
  target: Target,
  session: Session,
  work: (bench: VocabularyBench) => Promise<Result>,
): Promise<Result> {
  const access = (surface: Surface, place: number) =>
    prepareAccess({ id, surface, place }, target, session, new Recorder());
  const cli = access('cli', 0);
  const api = access('api', 1);
  const outcome = await settled(work({ target, cli: makeEngine('cli', cli), api: makeEngine('api', api) }));
  const failures = [...(await cleanUp(cli)), ...(await cleanUp(api))];
  if (outcome.status === 'rejected') throw outcome.reason;
  if (failures.length > 0) throw new Error(`clean-up failed: ${failures.join('; ')}`);
  return outcome.value;
}

async function settled<Result>(work: Promise<Result>): Promise<PromiseSettledResult<Result>> {
  const [outcome] = await Promise.allSettled([work]);
  return outcome;
}
