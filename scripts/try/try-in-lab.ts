/** Tries a command on engines of the lab: each group of them in a machine of its own, which is gone afterwards. */
import { chmodSync, copyFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { CanialiasError } from '../../harness/errors.ts';
import { closeSession, takeInventories } from '../../harness/run/close-session.ts';
import { newRunId, openSession } from '../../harness/run/open-session.ts';
import type { Tried, TriedOn } from '../../reports/try/tried.ts';
import { needsClone } from '../cli/needs-clone.ts';
import { outDirectory } from '../cli/paths.ts';
import { ensureImage } from '../lab/image.ts';
import { labImages } from '../lab/image-store.ts';
import { canialiasInside, hideContainer } from '../lab/in-machine.ts';
import { places } from '../lab/lab-container.ts';
import { columnsOf, type LabGroup, nameOf } from '../lab/lab-groups.ts';
import { dockerOf, localDocker } from '../lab/local-docker.ts';
import { type Room, withMachine } from '../lab/with-machine.ts';
import { chooseGroups } from './choose-groups.ts';
import { copyTree } from './copy-tree.ts';
import { namesOfPlan, type PlanInside } from './plan-inside.ts';
import { tellOfCopy } from './tell-of-copy.ts';
import { readTriedInside } from './tried-inside.ts';
import type { TryHere } from './try-here.ts';
import type { ToTry } from './try-on-target.ts';

export interface TryInLab extends ToTry {
  on: readonly string[];
  archivesIn: TryHere['archivesIn'];
}

export async function tryInLab(
  options: TryInLab,
  say: (line: string) => void,
): Promise<{ tried: TriedOn[]; notTried: Tried['notTried'] }> {
  needsClone('a lab');
  const found = await localDocker();
  const built = new Set((await labImages(found.client)).map(({ release }) => release));
  const groups = chooseGroups(options.on, built);
  const discovery = { found: [found], missing: [] };
  const open = await openSession(newRunId(), discovery, { files: [], disposable: false, byName: true });
  const before = await takeInventories(open);
  const tried: TriedOn[] = [];
  const notTried: { name: string; reason: string }[] = [];
  try {
    const archives = await options.archivesIn(open.session.workDirectory);
    for (const [index, group] of groups.entries()) {
      try {
        const ofGroup = await tryGroup(group, { ...options, archives }, { open, outDirectory, index }, say);
        tried.push(...ofGroup.tried);
        notTried.push(...ofGroup.notTried);
      } catch (error) {
        // One machine that fails is no reason to lose the others.
        if (!(error instanceof CanialiasError)) throw error;
        notTried.push(...columnsOf(group).map((name) => ({ name, reason: error.message })));
      }
    }
  } finally {
    const left = (await closeSession(open, before)).flatMap(({ leftBehind }) => leftBehind);
    if (left.length > 0) say(`left behind: ${left.join(', ')} (canialias sweep removes it)`);
  }
  return { tried, notTried };
}

async function tryGroup(
  group: LabGroup,
  options: ToTry & { archives: readonly string[] },
  room: Room,
  say: (line: string) => void,
): Promise<{ tried: TriedOn[]; notTried: Tried['notTried'] }> {
  const { session, journal } = room.open;
  const { workDirectory } = session;
  const image = await ensureImage(
    dockerOf(session.targets).client,
    group.release,
    { workDirectory, journal },
    say,
  );
  const words = (line: string) => {
    say(`${nameOf(group)}: ${line}`);
  };
  words('starting the machine');
  return withMachine(group, image.name, room, async (inside) => {
    const { archives, command, directory, wanted, deadlineMs } = options;
    // Rootless engines run as another user, who must pass through.
    chmodSync(inside.out, 0o711);
    const copied = copyTree(directory, join(inside.out, 'tree', basename(directory)), wanted);
    if (room.index === 0) tellOfCopy(copied, say);
    for (const archive of archives) copyFileSync(archive, join(inside.out, basename(archive)));
    const plan: PlanInside = {
      targets: group.targets,
      command,
      directory: `${places.out}/tree/${basename(directory)}`,
      wanted,
      deadlineMs,
      archives: archives.map((archive) => `${places.out}/${basename(archive)}`),
      way: inside.way,
    };
    await writeFile(join(inside.out, namesOfPlan.plan), JSON.stringify(plan));
    await hideContainer(inside);
    const asked = ['try-inside', `${places.out}/${namesOfPlan.plan}`];
    await canialiasInside(inside, group, asked, [0], words);
    const answer = await readFile(join(inside.out, namesOfPlan.answer), 'utf8');
    const { tried, notTried } = readTriedInside(answer, nameOf(group));
    return {
      tried: tried.map((recording) => ({
        name: recording.target.name ?? nameOf(group),
        recording,
        left: null,
      })),
      notTried,
    };
  });
}
