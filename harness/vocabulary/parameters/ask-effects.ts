/** Which query parameters have an effect? */
import { sideBySide } from '../../asking/side-by-side.ts';
import type { MeasuredFeature } from '../../record/features.ts';
import { bodyOf, type Call, isTaken, type Reply, refusedInStream, wordsOf } from '../endpoints/caller.ts';
import { type Effect, outcomeOf } from './effect.ts';

export function askEffects(effects: readonly Effect[], call: Call): Promise<MeasuredFeature[]> {
  return sideBySide(effects, (effect) => askEffect(effect, call));
}

async function askEffect(effect: Effect, call: Call): Promise<MeasuredFeature> {
  const { id, method, given, without, tell, mayRefuse, archive, auth, deadlineMs, readBack } = effect;
  const options = {
    ...(deadlineMs === undefined ? {} : { deadlineMs }),
    ...(archive === undefined ? {} : { archive }),
    ...(auth === undefined ? {} : { auth }),
  };
  const ask = async (path: string): Promise<Reply> => {
    const reply = refusedInStream(await call(method, path, undefined, options));
    return readBack === undefined || !isTaken(reply) ? reply : call('GET', readBack);
  };
  const reply = await ask(given);
  if (without === null) {
    const refuses = !('trouble' in reply) && reply.status >= 400;
    return refuses
      ? { id, state: 'known' }
      : { id, state: 'ignored', says: 'a value that cannot be is taken' };
  }
  const other = await ask(without);
  const [one, two] = [outcomeOf(reply, tell), outcomeOf(other, tell)];
  const differs = JSON.stringify(one) !== JSON.stringify(two);
  if (differs && mayRefuse !== true && isTaken(other) && !('trouble' in reply) && !isTaken(reply)) {
    return { id, state: 'refused', says: wordsOf(reply) };
  }
  if (isTaken(reply) && one === null && two !== null) {
    return { id, state: 'refused', says: `${reply.status} and nothing to read` };
  }
  if (!differs && (one === null || isNothing(reply)))
    return { id, state: 'not-asked', says: 'there was nothing to tell it by' };
  if (!differs && effect.isPartial) return { id, state: 'not-asked', says: 'without effect on the log' };
  return { id, state: differs ? 'known' : 'ignored' };
}

function isNothing(reply: Reply): boolean {
  const body = bodyOf(reply);
  return isTaken(reply) && (body === null || body === '' || (Array.isArray(body) && body.length === 0));
}
