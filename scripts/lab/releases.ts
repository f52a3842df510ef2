/** The releases that lab images are made of, and what each is said to hold. */
import { type PartId, packageFor, partIds } from '../install/parts.ts';

export interface Release {
  /** What `--lab` calls it. */
  name: string;
  /** Debian's own name of the suite. */
  suite: string;
  /** The versions that its name promises, as far as they are given here. A lab that holds others is refused. */
  docker: string;
  podman: string;
  /** Does the Docker of this release run rootless in a lab container? */
  dockerRootless: boolean;
}

export const releases: readonly Release[] = [
  { name: 'debian-11', suite: 'bullseye', docker: '20.10.5', podman: '3.0', dockerRootless: false },
  { name: 'debian-12', suite: 'bookworm', docker: '20.10.24', podman: '4.3', dockerRootless: false },
  { name: 'debian-13', suite: 'trixie', docker: '26.1', podman: '5.4', dockerRootless: true },
  { name: 'debian-sid', suite: 'sid', docker: '28', podman: '5', dockerRootless: true },
];

/** Parts that a release does not have as packages; everything else is installed. */
const since: Partial<Record<PartId, readonly string[]>> = {
  dockerClient: ['trixie', 'sid'],
  pasta: ['bookworm', 'trixie', 'sid'],
  netavark: ['bookworm', 'trixie', 'sid'],
  aardvark: ['bookworm', 'trixie', 'sid'],
  userBus: [],
};

/** What the installer would install there, and what a bare system lacks besides. */
export function packagesOf({ suite, dockerRootless }: Release): string[] {
  const engines = partIds
    .filter((id) => since[id]?.includes(suite) ?? true)
    .flatMap((id) => packageFor(id, 'apt') ?? []);
  const system = ['ca-certificates', 'procps', 'util-linux', 'libstdc++6', 'git', 'openssl'];
  return [...new Set([...engines, ...system, ...(dockerRootless ? ['rootlesskit'] : [])])].toSorted();
}
