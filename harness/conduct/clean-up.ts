/** Removes what one observation made, in an order that its dependencies allow. */
import { rmSync } from 'node:fs';
import * as z from 'zod';
import { forgetNames } from '../safety/forget-names.ts';
import { takeInventory } from '../safety/inventory.ts';
import { objectsOfProjects, removables } from '../safety/project-objects.ts';
import { removeInOrder } from '../safety/remove-in-order.ts';
import { type Ending, removeOwned, type Send } from '../safety/remove-owned.ts';
import type { Access } from '../surfaces/shared/access.ts';
import { retry } from '../surfaces/shared/retry.ts';
import { parsed } from '../transport/parsed.ts';
import { request } from '../transport/request.ts';
import { runClient } from '../transport/run-client.ts';

/** Messages about what could not be removed; empty when all is gone. The sweep at the end of the run tries again. */
export async function cleanUp(access: Access): Promise<string[]> {
  const { target, recorder, scope } = access;
  recorder.cleaningUp();
  const once = async (method: 'GET' | 'POST' | 'DELETE', path: string) => {
    const { value, ms } = await recorder.timed(() => request(target.socket, { method, path }));
    const sent = { method, path, request: null, auth: null };
    recorder.add({ via: 'api', ...sent, status: value.status, response: null, ms });
    return value;
  };
  const send: Send = (method, path) =>
    retry({
      text: path,
      ask: () => once(method, path),
      refusal: ({ status, body }) => (status < 400 ? '' : JSON.stringify(body)),
    });
  const failures: string[] = [];
  const hasProject = scope.objects.some(({ kind }) => kind === 'project');
  const objects = [
    // Newest first: what shares another's namespace came after it.
    ...removables(scope.objects).toReversed(),
    ...(hasProject
      ? objectsOfProjects(scope.objects, await takeInventory(target.socket, scope.hasBuilt))
      : []),
  ];
  const ending = endingOn(target);
  const done = await removeInOrder(objects, (object) => removeOwned(send, scope.runId, object, ending));
  const removed = done.filter(({ removal }) => removal === 'removed' || removal === 'gone');
  const networks = new Set(removed.flatMap(({ object }) => (object.kind === 'network' ? [object.name] : [])));
  forgetNames(target, (network) => networks.has(network));
  for (const { object, removal } of done) {
    if (typeof removal === 'object') failures.push(removal.failed);
    if (removal === 'not-ours') failures.push(`${object.kind} ${object.name} does not carry our label`);
  }
  if (scope.hasBuilt) failures.push(...(await removeUnnamedImages(access, send)));
  await removeDirectory(access);
  return failures;
}

const listedSchema = z.array(z.object({ Id: z.string(), RepoTags: z.array(z.string()).nullish() }));

/** Steps of one build stand on each other, and an engine may see others between them: those on top go first. */
const mostRounds = 5;

/** Images of steps and stages, and such whose name another one took: known by the labels alone. */
async function removeUnnamedImages({ scope }: Access, send: Send): Promise<string[]> {
  const label = Object.entries(scope.labels).map(([key, value]) => `${key}=${value}`);
  const path = `/images/json?all=true&filters=${encodeURIComponent(JSON.stringify({ label }))}`;
  let failures: string[] = [];
  for (let round = 0; round < mostRounds; round += 1) {
    const listed = parsed(listedSchema, (await send('GET', path)).body, 'GET /images/json');
    const unnamed = listed.filter(({ RepoTags }) => (RepoTags ?? []).every((tag) => tag === '<none>:<none>'));
    failures = [];
    for (const { Id: name } of unnamed) {
      const removal = await removeOwned(send, scope.runId, { kind: 'image', name, implicit: false });
      if (typeof removal === 'object') failures.push(removal.failed);
    }
    if (failures.length === 0) break;
  }
  return failures;
}

/** Podman 3 is left out: its removal and its own clean-up of a killed container must not meet. */
function endingOn({ traits }: Access['target']): Ending {
  if (traits.engine === 'docker') return 'removal';
  return Number.parseInt(traits.version, 10) >= 4 ? 'podman-removal' : 'kill';
}

async function removeDirectory({ target, privateDirectory }: Access): Promise<void> {
  try {
    rmSync(privateDirectory, { recursive: true, force: true });
  } catch {
    // Files of a rootless container's users belong to subordinate ids: only its own user namespace may.
    await runClient(target.client, ['unshare', 'rm', '-rf', privateDirectory]);
  }
}
