/** Columns by engine, mode and client, whatever their release. Pure. */
import { compareColumns } from '../../harness/record/column-order.ts';
import type { RunRecord, TargetLine } from '../../harness/record/model.ts';

const dockerItself = 'docker';

/** `podman@5.4.2+docker-cli` stands in the line `podman+docker-cli`. */
export function lineNameOf({ id }: Pick<TargetLine, 'id'>): string {
  return id.replace(/@[^+]*/, '');
}

/** Rootful Docker under its own client. */
export function isDockerItself(line: string): boolean {
  return line === dockerItself;
}

/** Docker's newest release, of the columns whose vocabulary was asked; undefined where it was not. */
export function referenceTarget({
  targets,
  features,
}: Pick<RunRecord, 'targets' | 'features'>): TargetLine | undefined {
  const asked = new Set(features.map(({ target }) => target));
  return targets
    .filter((target) => asked.has(target.id) && isDockerItself(lineNameOf(target)))
    .toSorted(compareColumns)
    .at(-1);
}
