/** Removes objects in an order that their dependencies allow. */
import type { OwnedKind } from './labels.ts';
import type { Removable, Removal } from './remove-owned.ts';

/** Containers and pods hold networks, volumes and images. */
const order: readonly OwnedKind[] = ['container', 'pod', 'network', 'volume', 'image', 'stored-secret'];

export interface Outcome {
  object: Removable;
  removal: Removal;
}

/**
 * What cannot go because something else depends on it is tried again for as long as others of its kind go: which
 * container shares the namespace of another is not always known.
 */
export async function removeInOrder(
  objects: readonly Removable[],
  remove: (object: Removable) => Promise<Removal>,
): Promise<Outcome[]> {
  const done: Outcome[] = [];
  for (const kind of order) {
    let left = objects.filter((object) => object.kind === kind);
    while (left.length > 0) {
      const round: Outcome[] = [];
      for (const object of left) round.push({ object, removal: await remove(object) });
      const failed = round.filter(({ removal }) => typeof removal === 'object');
      const isOver = failed.length === 0 || failed.length === left.length;
      done.push(...(isOver ? round : round.filter((one) => !failed.includes(one))));
      left = isOver ? [] : failed.map(({ object }) => object);
    }
  }
  return done;
}
