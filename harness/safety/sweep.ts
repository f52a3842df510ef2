/** Removes everything that one run made on one engine, by label and by journal. */
import { request } from '../transport/request.ts';
import { takeInventory } from './inventory.ts';
import type { ObjectEntry } from './journal.ts';
import type { OwnedKind } from './labels.ts';
import { objectsOfProjects, removables } from './project-objects.ts';
import { type Removable, removeOwned } from './remove-owned.ts';

export interface Swept {
  removed: string[];
  failed: string[];
}

/** In order of dependence: containers and pods hold networks, volumes and images. */
const order: readonly OwnedKind[] = ['container', 'pod', 'network', 'volume', 'image', 'stored-secret'];

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
  const swept: Swept = { removed: [], failed: [] };
  for (const kind of order) {
    // Containers that share another's namespace must go first, and that order is not always known.
    let left = objects.filter((object) => object.kind === kind);
    for (let round = 0; round < 3 && left.length > 0; round += 1) {
      const again: Removable[] = [];
      swept.failed = swept.failed.filter((line) => !line.startsWith(`${kind} `));
      for (const object of left) {
        const removal = await removeOwned(send, runId, object);
        if (removal === 'removed') swept.removed.push(`${kind} ${object.name}`);
        else if (typeof removal === 'object') {
          swept.failed.push(removal.failed);
          again.push(object);
        }
      }
      left = again;
    }
  }
  return swept;
}

function unique(objects: readonly Removable[]): Removable[] {
  return [...new Map(objects.map((object) => [`${object.kind} ${object.name}`, object])).values()];
}
