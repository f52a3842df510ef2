/** The figures of a bench, out of what was measured. Pure. */
import type { ResultLine } from '../../harness/record/model.ts';
import { ownMs } from './own-time.ts';
import { canBeReplayed } from './replay-script.ts';

export interface OwnTime {
  medianMs: number;
  p95Ms: number;
  maxMs: number;
  /** Scenario and surface of the largest. */
  worst: string;
}

export interface TargetFigures {
  target: string;
  /** Of the cells that a shell script can replay. */
  harnessMs: number;
  shellMs: number;
  /** Surfaces of cells that were left out of the comparison. */
  notReplayed: number;
  own: OwnTime;
}

export interface BenchFigures {
  scenarios: number;
  targets: TargetFigures[];
  all: TargetFigures;
  /** Wall time of all suites. */
  serialMs: number;
  parallelMs: number;
  workers: number;
}

/** `shellMs`: of the replay of each target. */
export function figuresOf(
  results: readonly ResultLine[],
  shellMs: ReadonlyMap<string, number>,
  wall: Pick<BenchFigures, 'serialMs' | 'parallelMs' | 'workers'>,
): BenchFigures {
  const ids = [...shellMs.keys()];
  return {
    scenarios: new Set(results.map(({ scenario }) => scenario)).size,
    targets: ids.map((id) =>
      figures(
        id,
        results.filter(({ target }) => target === id),
        shellMs.get(id) ?? 0,
      ),
    ),
    all: figures(
      'all',
      results,
      [...shellMs.values()].reduce((sum, ms) => sum + ms, 0),
    ),
    ...wall,
  };
}

function figures(target: string, results: readonly ResultLine[], shellMs: number): TargetFigures {
  const asked = results.flatMap(({ scenario, surfaces }) =>
    surfaces.map((surface) => ({ scenario, surface })),
  );
  const measured = asked.filter(({ surface }) => surface.steps.length > 0);
  const replayed = measured.filter(({ surface }) => canBeReplayed(surface.steps));
  const own = measured
    .map(({ scenario, surface }) => ({ ms: ownMs(surface), who: `${scenario} ${surface.surface}` }))
    .toSorted((one, other) => one.ms - other.ms);
  const at = (share: number) => own[Math.min(own.length - 1, Math.floor(own.length * share))];
  return {
    target,
    harnessMs: replayed.reduce((sum, { surface }) => sum + surface.ms, 0),
    shellMs,
    notReplayed: measured.length - replayed.length,
    own: {
      medianMs: at(0.5)?.ms ?? 0,
      p95Ms: at(0.95)?.ms ?? 0,
      maxMs: at(1)?.ms ?? 0,
      worst: at(1)?.who ?? '',
    },
  };
}
