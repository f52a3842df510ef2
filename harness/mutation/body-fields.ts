/** The fields of a request's body, each with the body that is left without it. */
import type { Json } from '../record/model.ts';
import type { Part } from './part.ts';

/** Fields whose keys are chosen by whoever asks, so that a key says something even where its value is empty. */
const maps: ReadonlySet<string> = new Set([
  'DriverOpts',
  'EndpointsConfig',
  'ExposedPorts',
  'Labels',
  'Options',
  'PortBindings',
  'Sysctls',
  'Tmpfs',
  'Volumes',
]);

/** Lists that are one thing: a command without one of its words is another command. */
const wholes: ReadonlySet<string> = new Set(['Cmd', 'Entrypoint', 'Test']);

/**
 * The innermost fields, and the entries of lists and maps. An empty value is none: a field that is missing is read as
 * empty by the engines.
 */
export function bodyFields(body: Json, path = ''): Part<Json>[] {
  if (body === null || typeof body !== 'object') return [];
  return Array.isArray(body)
    ? body.flatMap((item, at) => entry(item, path, (now) => body.toSpliced(at, 1, ...now)))
    : Object.entries(body).flatMap(([key, item]) =>
        member(item, key, path, (now) => {
          const others = Object.entries(body).filter(([other]) => other !== key);
          return Object.fromEntries([...others, ...now.map((one) => [key, one])]) as Json;
        }),
      );
}

/** `put`: the whole with this in the place of the item; with nothing there, given none. */
type Put = (now: readonly Json[]) => Json;

function entry(item: Json, path: string, put: Put): Part<Json>[] {
  if (typeof item === 'object') return bodyFields(item, path).map((part) => within(part, put));
  return [{ option: path, value: String(item), without: put([]) }];
}

function member(item: Json, key: string, path: string, put: Put): Part<Json>[] {
  const above = path.split('.').at(-1) ?? '';
  const own = path === '' ? key : `${path}.${key}`;
  if (maps.has(above)) {
    // Where a network is joined is told in `NetworkMode` too, and is left out with it.
    const whole =
      above === 'EndpointsConfig' ? [] : [{ option: path, value: words(key, item), without: put([]) }];
    return [...whole, ...bodyFields(item, `${path}.*`).map((part) => within(part, put))];
  }
  if (wholes.has(key)) return [{ option: own, value: JSON.stringify(item), without: put([]) }];
  if (item !== null && typeof item === 'object')
    return bodyFields(item, own).map((part) => within(part, put));
  return isEmpty(item) ? [] : [{ option: own, value: String(item), without: put([]) }];
}

function within(part: Part<Json>, put: Put): Part<Json> {
  return { ...part, without: put([part.without]) };
}

function words(key: string, item: Json): string {
  return typeof item === 'string' && item !== '' ? `${key}=${item}` : key;
}

function isEmpty(item: Json): boolean {
  return item === null || item === false || item === 0 || item === '';
}
