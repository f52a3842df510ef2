/** How to ask for an endpoint so that nothing changes. Pure. */
import type { Json } from '../../record/model.ts';
import type { EndpointWord } from './words.ts';

export interface Probe {
  path: string;
  body?: Json;
}

/** The name of an object that does not exist; of an image, on a registry that nobody serves. */
const nobody = 'zz-none';
const nobodysImage = '127.0.0.1:1/zz-none';

/** What the usual probe would do wrong: reach for a registry, or leave out what tells the endpoint. */
const queries: Readonly<Record<string, string>> = {
  'POST /images/create': '?fromImage=ZZ',
  'GET /images/search': `?term=${nobodysImage}`,
  'GET /images/get': `?names=${nobody}`,
  'POST /commit': `?container=${nobody}`,
  'GET /events': '?since=1&until=2',
  'POST /build': '?remote=zz:',
  'GET /plugins/privileges': '?remote=ZZ',
  'POST /plugins/pull': '?remote=ZZ',
};

/** What ends or empties something where it is taken: only a disposable engine is asked. */
const ending = /\/prune$|^\/swarm\/leave$/;

/**
 * A request to an object that does not exist, with a body that cannot be taken: an array where an object is demanded.
 * `labels` are in the body, as in every request that could make something. Null where the endpoint cannot be asked of
 * an engine that is not disposable; there, a filter that fits nothing removes nothing.
 */
export function probeOf(
  { method, path }: Pick<EndpointWord, 'method' | 'path'>,
  labels: Readonly<Record<string, string>>,
  isDisposable: boolean,
): Probe | null {
  if (ending.test(path) && !isDisposable) return null;
  const at = path.startsWith('/distribution/') ? nobodysImage : nobody;
  const filters = path.endsWith('/prune') ? `?filters=${encodeURIComponent('{"label":["zz-none=zz"]}')}` : '';
  const whole = `${path.replace(/\{\w+\}/, at)}${queries[`${method} ${path}`] ?? filters}`;
  return { path: whole, ...(method === 'POST' || method === 'PUT' ? { body: [{ ...labels }] } : {}) };
}
