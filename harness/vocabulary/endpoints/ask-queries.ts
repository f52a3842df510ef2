/** Which query parameters and filters have an effect? Nothing is changed. */

import { sideBySide } from '../../asking/side-by-side.ts';
import type { MeasuredFeature } from '../../record/features.ts';
import { bodyOf, type Call, isTaken, type Reply, wordsOf } from './caller.ts';
import { filterId, queryId } from './ids.ts';
import { type Effect, queryEffects } from './query-effects.ts';
import type { Stage } from './stage.ts';
import type { EndpointWord, EndpointWords } from './words.ts';

export async function askQueries(stage: Stage, call: Call, words: EndpointWords): Promise<MeasuredFeature[]> {
  const effects = await sideBySide(queryEffects(stage), (effect) => askEffect(effect, call));
  const filters = words.filter(({ method, path }) => method === 'GET' && lists.has(path));
  const asked = filters.flatMap((word) => (word.filters ?? []).map(({ name }) => ({ word, name })));
  return [...effects, ...(await sideBySide(asked, ({ word, name }) => askFilter(word, name, call)))];
}

async function askEffect(
  { endpoint, name, given, without, deadlineMs }: Effect,
  call: Call,
): Promise<MeasuredFeature> {
  const id = queryId(endpoint, name);
  const options = deadlineMs === undefined ? {} : { deadlineMs };
  const reply = await call(endpoint.method, given, undefined, options);
  if (without === null) {
    const refuses = !('trouble' in reply) && reply.status >= 400;
    return refuses
      ? { id, state: 'known' }
      : { id, state: 'ignored', says: 'a value that cannot be is taken' };
  }
  const other = await call(endpoint.method, without, undefined, options);
  const differs = JSON.stringify(outcomeOf(reply)) !== JSON.stringify(outcomeOf(other));
  if (differs && isTaken(other) && !('trouble' in reply) && !isTaken(reply)) {
    return { id, state: 'refused', says: wordsOf(reply) };
  }
  if (!differs && isNothing(reply))
    return { id, state: 'not-asked', says: 'there was nothing to tell it by' };
  return { id, state: differs ? 'known' : 'ignored' };
}

function isNothing(reply: Reply): boolean {
  const body = bodyOf(reply);
  return isTaken(reply) && (body === null || body === '' || (Array.isArray(body) && body.length === 0));
}

/** What tells one outcome from another: the answer, or that it did not end. */
function outcomeOf(reply: Reply): unknown {
  return 'trouble' in reply ? 'no end' : [reply.status, reply.body];
}

const lists = new Set(['/containers/json', '/images/json', '/volumes', '/networks']);

/** Values that fit nothing, where a filter takes only some. */
const values: Readonly<Record<string, string>> = {
  'containers/json exited': '77',
  'containers/json expose': '1/tcp',
  'containers/json publish': '1/tcp',
  'containers/json is-task': 'true',
  'volumes dangling': 'zz',
  'images/json dangling': 'zz',
  'networks dangling': 'zz',
  'networks scope': 'swarm',
  'networks type': 'zz',
  'images/json until': '1',
};

/** Asked for what does not exist: a filter that is known is refused for its value, or leaves nothing over. */
async function askFilter(word: EndpointWord, name: string, call: Call): Promise<MeasuredFeature> {
  const id = filterId(word, name);
  const value = values[`${word.path.slice(1)} ${name}`] ?? 'zz-none';
  const filters = encodeURIComponent(JSON.stringify({ [name]: [value] }));
  const all = word.path === '/containers/json' ? 'all=true&' : '';
  const reply = await call('GET', `${word.path}?${all}filters=${filters}`);
  if (isTaken(reply)) {
    const body = bodyOf(reply);
    return { id, state: hasItems(body) ? 'ignored' : 'known' };
  }
  const says = wordsOf(reply);
  return isUnknownFilter(says, name) ? { id, state: 'unknown', says } : { id, state: 'known' };
}

function hasItems(body: ReturnType<typeof bodyOf>): boolean {
  if (Array.isArray(body)) return body.length > 0;
  if (body === null || typeof body !== 'object') return false;
  return Array.isArray(body.Volumes) && body.Volumes.length > 0;
}

/** Docker: `invalid filter 'zz'`, `Invalid filter 'zz'`. Podman: `zz is an invalid filter`, `invalid filter "zz"`. */
export function isUnknownFilter(says: string, name: string): boolean {
  const words = says.toLowerCase();
  if (words.includes('invalid value')) return false;
  const quoted = [`'${name}'`, `"${name}"`, `${name} is an`, `filter ${name}`, `${name}: `];
  return (
    /invalid.*filter|unsupported.*filter|unknown filter/.test(words) &&
    quoted.some((one) => words.includes(one)) &&
    !words.includes('=')
  );
}
