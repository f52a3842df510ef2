/** Which columns of the lab are asked for, and in which containers they are measured. Pure. */
import { CanialiasError } from '../../harness/errors.ts';
import { type Release, releases } from './releases.ts';

/** Targets of one release that share a container of their own. */
export interface LabGroup {
  release: Release;
  /** Ids of targets as inside the container, such as `podman-rootless`. */
  targets: string[];
}

/**
 * Docker and Podman never share a container: Docker's packet filter stands in the way of Podman's ports. A
 * rootless Docker has one of its own for the same reason, and so have the columns of Docker's client: they are of
 * the same Podman, whose containers and networks would be named alike.
 */
const together = [
  ['docker'],
  ['podman', 'podman-rootless'],
  ['podman+docker-cli', 'podman-rootless+docker-cli'],
  ['docker-rootless'],
];
const docker = ['docker.service', 'docker.socket', 'containerd.service'];

/** Units of the engines that are not measured there, and would start by themselves. */
export function unitsAside(targets: readonly string[]): string[] {
  return targets.includes('docker') ? ['podman.service', 'podman.socket'] : docker;
}

const usual = ['docker', 'podman', 'podman-rootless'];

export interface LabChoice {
  /** Names of releases, `all` for those of the distribution, `upstream` for those of public images. */
  lab: readonly string[];
  /** `engine`, `engine@version` such as `podman-rootless@5`, or `all`; empty for the usual ones of each release. */
  engines: readonly string[];
}

const sets: Record<string, (release: Release) => boolean> = {
  all: ({ base }) => 'suite' in base,
  upstream: ({ base }) => 'containerfile' in base,
};

/** @throws CanialiasError `unknown-target` for a release or engine that the lab does not have */
export function labGroups({ lab, engines }: LabChoice): LabGroup[] {
  const unknown = lab.filter((name) => !(name in sets) && !releases.some((release) => release.name === name));
  if (unknown.length > 0) {
    throw noSuch('lab', unknown, [...Object.keys(sets), ...releases.map(({ name }) => name)]);
  }
  const known = ['all', ...together.flat()];
  const strange = engines.filter((engine) => !known.includes(parse(engine).id));
  if (strange.length > 0) throw noSuch('engine', strange, known);
  const chosen = chosenReleases(lab);
  const groups = groupsOf(chosen, engines);
  if (groups.length > 0) return groups;
  // What no release of the distribution holds may come as a public image.
  const others = lab.length === 0 ? groupsOf(chosenReleases(['upstream']), engines) : [];
  if (others.length > 0) return others;
  throw noSuch('engine', engines, columnNames(chosen));
}

function chosenReleases(lab: readonly string[]): Release[] {
  const named = lab.length === 0 ? ['all'] : lab;
  return releases.filter((release) => named.some((name) => sets[name]?.(release) ?? release.name === name));
}

function groupsOf(chosen: readonly Release[], engines: readonly string[]): LabGroup[] {
  return chosen.flatMap((release) =>
    together
      .map((targets) => ({ release, targets: targets.filter((id) => isWanted(id, release, engines)) }))
      .filter(({ targets }) => targets.length > 0),
  );
}

/** `podman-rootless@5` of a lab whose Podman is 5.4, and what that lab calls its own. */
function isWanted(id: string, release: Release, engines: readonly string[]): boolean {
  if (promised(id, release) === null) return false;
  if (engines.includes('all') && (release.dockerOnPodman || !id.endsWith('+docker-cli'))) return true;
  if (engines.length === 0) return usual.includes(id) || id === 'docker-rootless';
  return engines
    .map(parse)
    .some((engine) => engine.id === id && begins(promised(id, release) ?? '', engine.version));
}

function parse(engine: string): { id: string; version: string | null } {
  const [, plain = engine, version = null, client = ''] =
    /^([a-z-]+)(?:@([\d.]+))?(\+docker-cli)?$/.exec(engine) ?? [];
  return { id: `${plain}${client}`, version };
}

/** Is the version that is asked for the promised one, or the promised one a part of it? */
function begins(promise: string, version: string | null): boolean {
  return version === null || isPrefix(version, promise) || isPrefix(promise, version);
}

function isPrefix(part: string, whole: string): boolean {
  return whole === part || whole.startsWith(`${part}.`);
}

/** The version that a release's name promises of a target; null for one that it does not have. */
function promised(id: string, release: Release): string | null {
  if (id === 'docker-rootless' && !release.dockerRootless) return null;
  return id.startsWith('docker') ? release.docker : release.podman;
}

/** Null where a measured version keeps the promise. */
export function brokenPromise(id: string, release: Release, version: string): string | null {
  const promise = promised(id, release);
  return promise !== null && isPrefix(promise, version.split(/[+~-]/)[0] ?? version)
    ? null
    : `${release.name} promises ${id} ${promise ?? 'not at all'}, and its image holds ${version}`;
}

function columnNames(chosen: readonly Release[]): string[] {
  return chosen.flatMap((release) => columnsOf({ release, targets: together.flat() }));
}

/** As far as a release's name tells what the columns will be called: `docker@28`, `podman@5.4+docker-cli`. */
export function columnsOf({ release, targets }: LabGroup): string[] {
  return targets.flatMap((id) => {
    const version = promised(id, release);
    const [engine = id, ...client] = id.split('+');
    return version === null ? [] : [[`${engine}@${version}`, ...client].join('+')];
  });
}

function noSuch(what: string, names: readonly string[], known: readonly string[]): CanialiasError {
  return new CanialiasError(
    'unknown-target',
    `no such ${what}: ${names.join(', ')}`,
    `there are ${known.join(', ')}`,
  );
}

/** As a progress line begins, such as `debian-12 podman, podman-rootless`. */
export function nameOf({ release, targets }: LabGroup): string {
  return `${release.name} ${targets.join(', ')}`;
}
