/** The figures of a bench, out of what was measured. Pure. */
import type { ResultLine } from '../../harness/record/model.ts';
import { type KindOfCall, kindsOfCall } from './kinds-of-call.ts';
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

/** Every scenario on every target, one cell at a time, and the same calls from a shell. */
export interface SerialRun {
  results: ResultLine[];
  ms: number;
  /** By target. */
  shellMs: ReadonlyMap<string, number>;
}

/** Every scenario on one target, side by side as usual. */
export interface UsualRun {
  target: string;
  results: ResultLine[];
  ms: number;
  /** Processor time of everything on the host. */
  coreMs: number;
}

export interface ProcessorTime {
  target: string;
  cells: number;
  coreMs: number;
  ms: number;
}

export interface BenchFigures {
  scenarios: number;
  /** Null where only the usual way was measured. */
  serial: { targets: TargetFigures[]; all: TargetFigures; ms: number } | null;
  /** Cells that were asked something, by target. */
  processor: ProcessorTime[];
  kinds: KindOfCall[];
  workers: number;
}

export function figuresOf(
  serial: SerialRun | null,
  usual: readonly UsualRun[],
  workers: number,
): BenchFigures {
  const results = usual.flatMap((run) => run.results);
  return {
    scenarios: new Set(results.map(({ scenario }) => scenario)).size,
    serial: serial === null ? null : serialFigures(serial),
    processor: usual.map(({ target, coreMs, ms, ...run }) => ({
      target,
      coreMs,
      ms,
      cells: run.results.filter(({ verdict }) => verdict !== 'not-applicable').length,
    })),
    kinds: kindsOfCall(serial?.results ?? results),
    workers,
  };
}

function serialFigures({ results, ms, shellMs }: SerialRun): BenchFigures['serial'] {
  return {
    targets: [...shellMs].map(([id, shell]) =>
      figures(
        id,
        results.filter(({ target }) => target === id),
        shell,
      ),
    ),
    all: figures(
      'all',
      results,
      [...shellMs.values()].reduce((sum, one) => sum + one, 0),
    ),
    ms,
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
