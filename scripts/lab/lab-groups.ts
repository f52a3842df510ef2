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
  /** Names of releases, or `all`. */
  lab: readonly string[];
  /** `engine`, `engine@version` such as `podman-rootless@5`, or `all`; empty for the usual ones of each release. */
  engines: readonly string[];
}

/** @throws CanialiasError `unknown-target` for a release or engine that the lab does not have */
export function labGroups({ lab, engines }: LabChoice): LabGroup[] {
  const chosen = releases.filter(({ name }) => lab.length === 0 || lab.includes('all') || lab.includes(name));
  const unknown = lab.filter((name) => name !== 'all' && !releases.some((release) => release.name === name));
  if (unknown.length > 0) throw noSuch('lab', unknown, ['all', ...releases.map(({ name }) => name)]);
  const known = ['all', ...together.flat()];
  const strange = engines.filter((engine) => !known.includes(parse(engine).id));
  if (strange.length > 0) throw noSuch('engine', strange, known);
  const groups = chosen.flatMap((release) =>
    together
      .map((targets) => ({ release, targets: targets.filter((id) => isWanted(id, release, engines)) }))
      .filter(({ targets }) => targets.length > 0),
  );
  if (groups.length > 0) return groups;
  throw noSuch('engine', engines, columnNames(chosen));
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
  return chosen.flatMap((release) =>
    together.flat().flatMap((id) => {
      const version = promised(id, release);
      return version === null ? [] : [`${id}@${version}`];
    }),
  );
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
