/** Scripts that show an answer by hand: one for each kind of engine that answered alike, not one for each column. */
import type { ResultLine, Surface, SurfaceResult } from '../../harness/record/model.ts';
import { runIdsOf } from '../reproduction/names.ts';
import { type Reproduction, reproductionScript } from '../reproduction/script.ts';
import type { Row } from '../view/matrix.ts';
import { targetAnchor } from './parts/links.ts';
import type { Site } from './parts/site.ts';

/** What a script is made of beside the record: fixture images, shell functions, a login made up for it. */
export interface ByHand
  extends Pick<
    Reproduction,
    'images' | 'registryImage' | 'publicBusybox' | 'publicRegistry' | 'registryLogin' | 'parts'
  > {
  /** The ordinary user whom scripts about rootless engines run as. */
  rootlessUser: string;
}

export interface ScenarioReproduction {
  /** Below the site's root. */
  path: string;
  script: string;
  surface: Surface;
  /** All that answered alike; it was made from the evidence of the last of them. */
  columns: number[];
}

/** In each group of columns the newest of those that answered alike stands for them. */
export function reproductionsOf(
  { groups, record: { header } }: Site,
  { scenario, cells }: Row,
  byHand: ByHand,
): ScenarioReproduction[] {
  const runIds = runIdsOf(header);
  return scenario.surfaces.flatMap((surface) =>
    groups.flatMap(({ columns }) => {
      const alike = new Map<string, { measured: Measured; columns: number[] }>();
      for (const { index, target } of columns) {
        const result = cells[index]?.result;
        const over = result?.surfaces.find((one) => one.surface === surface);
        if (result === undefined || over === undefined) continue;
        if (over.made === null || !over.steps.some(({ calls }) => calls.length > 0)) continue;
        const key = answersOf(over);
        const measured = { scenario, target, surface: over, runIds, result };
        alike.set(key, { measured, columns: [...(alike.get(key)?.columns ?? []), index] });
      }
      return [...alike.values()].map(({ measured, columns: all }) => ({
        path: `repro/${scenario.id}/${targetAnchor(measured.target.id)}-${surface}.sh`,
        script: scriptFor(measured, byHand),
        surface,
        columns: all,
      }));
    }),
  );
}

function answersOf({ verdict, facts }: SurfaceResult): string {
  return JSON.stringify([
    verdict,
    facts.map(({ name, measured, difference }) => [name, measured, difference]),
  ]);
}

/** One surface of one cell, and where it was measured. */
interface Measured extends Pick<Reproduction, 'scenario' | 'target' | 'surface' | 'runIds'> {
  result: ResultLine;
}

export function scriptFor({ result, ...measured }: Measured, { rootlessUser, ...parts }: ByHand): string {
  const rootless = measured.target.traits.mode === 'rootless';
  return reproductionScript({
    ...parts,
    ...measured,
    measuredAt: startOf(result, measured.surface),
    user: rootless ? rootlessUser : null,
  });
}

/** Surfaces are asked one after the other. */
function startOf({ startedAt, surfaces }: ResultLine, surface: SurfaceResult): string {
  const before = surfaces.slice(0, surfaces.indexOf(surface));
  return new Date(Date.parse(startedAt) + before.reduce((sum, { ms }) => sum + ms, 0)).toISOString();
}
