/** Which filters of lists are known? Nothing is changed. */

import { sideBySide } from '../../asking/side-by-side.ts';
import type { MeasuredFeature } from '../../record/features.ts';
import { bodyOf, type Call, isTaken, wordsOf } from '../endpoints/caller.ts';
import { filterId } from '../endpoints/ids.ts';
import type { EndpointWord, EndpointWords } from '../endpoints/words.ts';

export function askFilters(call: Call, words: EndpointWords): Promise<MeasuredFeature[]> {
  const asked = words
    .filter(({ method, path }) => method === 'GET' && lists.has(path))
    .flatMap((word) => (word.filters ?? []).map(({ name }) => ({ word, name })));
  return sideBySide(asked, ({ word, name }) => askFilter(word, name, call));
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
