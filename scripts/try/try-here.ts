/** Tries a command on the engines of this machine, and says what it left on them. */
import { closeSession, takeInventories } from '../../harness/run/close-session.ts';
import { newRunId, openSession } from '../../harness/run/open-session.ts';
import { changesIn } from '../../harness/safety/census.ts';
import { takeInventory } from '../../harness/safety/inventory.ts';
import type { Discovery } from '../../harness/targets/discover.ts';
import type { TriedOn } from '../../reports/try/tried.ts';
import { runInWords } from '../../reports/try/words.ts';
import { loadImages } from './load-images.ts';
import { tellOfCopy } from './tell-of-copy.ts';
import { type ToTry, tryOnTarget } from './try-on-target.ts';

export interface TryHere extends ToTry {
  /** Archives of `docker save` that the engines are given. */
  archives: readonly string[];
}

/** One engine after the other, in their order. `say`: a line for a person. */
export async function tryHere(
  discovery: Discovery,
  toTry: TryHere,
  say: (line: string) => void,
): Promise<TriedOn[]> {
  const open = await openSession(newRunId(), discovery, { files: [], disposable: false, byName: false });
  const before = await takeInventories(open);
  const tried: TriedOn[] = [];
  try {
    const { session, journal } = open;
    for (const target of session.targets) {
      const first = await takeInventory(target.socket);
      for (const archive of toTry.archives) await loadImages(target, archive);
      const { recording, copied } = await tryOnTarget(target, toTry, session.workDirectory, journal);
      if (tried.length === 0) tellOfCopy(copied, say);
      const { come, touched } = changesIn(first, await takeInventory(target.socket));
      const one = { name: recording.target.name ?? target.id, recording, left: [...come, ...touched] };
      tried.push(one);
      say(`${one.name}: ${runInWords(one)}`);
    }
  } finally {
    await closeSession(open, before);
  }
  return tried;
}
