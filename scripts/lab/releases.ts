/** The releases that lab images are made of, and what each is said to hold. */
import configuration from '../../lab.json' with { type: 'json' };
import { type PartId, packageFor, partIds } from '../install/engine-packages.ts';
import { calledPrograms } from './called-programs.ts';
import { upstreamReleases } from './upstream.ts';

export interface Release {
  /** What `--lab` calls it. */
  name: string;
  /** The versions that its name promises, as far as they are given here; null for an engine that it lacks. */
  docker: string | null;
  podman: string | null;
  /** Does the Docker of this release run rootless in a lab container? */
  dockerRootless: boolean;
  /** Does what Docker's client runs in the foreground on this Podman's socket end? Little can be told where not. */
  dockerOnPodman: boolean;
  /** What the engines run on: systemd on cgroup v2, as on a host of today, or what the container of the lab is by itself. */
  host: 'systemd' | 'container';
  /** Debian's own name of a suite, whose packages are installed; or how an image is made of public ones. */
  base: Suite | { containerfile: readonly string[] };
}

export interface Suite {
  suite: string;
  /** Packages that come from a suite that is laid over it. */
  newer?: { suite: string; packages: readonly string[] };
}

export const releases: readonly Release[] = [
  debian('11', 'bullseye', {
    docker: '20.10.5',
    podman: '3.0',
    dockerRootless: false,
    dockerOnPodman: false,
  }),
  debian('12', 'bookworm', {
    docker: '20.10.24',
    podman: '4.3',
    dockerRootless: false,
    dockerOnPodman: true,
  }),
  debian('13', 'trixie', { docker: '26.1', podman: '5.4', dockerRootless: true, dockerOnPodman: true }),
  debian('sid', 'sid', { docker: '28', podman: '5', dockerRootless: true, dockerOnPodman: true }),
  {
    name: 'debian-experimental',
    docker: null,
    podman: '6',
    dockerRootless: false,
    dockerOnPodman: true,
    host: 'systemd',
    base: {
      suite: 'sid',
      newer: {
        suite: 'experimental',
        packages: ['podman', 'netavark', 'golang-github-containers-common'],
      },
    },
  },
  ...upstreamReleases(configuration),
];

function debian(number: string, suite: string, holds: Omit<Release, 'name' | 'host' | 'base'>): Release {
  return { name: `debian-${number}`, ...holds, host: 'systemd', base: { suite } };
}

/** Parts that a release does not have as packages; everything else is installed. */
const since: Partial<Record<PartId, readonly string[]>> = {
  dockerClient: ['trixie', 'sid'],
  dockerBuildx: ['trixie', 'sid'],
  pasta: ['bookworm', 'trixie', 'sid'],
  netavark: ['bookworm', 'trixie', 'sid'],
  aardvark: ['bookworm', 'trixie', 'sid'],
  podmanCompose: ['bookworm', 'trixie', 'sid'],
  debootstrap: [],
};

/** Suites whose Podman can be told to use CNI. */
const cni: readonly string[] = ['bullseye', 'bookworm'];
const cniPackages = [
  'containernetworking-plugins',
  'dnsmasq-base',
  'golang-github-containernetworking-plugin-dnsname',
];

/** What the installer would install there, and what a bare system lacks besides. */
export function packagesOf(
  { suite, newer }: Suite,
  { docker, dockerRootless }: Pick<Release, 'docker' | 'dockerRootless'>,
): string[] {
  const engines = partIds
    .filter((id) => (since[id]?.includes(suite) ?? true) && (id !== 'docker' || docker !== null))
    .flatMap((id) => packageFor(id, 'apt') ?? []);
  const system = [
    'ca-certificates',
    'procps',
    'util-linux',
    'libstdc++6',
    'git',
    'openssl',
    'systemd',
    'systemd-sysv',
    'dbus',
    'libpam-systemd',
  ];
  const networks = cni.includes(suite) ? cniPackages : [];
  const rootless = dockerRootless ? ['rootlesskit'] : [];
  const names = [
    ...new Set([
      ...engines,
      ...system,
      ...calledPrograms,
      ...networks,
      ...rootless,
      ...(newer?.packages ?? []),
    ]),
  ];
  // As apt calls a package of another suite than the usual one.
  const isNewer = (name: string) => newer?.packages.includes(name) === true;
  return names.map((name) => (isNewer(name) ? `${name}/${newer?.suite ?? ''}` : name)).toSorted();
}
