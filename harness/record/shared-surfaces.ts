/** A record in a form that is read quickly: what many cells answered alike stands in it once. Pure. */
import type { ResultLine, RunRecord, SurfaceResult } from './model.ts';

type Shared = Omit<SurfaceResult, 'ms' | 'engineMs'>;

export interface SharedRecord extends Omit<RunRecord, 'results'> {
  surfaces: Shared[];
  results: (Omit<ResultLine, 'surfaces'> & {
    /** Place in the list above, milliseconds, and milliseconds of the engine. */
    surfaces: [place: number, ms: number, engineMs: number][];
  })[];
}

export function share({ results, ...rest }: RunRecord): SharedRecord {
  const places = new Map<string, number>();
  const surfaces: Shared[] = [];
  const placeOf = (surface: Shared) => {
    const key = JSON.stringify(surface);
    const place = places.get(key) ?? surfaces.push(surface) - 1;
    places.set(key, place);
    return place;
  };
  return {
    ...rest,
    surfaces,
    results: results.map((result) => ({
      ...result,
      surfaces: result.surfaces.map(({ ms, engineMs, ...surface }) => [placeOf(surface), ms, engineMs]),
    })),
  };
}

export function unshare({ surfaces, results, ...rest }: SharedRecord): RunRecord {
  const surfaceAt = (place: number, ms: number, engineMs: number): SurfaceResult[] => {
    const surface = surfaces[place];
    return surface === undefined ? [] : [{ ...surface, ms, engineMs }];
  };
  return {
    ...rest,
    results: results.map((result) => ({
      ...result,
      surfaces: result.surfaces.flatMap((surface) => surfaceAt(...surface)),
    })),
  };
}
