import type { LinuxFacts, PackageManager } from '../../harness/host/host-facts.ts';
import type { Action, Obstacle, Plan } from './action.ts';
import { isWanted, type Part, type PartId, packageFor, partIds, parts } from './engine-packages.ts';
import { paths } from './paths.ts';
import { type Presence, policyMark } from './presence.ts';

const everyTarget = ['docker', 'podman', 'podman-rootless'];
const fetchLists = 'apt-get update';

/** Whatever else changes, nothing that is installed may be removed. */
const aptInstall =
  'DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends --no-remove -o DPkg::Lock::Timeout=120';

/** Parts that are not here and that the package manager can bring, as far as it is known. */
export function installableParts(linux: LinuxFacts, presence: Presence): PartId[] {
  const manager = linux.packageManager;
  if (manager === null) return [];
  return missingParts(linux, presence).filter(
    (id) =>
      isOffered(id, manager, presence.offered) &&
      !(id === 'staticBusybox' && busyboxInTheWay(linux, presence)),
  );
}

function missingParts(linux: LinuxFacts, presence: Presence): PartId[] {
  const purpose = { systemd: linux.systemd, lab: presence.lab };
  return partIds.filter((id) => !presence.here.has(id) && isWanted(id, purpose));
}

/** Debian's two busybox packages exclude each other, and the one that is installed must stay. */
function busyboxInTheWay(linux: LinuxFacts, presence: Presence): boolean {
  return linux.packageManager === 'apt' && presence.busybox;
}

/** What must be installed, and what of it cannot be. */
export function planPackages(linux: LinuxFacts, presence: Presence): Plan {
  const missing = missingParts(linux, presence);
  const manager = linux.packageManager;
  if (manager === null) return { actions: [], obstacles: missing.flatMap(withoutManager) };
  const installable = installableParts(linux, presence);
  const actions: Action[] = [];
  if (presence.policy === 'ours') actions.push(dropPolicy);
  if (missing.length > 0 && presence.packageLists === 'absent') actions.push(lists);
  if (installable.length > 0) actions.push(install(installable, manager, linux.systemd, presence));
  if (missing.includes('staticBusybox') && busyboxInTheWay(linux, presence)) actions.push(unpackBusybox);
  const obstacles = missing
    .filter((id) => presence.offered !== null && !isOffered(id, manager, presence.offered))
    .flatMap((id) => notOffered(id, linux));
  return { actions, obstacles };
}

function isOffered(id: PartId, manager: PackageManager, offered: Presence['offered']): boolean {
  const name = packageFor(id, manager);
  if (name === undefined) return false;
  return offered === null ? parts[id].everywhere : offered.has(name);
}

const dropPolicy: Action = {
  id: 'service-policy',
  title: 'Remove what an earlier, broken-off installation left behind',
  why: `${paths.policy} is ours, and keeps services from being started`,
  script: [`rm -f ${paths.policy}`],
  serves: everyTarget,
};

const lists: Action = {
  id: 'package-lists',
  title: 'Fetch the package lists',
  why: 'apt has none, so it knows of no package',
  script: [fetchLists],
  serves: everyTarget,
};

function install(
  ids: readonly PartId[],
  manager: PackageManager,
  systemd: boolean,
  presence: Presence,
): Action {
  const names = [...new Set(ids.flatMap((id) => packageFor(id, manager) ?? []))];
  return {
    id: 'packages',
    title: `Install packages: ${names.join(' ')}`,
    why: `not here: ${ids.map(partName).join(', ')}`,
    script:
      manager === 'apt'
        ? aptScript(names, systemd, presence)
        : [`dnf install --assumeyes --setopt=install_weak_deps=False ${names.join(' ')}`],
    serves: everyTarget,
  };
}

function partName(id: PartId): string {
  const part: Part = parts[id];
  return part.shownBy[0] ?? 'a static busybox';
}

function aptScript(names: readonly string[], systemd: boolean, presence: Presence): string[] {
  const script = [`${aptInstall} ${names.join(' ')}`];
  if (presence.packageLists === 'stale') script.unshift(fetchLists);
  if (!systemd) return presence.policy === 'foreign' ? script : withServicesHeldOff(script);
  // Only its binary is wanted; its package would leave a registry listening on all addresses.
  return names.includes('docker-registry') ? [...script, 'systemctl disable --now docker-registry'] : script;
}

/** Without systemd a package's own start of its service fails, or starts what nobody watches. */
function withServicesHeldOff(script: readonly string[]): string[] {
  return [
    '(',
    `  trap 'rm -f ${paths.policy}' EXIT`,
    "  trap 'exit 1' HUP INT TERM",
    "  printf '%s\\n' '#!/bin/sh' \\",
    `    '${policyMark}' \\`,
    `    'exit 101' > ${paths.policy}`,
    `  chmod 755 ${paths.policy}`,
    ...script.map((line) => `  ${line}`),
    ')',
  ];
}

const unpackBusybox: Action = {
  id: 'static-busybox',
  title: 'Unpack a static busybox beside the dynamic one',
  why: 'fixture images are made of a static busybox, and the one installed is dynamic',
  script: [
    'directory=$(mktemp -d)',
    '(cd "$directory" && apt-get download busybox-static)',
    'dpkg-deb -x "$directory"/busybox-static_*.deb "$directory/root"',
    `install -D -m 0755 "$(find "$directory/root" -path '*bin/busybox')" ${paths.ownBusybox}`,
    'rm -r "$directory"',
  ],
  serves: everyTarget,
};

function withoutManager(id: PartId): Obstacle[] {
  const part: Part = parts[id];
  if (part.essentialTo.length === 0) return [];
  const what = `${partName(id)} is missing, and neither apt nor dnf is here to install it`;
  return [
    { code: 'install-failed', what, hint: `install ${partName(id)} with this distribution's own tool` },
  ];
}

function notOffered(id: PartId, linux: LinuxFacts): Obstacle[] {
  const part: Part = parts[id];
  if (part.essentialTo.length === 0) return [];
  const what = `${partName(id)} is missing, and the package sources of ${linux.distribution.prettyName} do not offer it`;
  return [
    {
      code: 'install-failed',
      what,
      hint: `install ${partName(id)} from another source, or leave its target out`,
    },
  ];
}
