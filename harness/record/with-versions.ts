/** Columns of several releases beside each other need their version in their name. */

import { releaseOf } from '../release-of.ts';
import type { RunRecord } from './model.ts';
import { renameTargets } from './rename-targets.ts';

/**
 * Names every target by its engine's version: `podman-rootless` becomes `podman-rootless@5.4.2`, and
 * `podman+docker-cli` becomes `podman@5.4.2+docker-cli`. A target that could not be measured takes the version
 * of its engine's measured ones, where those agree: they are one installation. Names with a version stay.
 */
export function withVersions(record: RunRecord): RunRecord {
  const releases = new Map(record.targets.map(({ id, identity }) => [id, releaseOf(identity.version)]));
  return renameTargets(record, (id) => {
    const release = releases.get(id) ?? releaseOfEngine(record, id);
    return release === null ? id : withVersion(id, release);
  });
}

/** The id of a target with its engine's release in it; one that has it, or whose release is unknown, stays. */
export function withVersion(id: string, version: string): string {
  const release = releaseOf(version);
  return release === null || id.includes('@') ? id : id.replace(/(?=\+)|$/, `@${release}`);
}

function releaseOfEngine({ targets }: RunRecord, id: string): string | null {
  const releases = new Set(
    targets
      .filter(({ identity }) => id.split(/[-+@]/)[0] === identity.engine)
      .map(({ identity }) => releaseOf(identity.version)),
  );
  const [release = null] = releases;
  return releases.size === 1 ? release : null;
}
