/** Where an answer was given: a target, and its surface where surfaces of one target answered differently. */
import type { Surface } from '../../harness/record/model.ts';
import type { Row } from './matrix.ts';

export interface Place {
  target: string;
  /** Null for all of them. */
  surface: Surface | null;
}

/** `docker`, `podman api`: a target stands for all surfaces of the scenario when all of them are named. */
export function placesInWords(row: Row, places: readonly Place[]): string[] {
  return row.cells.flatMap(({ target: { id } }) => {
    const named = row.scenario.surfaces.filter((surface) =>
      places.some((place) => place.target === id && (place.surface ?? surface) === surface),
    );
    if (named.length === 0) return [];
    return named.length === row.scenario.surfaces.length ? [id] : named.map((surface) => `${id} ${surface}`);
  });
}

/** `docker, podman`, or `every target`. */
export function listed(row: Row, places: readonly string[]): string {
  const ids = row.cells.map(({ target }) => target.id);
  return ids.length > 1 && ids.every((id) => places.includes(id)) ? 'every target' : places.join(', ');
}
