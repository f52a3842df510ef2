import type { SiteTarget } from '../parts/site-data.ts';
import type { View } from './view.ts';

/** Indices of the targets that a view shows. Names of targets that are not there are passed over. */
export function chosenColumns(targets: readonly SiteTarget[], view: View): number[] {
  const named = view.column.filter((id) => targets.some((target) => target.id === id));
  const open = (wanted: readonly string[], value: string) => wanted.length === 0 || wanted.includes(value);
  return targets.flatMap(({ id, engine, mode, version }, index) =>
    open(named, id) && open(view.engine, engine) && open(view.mode, mode) && open(view.version, version)
      ? [index]
      : [],
  );
}
