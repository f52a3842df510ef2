/** Removes everything that one run made on one engine, by label and by journal. */
import { request } from '../transport/request.ts';
import { takeInventory } from './inventory.ts';
import type { ObjectEntry } from './journal.ts';
import { objectsOfProjects, removables } from './project-objects.ts';
import { removeInOrder } from './remove-in-order.ts';
import { type Removable, removeOwned } from './remove-owned.ts';

export interface Swept {
  removed: string[];
  failed: string[];
}

/** `journal`: what the run announced on this target; label and journal each find what the other misses. */
export async function sweepRun(
  socket: string,
  runId: string,
  journal: readonly ObjectEntry[],
): Promise<Swept> {
  const send = (method: string, path: string) => request(socket, { method, path });
  const inventory = await takeInventory(socket);
  const labelled: Removable[] = inventory
    .filter((item) => item.run === runId)
    .map((item) => ({ kind: item.kind, name: item.name, implicit: false }));
  const announced = journal.toReversed();
  const objects = unique([...labelled, ...removables(announced), ...objectsOfProjects(announced, inventory)]);
  const done = await removeInOrder(objects, (object) => removeOwned(send, runId, object));
  return {
    removed: done.flatMap(({ object, removal }) =>
      removal === 'removed' ? [`${object.kind} ${object.name}`] : [],
    ),
    failed: done.flatMap(({ removal }) => (typeof removal === 'object' ? [removal.failed] : [])),
  };
}

function unique(objects: readonly Removable[]): Removable[] {
  return [...new Map(objects.map((object) => [`${object.kind} ${object.name}`, object])).values()];
}
