/** What is here already of all that an installation would bring. Read only. */
import { access, readFile } from 'node:fs/promises';
import type { HostFacts, PackageManager } from '../../harness/host/host-facts.ts';
import { findProgram } from '../../harness/host/programs.ts';
import { elfFacts } from '../../harness/images/elf.ts';
import { docker } from '../../harness/targets/docker.ts';
import { askPolicy, type ListsAge, listsAge } from './apt.ts';
import { askOffered } from './dnf.ts';
import { isWanted, type Part, type PartId, packageFor, partIds, parts } from './engine-packages.ts';
import { paths } from './paths.ts';
import { type RootlessUser, readRootlessUser } from './rootless-user.ts';
import { wrappedRuntime, wrapperOf } from './wrapped-runtime.ts';

/** A line in the policy file that we make while packages are installed, to know it again. */
export const policyMark = '# made by canialias for the time of an installation';

export interface Presence {
  /** Is a lab to be made, so that what only a lab needs is missed too? */
  lab: boolean;
  here: ReadonlySet<PartId>;
  /** Packages on offer among those that would bring what is not here; null where nobody knows. */
  offered: ReadonlySet<string> | null;
  packageLists: ListsAge;
  /** Who made the file that holds service starts off, if it is there. */
  policy: 'none' | 'ours' | 'foreign';
  /** Is there a busybox, static or not? */
  busybox: boolean;
  docker: 'answers' | 'silent' | 'forbidden' | 'absent';
  /** Content of our drop-in for Podman; null where there is none. */
  podmanDropIn: string | null;
  /** The runtime whose wrapper is in place, as this version has it; null where that of this host is not. */
  runtimeWrapper: string | null;
  rootlessUser: RootlessUser;
}

async function text(file: string): Promise<string | null> {
  return readFile(file, 'utf8').catch(() => null);
}

async function isShown(name: string): Promise<boolean> {
  if (!name.startsWith('/')) return (await findProgram(name)) !== null;
  return access(name).then(
    () => true,
    () => false,
  );
}

async function isStatic(file: string | null): Promise<boolean> {
  if (file === null) return false;
  const bytes = await readFile(file).catch(() => null);
  return bytes !== null && elfFacts(bytes)?.isStatic === true;
}

async function dockerState(): Promise<Presence['docker']> {
  const finding = await docker.find({});
  if ('found' in finding) return 'answers';
  if (finding.missing.code === 'daemon-down') return 'silent';
  return finding.missing.code === 'no-permission' ? 'forbidden' : 'absent';
}

async function policyState(): Promise<Presence['policy']> {
  const content = await text(paths.policy);
  if (content === null) return 'none';
  return content.includes(policyMark) ? 'ours' : 'foreign';
}

async function visibleParts(dockerHere: boolean): Promise<Set<PartId>> {
  const shown = await Promise.all(
    partIds.map(async (id) => {
      const part: Part = parts[id];
      return (await Promise.all(part.shownBy.map(isShown))).includes(true);
    }),
  );
  const here = new Set(partIds.filter((_, index) => shown[index]));
  if (dockerHere) here.add('docker');
  if ((await isStatic(await findProgram('busybox'))) || (await isStatic(paths.ownBusybox)))
    here.add('staticBusybox');
  return here;
}

/** Asks the package manager about missing parts only: it is slow, and mostly there is none. */
async function offers(
  manager: PackageManager | null,
  missing: readonly PartId[],
): Promise<{ installed: PartId[]; offered: Set<string> | null; packageLists: ListsAge }> {
  const age = manager === 'apt' ? await listsAge() : 'fresh';
  if (manager === null || missing.length === 0) return { installed: [], offered: null, packageLists: age };
  const names = missing.flatMap((id) => packageFor(id, manager) ?? []);
  if (manager === 'dnf') return { installed: [], offered: await askOffered(names), packageLists: age };
  const states = await askPolicy(names);
  if (states === null) return { installed: [], offered: null, packageLists: age };
  const having = (what: 'installed' | 'offered'): Set<string> =>
    new Set(names.filter((name) => states.get(name)?.[what] === true));
  const installed = having('installed');
  return {
    installed: missing.filter((id) => installed.has(packageFor(id, manager) ?? '')),
    offered: age === 'absent' ? null : having('offered'),
    packageLists: age,
  };
}

/** What is looked for beside the engines themselves. */
export interface Sought {
  /** Who root wants rootless Podman measured as, where it was said. */
  rootlessUser?: string | undefined;
  /** Is it for a lab? */
  lab: boolean;
}

export async function gatherPresence(facts: HostFacts, sought: Sought): Promise<Presence> {
  // Only root makes lab images from packages; for others they come from a registry.
  const lab = sought.lab && facts.uid === 0;
  const state = await dockerState();
  const here = await visibleParts(state === 'answers' || state === 'forbidden');
  const purpose = { systemd: facts.linux?.systemd === true, lab };
  const missing = partIds.filter((id) => !here.has(id) && isWanted(id, purpose));
  const { installed, offered, packageLists } = await offers(facts.linux?.packageManager ?? null, missing);
  const runtime = facts.linux === null ? null : wrappedRuntime(facts.linux);
  const wrapper = runtime === null ? null : await text(wrapperOf(runtime));
  return {
    lab,
    here: new Set([...here, ...installed]),
    offered,
    packageLists,
    policy: await policyState(),
    busybox: (await findProgram('busybox')) !== null,
    docker: state,
    podmanDropIn: await text(paths.podmanDropIn),
    runtimeWrapper: wrapper !== null && wrapper === (await text(paths.wrapperSource)) ? runtime : null,
    rootlessUser: await readRootlessUser(facts, sought.rootlessUser),
  };
}
