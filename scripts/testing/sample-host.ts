/** Hosts as they are met, for tests. */
import type { HostFacts, LinuxFacts } from '../../harness/host/host-facts.ts';
import { partIds } from '../install/engine-packages.ts';
import type { Presence } from '../install/presence.ts';
import type { UserState } from '../install/rootless-user.ts';

const debian12 = { id: 'debian', like: [], version: '12', prettyName: 'Debian GNU/Linux 12 (bookworm)' };

/** An ordinary computer with systemd, on which nothing is withheld. */
export const laptop: LinuxFacts = {
  distribution: debian12,
  packageManager: 'apt',
  systemd: true,
  cgroups: 'v2',
  limitsProcesses: true,
  capSysResource: true,
  hardOpenFiles: 524_288,
  hardLockedMemory: 8_388_608,
  crunVersion: null,
  tunMode: 0o666,
  fuseMode: 0o666,
  rootMountShared: true,
};

/** A virtual machine for builds: no systemd, few rights, two cgroup versions. */
export const buildMachine: LinuxFacts = {
  ...laptop,
  systemd: false,
  cgroups: 'hybrid',
  capSysResource: false,
  hardOpenFiles: 20_000,
  tunMode: 0o600,
  fuseMode: 0o600,
  rootMountShared: false,
};

export const fedora: LinuxFacts = {
  ...laptop,
  distribution: { id: 'fedora', like: [], version: '43', prettyName: 'Fedora Linux 43' },
  packageManager: 'dnf',
};

export function root(linux: LinuxFacts | null): HostFacts {
  return {
    platform: linux === null ? 'darwin' : 'linux',
    architecture: 'x64',
    kernel: '6.1.0',
    uid: 0,
    userName: 'root',
    sudoUser: null,
    linux,
  };
}

export const completeUser: UserState = {
  uid: 1001,
  gid: 1001,
  subordinateUids: true,
  subordinateGids: true,
  runtimeDirectory: true,
  podmanStorage: true,
};

/** Nothing of ours, and package lists that offer everything. */
export const nothing: Presence = {
  lab: false,
  here: new Set(),
  offered: new Set(
    (
      'docker.io podman runc crun iptables nftables iproute2 uidmap slirp4netns passt fuse-overlayfs netavark ' +
      'aardvark-dns catatonit dbus-user-session busybox-static docker-registry debootstrap'
    ).split(' '),
  ),
  packageLists: 'fresh',
  policy: 'none',
  busybox: false,
  docker: 'absent',
  podmanDropIn: null,
  runtimeWrapper: null,
  rootlessUser: { name: 'canialias', account: null, freeUids: '100000-165535', freeGids: '100000-165535' },
};

/** All that is needed on a host where nothing is withheld. */
export const everything: Presence = {
  ...nothing,
  here: new Set(partIds),
  offered: null,
  busybox: true,
  docker: 'answers',
  rootlessUser: { ...nothing.rootlessUser, account: completeUser },
};
