/** Which engines of the lab a command is tried on. Pure. */
import { type LabGroup, labGroups } from '../lab/lab-groups.ts';
import type { Release } from '../lab/releases.ts';

const usual = ['docker', 'podman', 'podman-rootless'];

/**
 * `on`: `docker@28`, or `podman-rootless` for its newest release; the usual engines where it is empty. Of several
 * releases that fit the newest one whose image is here is taken, else the newest. Docker comes first: it is what others
 * are compared with. Throws `unknown-target`.
 */
export function chooseGroups(on: readonly string[], built: ReadonlySet<string>): LabGroup[] {
  const engines = new Map<Release, string[]>();
  for (const engine of on.length === 0 ? usual : on) {
    const all = labGroups({ lab: [], engines: [engine] }).map(({ release }) => release);
    // A moving release promises no more than the first number of its version.
    const sure = all.filter((release) => promises(release, engine));
    const fitting = sure.length > 0 ? sure : all;
    const release = fitting.findLast(({ name }) => built.has(name)) ?? fitting.at(-1);
    if (release !== undefined) engines.set(release, [...(engines.get(release) ?? []), engine]);
  }
  const groups = [...engines].flatMap(([{ name }, named]) => labGroups({ lab: [name], engines: named }));
  return groups.toSorted((one, other) => rankOf(one) - rankOf(other));
}

function promises({ docker, podman }: Release, engine: string): boolean {
  const [, version = ''] = /@([\d.]+)/.exec(engine) ?? [];
  return `${(engine.startsWith('docker') ? docker : podman) ?? ''}.`.startsWith(
    version === '' ? '' : `${version}.`,
  );
}

function rankOf({ targets }: LabGroup): number {
  return targets.some((id) => id.startsWith('docker')) ? 0 : 1;
}
