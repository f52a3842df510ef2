/** Which filters are known? Nothing is changed. */

import { sideBySide } from '../../asking/side-by-side.ts';
import type { MeasuredFeature } from '../../record/features.ts';
import type { Json } from '../../record/model.ts';
import { bodyOf, type Call, isTaken, type Reply, wordsOf } from '../endpoints/caller.ts';
import { filterId } from '../endpoints/ids.ts';
import type { Stage } from '../endpoints/stage.ts';
import type { EndpointWord, EndpointWords } from '../endpoints/words.ts';

/** `began`: before the stage's container `made` was, whose events are filtered. */
export async function askFilters(
  { made, began }: Stage,
  call: Call,
  words: EndpointWords,
): Promise<MeasuredFeature[]> {
  const of = (paths: ReadonlySet<string>) =>
    words
      .filter(({ method, path }) => method === 'GET' && paths.has(path))
      .flatMap((word) => (word.filters ?? []).map(({ name }) => ({ word, name })));
  const until = Math.floor(Date.now() / 1000);
  const ofMade = { container: [made.name] };
  const events: Asked = {
    query: `since=${began}&until=${until}&`,
    beside: ofMade,
    unfiltered: await call('GET', `/events?since=${began}&until=${until}&filters=${encoded(ofMade)}`),
  };
  return [
    ...(await sideBySide(of(lists), ({ word, name }) => askFilter(word, name, call, listing(word)))),
    ...(await sideBySide(of(new Set(['/events'])), ({ word, name }) => askFilter(word, name, call, events))),
  ];
}

interface Asked {
  /** What stands before the filters. */
  query: string;
  /** Other filters of the same request. */
  beside: Readonly<Record<string, readonly string[]>>;
  /** The answer without the filter, where that may be nothing. */
  unfiltered?: Reply;
}

function listing({ path }: EndpointWord): Asked {
  return { query: path === '/containers/json' ? 'all=true&' : '', beside: {} };
}

function encoded(filters: Readonly<Record<string, readonly string[]>>): string {
  return encodeURIComponent(JSON.stringify(filters));
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
  'events scope': 'swarm',
  'events type': 'volume',
};

/** Asked for what does not exist: a filter that is known is refused for its value, or leaves nothing over. */
async function askFilter(
  word: EndpointWord,
  name: string,
  call: Call,
  { query, beside, unfiltered }: Asked,
): Promise<MeasuredFeature> {
  const id = filterId(word, name);
  const value = values[`${word.path.slice(1)} ${name}`] ?? 'zz-none';
  const filters = encoded({ ...beside, [name]: [value] });
  const reply = await call('GET', `${word.path}?${query}filters=${filters}`);
  if (isTaken(reply)) {
    if (unfiltered !== undefined && !hasItems(bodyOf(unfiltered))) {
      return { id, state: 'not-asked', says: 'there was nothing to tell it by' };
    }
    return { id, state: hasItems(bodyOf(reply)) ? 'ignored' : 'known' };
  }
  const says = wordsOf(reply);
  return isUnknownFilter(says, name) ? { id, state: 'unknown', says } : { id, state: 'known' };
}

/** Of a list, of volumes, or of a stream: that is text, or the one message that it holds. */
function hasItems(body: Json): boolean {
  if (Array.isArray(body)) return body.length > 0;
  if (typeof body === 'string') return body.trim() !== '';
  if (body === null || typeof body !== 'object') return false;
  return 'Volumes' in body
    ? Array.isArray(body.Volumes) && body.Volumes.length > 0
    : 'Action' in body || 'status' in body;
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
