/** What compose made for a project, known by the name of the project, which no other run has. Pure. */
import type { InventoryItem } from './inventory.ts';
import type { AnnouncedKind } from './labels.ts';
import type { Removable } from './remove-owned.ts';

interface Announced {
  kind: AnnouncedKind;
  name: string;
  implicit: boolean;
}

/** Those that are objects of an engine themselves. */
export function removables(announced: readonly Announced[]): Removable[] {
  return announced.flatMap(({ kind, name, implicit }) =>
    kind === 'project' ? [] : [{ kind, name, implicit }],
  );
}

/**
 * Compose names its objects after the project: `PROJECT-web-1`, `PROJECT_default`. The pod into which podman-compose puts
 * the containers is in no inventory. Objects that were announced under their own names, with their labels, are left out.
 */
export function objectsOfProjects(
  announced: readonly Announced[],
  inventory: readonly InventoryItem[],
): Removable[] {
  const known = new Set(removables(announced).map(({ kind, name }) => `${kind} ${name}`));
  return announced
    .filter(({ kind }) => kind === 'project')
    .flatMap((project): Removable[] => [
      ...inventory
        .filter(({ kind, name }) => name.includes(project.name) && !known.has(`${kind} ${name}`))
        .map(({ kind, name }) => ({ kind, name, implicit: true })),
      { kind: 'pod', name: `pod_${project.name}`, implicit: true },
    ]);
}
