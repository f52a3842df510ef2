/** Test support: an engine that has objects, shows them, and removes them when asked to. */
import type { Json } from '../record/model.ts';
import { type OwnedKind, runLabel } from '../safety/labels.ts';
import { type FakeApi, fakeApi, type Heard, notFound, type Told } from './fake-api.ts';

export interface FakeObject {
  kind: Exclude<OwnedKind, 'pod'>;
  name: string;
  /** The run whose label it carries. */
  run?: string;
  /** Name of an object that must be removed before it. */
  heldBy?: string;
}

export interface FakeEngine extends FakeApi {
  names: () => string[];
}

const lists: Record<string, FakeObject['kind']> = {
  '/containers/json': 'container',
  '/networks': 'network',
  '/volumes': 'volume',
  '/images/json': 'image',
};

/** Runs until the test ends; `objects` are there at the start. */
export async function fakeEngine(objects: readonly FakeObject[]): Promise<FakeEngine> {
  let left = [...objects];
  const tell = ({ method, path }: Heard): Told => {
    const place = path.replace(/\?.*$/, '');
    if (place === '/_ping') return { bytes: 'OK' };
    if (place === '/version') return { json: { Version: '20.10.24', ApiVersion: '1.41' } };
    if (place === '/info') return { json: { SecurityOptions: [] } };
    const kind = lists[place];
    if (method === 'GET' && kind !== undefined) return { json: listed(kind, left) };
    const object = left.find(({ kind, name }) => place.replace(/\/json$/, '') === `/${kind}s/${name}`);
    if (object === undefined) return notFound;
    if (method === 'GET') return { json: shown(object) };
    if (method === 'DELETE') {
      const holder = left.find(({ name }) => name === object.heldBy);
      if (holder !== undefined) return { status: 409, json: { message: `held by ${holder.name}` } };
      left = left.filter((one) => one !== object);
    }
    return { status: 204 };
  };
  return { ...(await fakeApi(tell)), names: () => left.map(({ name }) => name) };
}

function labelsOf({ run }: FakeObject): Json {
  return run === undefined ? null : { [runLabel]: run };
}

function shown(object: FakeObject): Json {
  return { Config: { Labels: labelsOf(object) }, Labels: labelsOf(object), State: { Running: false } };
}

function listed(kind: FakeObject['kind'], objects: readonly FakeObject[]): Json {
  const rows = objects
    .filter((object) => object.kind === kind)
    .map((object): Json => {
      const row = { Id: `id of ${object.name}`, Name: object.name, Labels: labelsOf(object) };
      if (kind === 'container') return { ...row, Names: [`/${object.name}`], State: 'running' };
      return kind === 'image' ? { ...row, RepoTags: [object.name] } : row;
    });
  return kind === 'volume' ? { Volumes: rows, Warnings: null } : rows;
}
