/** Ends a run: sweeps, counts what is left, checks that the targets are still the same engines. */

import type { CensusLine } from '../record/model.ts';
import { endProcesses, removeFiles } from '../recovery/sweep-session.ts';
import { compareInventories, type Findings } from '../safety/census.ts';
import { forgetNames } from '../safety/forget-names.ts';
import { countInventory, type InventoryItem, takeInventory } from '../safety/inventory.ts';
import type { ObjectEntry } from '../safety/journal.ts';
import { isNameOfRun } from '../safety/labels.ts';
import { removeUnits } from '../safety/remove-units.ts';
import { sweepRun } from '../safety/sweep.ts';
import { readIdentity } from '../targets/identity.ts';
import type { Target } from '../transport/target.ts';
import { Trouble } from '../transport/trouble.ts';
import { askedTargets, onEachTarget } from './each-target.ts';
import type { OpenSession } from './open-session.ts';

export type Inventories = ReadonlyMap<string, readonly InventoryItem[]>;

/** Of every target that tells it. */
export async function takeInventories(
  open: Pick<OpenSession, 'session' | 'broken' | 'refusal'>,
): Promise<Inventories> {
  const inventories = new Map<string, readonly InventoryItem[]>();
  await onEachTarget(open, async ({ id, socket }) => {
    inventories.set(id, await takeInventory(socket));
  });
  return inventories;
}

/** The census of every target that was asked. What another one got is removed from it all the same. */
export async function closeSession(
  open: Pick<OpenSession, 'session' | 'journal' | 'watchdog' | 'close'>,
  before: Inventories,
): Promise<CensusLine[]> {
  const { session, journal } = open;
  const entries = journal.entries();
  removeUnits(entries);
  const asked = new Set(askedTargets(session).map(({ id }) => id));
  const touched = session.targets.filter(
    ({ id }) => asked.has(id) || entries.some((entry) => 'target' in entry && entry.target === id),
  );
  const census = await Promise.all(
    touched.map(async (target): Promise<CensusLine> => {
      const objects = entries.filter(
        (entry): entry is ObjectEntry => 'target' in entry && entry.target === target.id,
      );
      const first = before.get(target.id) ?? [];
      const last = await sweepAndCount(target, session.runId, objects);
      return {
        type: 'census',
        target: target.id,
        before: countInventory(first),
        after: countInventory(last ?? []),
        ...(last === null ? noFindings : compareInventories(session.runId, first, last)),
        identity: last === null ? null : await readIdentity(target.socket).catch(() => null),
      };
    }),
  );
  open.close();
  // Scenarios may have restarted services.
  endProcesses(entries, 'SIGTERM');
  const clean = census.every((line) => line.leftBehind.length === 0 && line.identity !== null);
  // What could not be removed is left to `canialias sweep`, which needs the journal.
  if (clean) removeFiles(session, entries);
  await open.watchdog.dismiss();
  return census.filter(({ target }) => asked.has(target));
}

const noFindings: Findings = { leftBehind: [], foreignTouched: [] };

/** Null where the engine no longer answers: the results of the others are worth keeping all the same. */
async function sweepAndCount(
  target: Target,
  runId: string,
  objects: readonly ObjectEntry[],
): Promise<readonly InventoryItem[] | null> {
  try {
    await sweepRun(target.socket, runId, objects);
    forgetNames(target, (network) => isNameOfRun(network, runId));
    return await takeInventory(target.socket);
  } catch (error) {
    if (error instanceof Trouble) return null;
    throw error;
  }
}
