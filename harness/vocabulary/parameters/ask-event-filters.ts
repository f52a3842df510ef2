/** Which filters of `GET /events` are known? The events of one container are there to be left out. */
import { sideBySide } from '../../asking/side-by-side.ts';
import type { MeasuredFeature } from '../../record/features.ts';
import type { Json } from '../../record/model.ts';
import type { VocabularyBench } from '../bench.ts';
import { bodyOf, type Call, isTaken, type Reply, wordsOf } from '../endpoints/caller.ts';
import { filterId } from '../endpoints/ids.ts';
import type { Stage } from '../endpoints/stage.ts';
import type { EndpointWords } from '../endpoints/words.ts';
import { isUnknownFilter } from './ask-filters.ts';

type Answer = Omit<MeasuredFeature, 'id'>;

export async function askEventFilters(
  bench: VocabularyBench,
  { made, image, began }: Stage,
  call: Call,
  words: EndpointWords,
): Promise<MeasuredFeature[]> {
  const word = words.find(({ method, path }) => method === 'GET' && path === '/events');
  if (word === undefined) return [];
  // Podman with its events in a file tells what is past only where it is not to wait for more.
  const now = Math.floor(Date.now() / 1000);
  const end = bench.target.traits.engine === 'podman' ? 'stream=false' : `until=${now}`;
  const ask = (filters: Readonly<Record<string, string>>): Promise<Reply> => {
    const lists = Object.entries(filters).map(([name, value]) => [name, [value]]);
    const text = encodeURIComponent(JSON.stringify(Object.fromEntries(lists)));
    return call('GET', `/events?since=${began}&${end}&filters=${text}`);
  };
  const own = { container: made.name };
  const [label = ''] = Object.entries(bench.api.labels).map(([key, value]) => `${key}=${value}`);
  const finding: Readonly<Record<string, string>> = {
    container: made.name,
    event: 'create',
    image,
    label,
    scope: 'local',
    type: 'container',
  };
  const hasEvents = isTold(await ask(own));
  const canary = await ask({ ...own, 'zz-canary': 'zz' });
  const isSwallowed = isTaken(canary) && !isTold(canary);
  const askFilter = async (name: string): Promise<Answer> => {
    const left = await ask({ ...own, [name]: missing[name] ?? 'zz-none' });
    if (!isTaken(left)) {
      const says = wordsOf(left);
      return isUnknownFilter(says, name) ? { state: 'unknown', says } : { state: 'known' };
    }
    if (!hasEvents) return { state: 'not-asked', says: 'there was nothing to tell it by' };
    if (isTold(left)) return { state: 'ignored' };
    if (!isSwallowed) return { state: 'known' };
    const some = finding[name];
    if (some === undefined) return { state: 'not-asked', says: 'so is a filter that nobody knows' };
    return { state: isTold(await ask({ ...own, [name]: some })) ? 'known' : 'unknown' };
  };
  return sideBySide(word.filters ?? [], async ({ name }) => ({
    id: filterId(word, name),
    ...(await askFilter(name)),
  }));
}

/** Values that no event of the container has, where a filter takes only some. */
const missing: Readonly<Record<string, string>> = { scope: 'swarm', type: 'volume' };

/** A stream is text, or the one message that it holds. */
function isTold(reply: Reply): boolean {
  const body: Json = bodyOf(reply);
  if (typeof body === 'string') return body.trim() !== '';
  return body !== null && typeof body === 'object' && !Array.isArray(body) && 'Action' in body;
}
