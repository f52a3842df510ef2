/** What the engines need of a distribution, and which package brings it. */
import type { PackageManager } from '../../harness/host/host-facts.ts';

export interface Part {
  /** Programs on the search path, or absolute paths; any of them shows that it is here. */
  shownBy: readonly string[];
  /** Which package brings it. Absent where another package of the list always does. */
  package: Partial<Record<PackageManager, string>>;
  /** Ids of the targets that cannot be measured without it. */
  essentialTo: readonly string[];
  /** Does every supported release of the distributions have that package? */
  everywhere: boolean;
  /** Only of use where systemd is PID 1; elsewhere its dependencies would bring systemd in. */
  onlyWithSystemd?: true;
  /** Of use only for making the images of a lab. */
  onlyForLab?: true;
}

function helper(shownBy: readonly string[], apt: string, dnf: string = apt, everywhere = true): Part {
  return { shownBy, package: { apt, dnf }, essentialTo: [], everywhere };
}

function besidePodman(program: string): string[] {
  return [program, `/usr/lib/podman/${program}`, `/usr/libexec/podman/${program}`];
}

/** Where packages of Docker's client and of the distributions put its plugins. */
function clientPlugin(name: string): string[] {
  return [`/usr/libexec/docker/cli-plugins/${name}`, `/usr/lib/docker/cli-plugins/${name}`];
}

/**
 * Debian and Ubuntu (apt), and Fedora (dnf). The Fedora names are read from that distribution's package index;
 * installing them is untested.
 */
export const parts = {
  docker: {
    shownBy: ['dockerd'],
    package: { apt: 'docker.io', dnf: 'moby-engine' },
    essentialTo: ['docker'],
    everywhere: true,
  },
  dockerClient: {
    shownBy: ['docker'],
    // Until Debian 12 and Fedora 40 the client was part of the engine's package.
    package: { apt: 'docker-cli', dnf: 'docker-cli' },
    essentialTo: [],
    everywhere: false,
  },
  podman: {
    shownBy: ['podman'],
    package: { apt: 'podman', dnf: 'podman' },
    essentialTo: ['podman', 'podman-rootless'],
    everywhere: true,
  },
  runc: helper(['runc'], 'runc'),
  crun: helper(['crun'], 'crun'),
  iptables: helper(['iptables'], 'iptables', 'iptables-nft'),
  nftables: helper(['nft'], 'nftables'),
  iproute: helper(['ip'], 'iproute2', 'iproute'),
  uidMaps: {
    shownBy: ['newuidmap'],
    package: { apt: 'uidmap', dnf: 'shadow-utils' },
    essentialTo: ['podman-rootless'],
    everywhere: true,
  },
  slirp4netns: helper(['slirp4netns'], 'slirp4netns'),
  pasta: helper(['pasta'], 'passt', 'passt', false),
  fuseOverlay: helper(['fuse-overlayfs'], 'fuse-overlayfs'),
  netavark: helper(besidePodman('netavark'), 'netavark', 'netavark', false),
  aardvark: helper(besidePodman('aardvark-dns'), 'aardvark-dns', 'aardvark-dns', false),
  catatonit: helper(besidePodman('catatonit'), 'catatonit'),
  userBus: {
    shownBy: ['/usr/lib/systemd/user/dbus.socket'],
    package: { apt: 'dbus-user-session' },
    essentialTo: [],
    everywhere: true,
    onlyWithSystemd: true,
  },
  // Shown by more than its name: see `staticBusybox` in presence.ts.
  staticBusybox: helper([], 'busybox-static', 'busybox'),
  registry: helper(['docker-registry', 'registry'], 'docker-registry', 'docker-distribution', false),
  dockerBuildx: helper(clientPlugin('docker-buildx'), 'docker-buildx', 'docker-buildx', false),
  dockerCompose: helper(['docker-compose'], 'docker-compose', 'docker-compose', false),
  podmanCompose: helper(['podman-compose'], 'podman-compose', 'podman-compose', false),
  // Elsewhere than on Debian and Ubuntu the place has the version of Python in it: dnf is asked each time.
  dockerPy: helper(
    ['/usr/lib/python3/dist-packages/docker/__init__.py'],
    'python3-docker',
    'python3-docker',
    false,
  ),
  debootstrap: {
    shownBy: ['debootstrap'],
    package: { apt: 'debootstrap' },
    essentialTo: [],
    everywhere: true,
    onlyForLab: true,
  },
} as const satisfies Record<string, Part>;

export type PartId = keyof typeof parts;

export const partIds = Object.keys(parts) as PartId[];

/** The package that brings a part; undefined where that package manager brings it otherwise. */
export function packageFor(id: PartId, manager: PackageManager): string | undefined {
  const part: Part = parts[id];
  return part.package[manager];
}

export function isWanted(id: PartId, { systemd, lab }: { systemd: boolean; lab: boolean }): boolean {
  const part: Part = parts[id];
  return (systemd || part.onlyWithSystemd !== true) && (lab || part.onlyForLab !== true);
}
