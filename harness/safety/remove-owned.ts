/** Removes one object, and only when its own label shows that this run made it. */

import { poll } from '../asking/poll.ts';
import type { Json } from '../record/model.ts';
import { networkPath } from '../transport/network-path.ts';
import type { RawReply } from '../transport/request.ts';
import { type OwnedKind, runLabel } from './labels.ts';

export type Send = (method: 'GET' | 'POST' | 'DELETE', path: string) => Promise<RawReply>;

export interface Removable {
  kind: OwnedKind;
  name: string;
  /**
   * True for what the engine made by itself for us, which carries no label. Its name was written into the
   * journal before it existed, or was read from a container of this run: the journal replaces the label.
   */
  implicit: boolean;
}

export type Removal = 'removed' | 'gone' | 'not-ours' | { failed: string };

/**
 * How a running container comes to its end. A forced removal kills at once on Docker, and in Podman's own part of the API
 * from 4.0 on if it is told to wait for nothing. Everywhere else it first waits for the stop timeout of the container.
 */
export type Ending = 'removal' | 'podman-removal' | 'kill';

/** Podman's own part of the API; every release since 3.0 serves this version. */
const podmanPath = '/v3.0.0/libpod';

const places: Record<OwnedKind, { read: (name: string) => string; remove: (name: string) => string }> = {
  container: {
    read: (name) => `/containers/${name}/json`,
    remove: (name) => `/containers/${name}?force=true&v=true`,
  },
  network: { read: networkPath, remove: networkPath },
  volume: { read: (name) => `/volumes/${name}`, remove: (name) => `/volumes/${name}` },
  image: { read: (name) => `/images/${name}/json`, remove: (name) => `/images/${name}?force=true` },
  pod: {
    read: (name) => `${podmanPath}/pods/${name}/json`,
    remove: (name) => `${podmanPath}/pods/${name}?force=true`,
  },
  'stored-secret': {
    read: (name) => `${podmanPath}/secrets/${name}/json`,
    remove: (name) => `${podmanPath}/secrets/${name}`,
  },
};

export async function removeOwned(
  send: Send,
  runId: string,
  object: Removable,
  ending: Ending = 'kill',
): Promise<Removal> {
  const { read, remove } = places[object.kind];
  // A service may learn late of an object that Podman's client made without it.
  const found = await poll(
    () => send('GET', read(object.name)),
    (reply) => reply.status < 500 || !messageOf(reply).includes('not known'),
    tidyMs,
  );
  if (found.status === 404) return 'gone';
  if (found.status >= 400) return { failed: `${object.kind} ${object.name}: ${messageOf(found)}` };
  if (!object.implicit && labelOf(found.body) !== runId) return 'not-ours';
  if (object.kind === 'container' && ending === 'kill') await endAtOnce(send, object.name, found.body);
  const byPodman = object.kind === 'container' && ending === 'podman-removal';
  const gone = await send('DELETE', byPodman ? podmanRemoval(object.name) : remove(object.name));
  if (gone.status === 404) return 'gone';
  if (gone.status === 409 && messageOf(gone).includes('already in progress')) {
    // Docker removes a container with --rm by itself, from the kill above on.
    const left = await poll(
      () => send('GET', read(object.name)),
      ({ status }) => status === 404,
      tidyMs,
    );
    if (left.status === 404) return 'gone';
  }
  return gone.status < 400 && !tellsOfError(gone.body)
    ? 'removed'
    : { failed: `${object.kind} ${object.name}: ${messageOf(gone)}` };
}

function podmanRemoval(name: string): string {
  return `/v4.0.0/libpod/containers/${name}?force=true&timeout=0&volumes=true`;
}

/** Podman's own removal answers 200 with a list, in which a container that stayed has an error. */
function tellsOfError(body: Json): boolean {
  return Array.isArray(body) && body.some((report) => (objectAt({ report }, 'report').Err ?? null) !== null);
}

/**
 * A separate process of Podman cleans up an exited container, and Podman 3 deadlocks when a removal runs at the same
 * time.
 */
async function endAtOnce(send: Send, name: string, body: Json): Promise<void> {
  const state = objectAt(body, 'State');
  if (state.Paused === true) await send('POST', `/containers/${name}/unpause`);
  if (state.Running !== true && state.Paused !== true) return;
  await send('POST', `/containers/${name}/kill`);
  await poll(
    () => send('GET', `/containers/${name}/json`),
    (reply) => !notCleanedUp.has(objectAt(reply.body, 'State').Status ?? ''),
    tidyMs,
  );
}

/** Milliseconds; the longest one measured took a fraction of a second. */
const tidyMs = 3000;

/** States of a container that was killed and is not cleaned up yet. */
const notCleanedUp: ReadonlySet<Json> = new Set(['running', 'stopped', 'stopping']);

/** Containers and images keep their labels in `Config`, networks, volumes and pods at the top. */
function labelOf(body: Json): Json | undefined {
  const places = [objectAt(body, 'Config'), objectAt(body, 'Spec'), body];
  return places.map((place) => objectAt(place, 'Labels')[runLabel]).find((label) => label !== undefined);
}

function objectAt(value: Json, key: string): Record<string, Json> {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return {};
  const inner = value[key];
  return inner !== null && typeof inner === 'object' && !Array.isArray(inner) ? inner : {};
}

function messageOf(reply: RawReply): string {
  return `${reply.status} ${typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body)}`;
}
