/** Tries a command on the engines of this machine, and says what it left on them. */

import { CanialiasError } from '../../harness/errors.ts';
import { closeSession, takeInventories } from '../../harness/run/close-session.ts';
import { newRunId, openSession } from '../../harness/run/open-session.ts';
import { leftBy } from '../../harness/safety/census.ts';
import { type InventoryItem, takeInventory } from '../../harness/safety/inventory.ts';
import type { Discovery } from '../../harness/targets/discover.ts';
import type { Target } from '../../harness/transport/target.ts';
import { Trouble } from '../../harness/transport/trouble.ts';
import type { TriedOn } from '../../reports/try/tried.ts';
import { runInWords } from '../../reports/try/words.ts';
import { loadImages } from './load-images.ts';
import { tellOfCopy } from './tell-of-copy.ts';
import { type ToTryHere, tryOnTarget } from './try-on-target.ts';

export interface TryHere extends ToTryHere {
  /** Makes archives of `docker save`, which the engines are given, in a directory that is gone with the run. */
  archivesIn: (directory: string) => Promise<readonly string[]>;
}

export interface TriedHere {
  tried: TriedOn[];
  /** Engines that are not here, and those that were given up. */
  notTried: { name: string; reason: string }[];
}

/** One engine after the other, in their order. `say`: a line for a person. */
export async function tryHere(
  discovery: Discovery,
  toTry: TryHere,
  say: (line: string) => void,
): Promise<TriedHere> {
  const open = await openSession(newRunId(), discovery, { files: [], disposable: false, byName: false });
  const before = await takeInventories(open);
  const tried: TriedOn[] = [];
  const notTried = discovery.missing.map(({ id, reason }) => ({ name: id, reason }));
  try {
    const { session, journal } = open;
    const archives = await toTry.archivesIn(session.workDirectory);
    for (const target of session.targets) {
      try {
        for (const archive of archives) await loadImages(target, archive);
        const first = await inventoryOf(target);
        const { recording, copied } = await tryOnTarget(target, toTry, session.workDirectory, journal);
        if (tried.length === 0) tellOfCopy(copied, say);
        const last = await inventoryOf(target);
        const reason = [first, last].find((found) => typeof found === 'string');
        const left =
          typeof first === 'string' || typeof last === 'string' ? null : leftBy(toTry.labels, first, last);
        const remarks = reason === undefined ? [] : [`what it left on the engine is not known: ${reason}`];
        const one = {
          name: recording.target.name ?? target.id,
          recording: { ...recording, remarks: [...recording.remarks, ...remarks] },
          left,
        };
        tried.push(one);
        say(`${one.name}: ${runInWords(one)}`);
      } catch (error) {
        // One engine that gives trouble is no reason to lose the others.
        if (!(error instanceof CanialiasError) || error.code === 'usage') throw error;
        notTried.push({ name: target.id, reason: error.message });
      }
    }
  } finally {
    await closeSession(open, before);
  }
  return { tried, notTried };
}

/** A text says why it cannot be told: Podman does not list its images while another client removes some. */
async function inventoryOf({ socket }: Target): Promise<InventoryItem[] | string> {
  try {
    return await takeInventory(socket);
  } catch (error) {
    if (error instanceof Trouble) return error.message;
    throw error;
  }
}
