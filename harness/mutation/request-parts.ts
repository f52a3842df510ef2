/** The fields and query values of one request, each with the request that is left without it. */
import type { Json } from '../record/model.ts';
import type { ApiRequest } from '../transport/request.ts';
import { bodyFields } from './body-fields.ts';
import { knownRequests } from './known-requests.ts';
import type { Part, Parts } from './part.ts';

/** A value that is missing is read as empty by the engines. */
const empty: ReadonlySet<string> = new Set(['', '{}', '[]']);

export function requestParts(what: ApiRequest): Parts<ApiRequest> {
  const [place = '', search = ''] = what.path.split('?');
  const route = place.replace(/^\/v[\d.]+(?=\/)/, '');
  const known = knownRequests.find(({ method, pattern }) => method === what.method && pattern.test(route));
  const verb = known === undefined ? `${what.method} ${route}` : `${known.method} ${known.route}`;
  if (known === undefined) return { verb, parts: [], subject: '', unknown: null };
  const inQuery = known.query.flatMap((name): Part<ApiRequest>[] => {
    const rest = new URLSearchParams(search);
    const value = rest.get(name);
    if (value === null || empty.has(value)) return [];
    rest.delete(name);
    const left = rest.toString();
    return [
      { option: `?${name}`, value, without: { ...what, path: left === '' ? place : `${place}?${left}` } },
    ];
  });
  const body = known.body && what.body !== undefined ? what.body : null;
  const inBody = bodyFields(body).map((part): Part<ApiRequest> => {
    const without = part.option === 'HostConfig.NetworkMode' ? withoutEndpoints(part.without) : part.without;
    return { ...part, without: { ...what, body: without } };
  });
  return { verb, parts: [...inQuery, ...inBody], subject: imageIn(body), unknown: null };
}

function imageIn(body: Json): string {
  const { Image } = body !== null && typeof body === 'object' && !Array.isArray(body) ? body : {};
  return typeof Image === 'string' ? Image : '';
}

/** A client tells the network of a new container twice; both go, or the other would still join it. */
function withoutEndpoints(body: Json): Json {
  if (body === null || typeof body !== 'object' || Array.isArray(body)) return body;
  return Object.fromEntries(Object.entries(body).filter(([key]) => key !== 'NetworkingConfig'));
}
