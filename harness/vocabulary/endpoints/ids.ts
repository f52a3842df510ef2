/** The ids of the API's features. Pure. */
import type { EndpointWord } from './words.ts';

type Endpoint = Pick<EndpointWord, 'method' | 'path'>;

/** `api:POST /containers/create` */
export function endpointId({ method, path }: Endpoint): string {
  return `api:${method} ${path}`;
}

/** `api:GET /containers/json ?all` */
export function queryId(endpoint: Endpoint, name: string): string {
  return `${endpointId(endpoint)} ?${name}`;
}

/** `api:GET /containers/json ?filters=health` */
export function filterId(endpoint: Endpoint, name: string): string {
  return queryId(endpoint, `filters=${name}`);
}

/** `api:POST /containers/create HostConfig.Links`, `api:GET /containers/{id}/json .State.Health`. */
export function fieldId(endpoint: Endpoint, path: string): string {
  return `${endpointId(endpoint)} ${path}`;
}
