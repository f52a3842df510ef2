/** Verbs that look at objects over the REST API. */
import * as z from 'zod';
import type { Engine } from '../../contract/engine.ts';
import type { Container, ObjectKind } from '../../contract/objects.ts';
import { networkPath } from '../../transport/network-path.ts';
import { parsed } from '../../transport/parsed.ts';
import { Trouble } from '../../transport/trouble.ts';
import { namesOfPorts } from '../shared/published-ports.ts';
import { type ApiSession, apiRefusal, query } from './api-session.ts';
import { containerState } from './container-state.ts';

type LookingVerbs = Pick<
  Engine,
  | 'exists'
  | 'list'
  | 'state'
  | 'address'
  | 'addresses'
  | 'ports'
  | 'inspect'
  | 'networkExists'
  | 'volumeExists'
  | 'imageExists'
>;

const containerSchema = z.object({
  NetworkSettings: z.object({
    Ports: z.unknown(),
    Networks: z.record(z.string(), z.object({ IPAddress: z.string().optional() })).nullish(),
  }),
});
const listSchema = z.array(z.object({ Names: z.array(z.string()) }));

/** Where the API keeps each kind; pods are Podman's own and have no place in Docker's API. */
const places: Record<Exclude<ObjectKind, 'pod' | 'stored-secret'>, (name: string) => string> = {
  container: (name) => `/containers/${name}/json`,
  network: networkPath,
  volume: (name) => `/volumes/${name}`,
  image: (name) => `/images/${name}/json`,
};

export function apiLooking(session: ApiSession): LookingVerbs {
  const { call, must, mustObject } = session;
  const path = (kind: ObjectKind, name: string): string => {
    if (kind === 'pod' || kind === 'stored-secret') throw new TypeError(`the Docker API has no ${kind}s`);
    return places[kind](name);
  };
  const exists = async (kind: ObjectKind, name: string): Promise<boolean> => {
    const place = path(kind, name);
    const reply = await call({ method: 'GET', path: place });
    if (reply.status !== 404 && reply.status >= 400) throw apiRefusal('GET', place, reply);
    return reply.status !== 404;
  };
  const details = async (container: Container) => {
    const place = path('container', container.name);
    return parsed(containerSchema, await mustObject('GET', place), `GET ${place}`);
  };
  const addresses = async (container: Container): Promise<Record<string, string>> => {
    const networks = (await details(container)).NetworkSettings.Networks ?? {};
    return Object.fromEntries(Object.entries(networks).map(([name, end]) => [name, end.IPAddress ?? '']));
  };

  return {
    exists: (nameOrId) => exists('container', nameOrId),
    networkExists: (name) => exists('network', name),
    volumeExists: (name) => exists('volume', name),
    imageExists: (name) => exists('image', name),
    async list({ all, filters }) {
      const wanted = Object.fromEntries(Object.entries(filters ?? {}).map(([key, value]) => [key, [value]]));
      const reply = await must('GET', `/containers/json${query({ all, filters: JSON.stringify(wanted) })}`);
      const rows = parsed(listSchema, reply.body, 'GET /containers/json');
      return rows.flatMap((row) => row.Names.map((name) => name.replace(/^\//, '')));
    },
    state: (container) => containerState(session, container),
    async address(container, network) {
      const all = await addresses(container);
      if (network === undefined) return Object.values(all).join('');
      const address = all[network.name];
      if (address === undefined) throw new Trouble(`${container.name} is not on ${network.name}`);
      return address;
    },
    addresses,
    async ports(container) {
      return namesOfPorts((await details(container)).NetworkSettings.Ports);
    },
    inspect: (kind, nameOrId) => mustObject('GET', path(kind, nameOrId)),
  };
}
