/** Which features of Docker's API does a request use? Pure. */
import type { Json } from '../../record/model.ts';
import { endpointId, fieldId, filterId, queryId } from '../endpoints/ids.ts';
import type { EndpointWord, EndpointWords } from '../endpoints/words.ts';

export type { EndpointWords };

interface Named {
  name: string;
}

/** Of an endpoint, what reading a request takes. */
interface RequestWord extends Pick<EndpointWord, 'method' | 'path'> {
  query?: readonly Named[] | undefined;
  filters?: readonly Named[] | undefined;
  body?: readonly { path: string }[] | undefined;
}

export type RequestWords = readonly RequestWord[];

/** Names alone: a fifth of all that the words are. */
export function requestWords(words: EndpointWords): RequestWord[] {
  const namesOf = (all: readonly Named[] | undefined) => all?.map(({ name }) => ({ name }));
  return words.map(({ method, path, query, filters, body }) => ({
    method,
    path,
    query: namesOf(query),
    filters: namesOf(filters),
    body: body?.map((field) => ({ path: field.path })),
  }));
}

export interface Request {
  method: string;
  /** Below the socket's root, with or without a version (`/v1.41`), with the query. */
  path: string;
  body?: Json;
}

export interface RequestUses {
  /** Ids of what the words have, in the order of the request. */
  features: string[];
  /** What the request has and the words do not: `?zz`, `HostConfig.Zz`; the request itself where no endpoint fits. */
  unknown: string[];
}

export function requestUses({ method, path, body }: Request, words: RequestWords): RequestUses {
  const [whole = '', query = ''] = path.split(/\?(.*)/s);
  const route = whole.replace(/^\/v\d+(\.\d+)?(?=\/)/, '');
  const endpoint = endpointOf(method, route, words);
  if (endpoint === null) return { features: [], unknown: [`${method} ${route}`] };
  const uses: RequestUses = { features: [endpointId(endpoint)], unknown: [] };
  for (const [name, value] of new URLSearchParams(query)) addParameter(endpoint, name, value, uses);
  if (body !== undefined && endpoint.body !== undefined) addFields(endpoint, body, '', uses);
  return { features: [...new Set(uses.features)], unknown: [...new Set(uses.unknown)] };
}

/** Names of images have slashes in them. Of two endpoints that fit, the one with fewer parameters is meant. */
function endpointOf(method: string, route: string, words: RequestWords): RequestWord | null {
  const fitting = words.filter((word) => word.method === method && patternOf(word.path).test(route));
  const parameters = ({ path }: RequestWord) => path.split('{').length;
  return fitting.toSorted((one, other) => parameters(one) - parameters(other))[0] ?? null;
}

function patternOf(path: string): RegExp {
  const escaped = path.replace(/[.]/g, '\\.');
  return new RegExp(`^${escaped.replace(/\{name\}/g, '.+').replace(/\{\w+\}/g, '[^/]+')}$`);
}

function addParameter(endpoint: RequestWord, name: string, value: string, uses: RequestUses): void {
  if (!endpoint.query?.some((word) => word.name === name)) {
    uses.unknown.push(`?${name}`);
    return;
  }
  uses.features.push(queryId(endpoint, name));
  if (name !== 'filters') return;
  for (const filter of filtersIn(value)) {
    const isKnown = endpoint.filters?.some((word) => word.name === filter) === true;
    if (isKnown) uses.features.push(filterId(endpoint, filter));
    else uses.unknown.push(`?filters=${filter}`);
  }
}

function filtersIn(value: string): string[] {
  try {
    const filters: unknown = JSON.parse(value);
    return filters !== null && typeof filters === 'object' ? Object.keys(filters) : [];
  } catch {
    return [];
  }
}

/** An object's members down to the leaves that the words have; below a leaf all is data. */
function addFields(endpoint: RequestWord, value: Json, path: string, uses: RequestUses): void {
  if (Array.isArray(value)) {
    for (const item of value) addFields(endpoint, item, `${path}[]`, uses);
    return;
  }
  if (value === null || typeof value !== 'object') return;
  const fields = endpoint.body ?? [];
  const isMap = fields.some((field) => field.path.startsWith(`${path}.*`));
  for (const [name, member] of Object.entries(value)) {
    const at = path === '' ? name : `${path}.${isMap ? '*' : name}`;
    const isKnown = fields.some((field) => field.path === at);
    const hasMembers = fields.some(
      (field) => field.path.startsWith(`${at}.`) || field.path.startsWith(`${at}[`),
    );
    if (hasMembers && holdsMembers(member)) addFields(endpoint, member, at, uses);
    else if (isKnown) uses.features.push(fieldId(endpoint, at));
    else if (!isMap) uses.unknown.push(at);
  }
}

function holdsMembers(value: Json): boolean {
  return value !== null && typeof value === 'object' && Object.keys(value).length > 0;
}
