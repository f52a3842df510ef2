/** For each fact where it flips over the releases of an engine in one record. Pure. */
import { compareColumns, kindOf } from '../../harness/record/column-order.ts';
import type { EngineKind, Mode, Surface, TargetLine } from '../../harness/record/model.ts';
import { releaseOf } from '../../harness/release-of.ts';
import { groupedBy } from '../view/grouped-by.ts';
import { answersIn, type Matrix } from '../view/matrix.ts';
import { type Inference, infer, type Point } from './infer.ts';

/** Releases of an engine in one mode, driven by one client. */
export interface Line {
  engine: EngineKind;
  mode: Mode;
  client: EngineKind;
  /** Oldest first. */
  releases: string[];
}

export interface FactRange {
  line: Line;
  scenario: { id: string; area: string; title: string; surfaces: Surface[] };
  fact: { name: string; title: string };
  surface: Surface;
  /** Every release's answer, those included that were not measured. */
  points: Point[];
  inference: Exclude<Inference, { kind: 'steady' }>;
}

export interface Ranges {
  /** Only lines of more than one release: over one release nothing can flip. */
  lines: Line[];
  /** Facts that flip or are unclear; those that are steady are left out. */
  ranges: FactRange[];
}

export function rangesOf(matrix: Matrix): Ranges {
  const columns = groupedBy(matrix.targets.toSorted(compareColumns), kindOf)
    .map((targets) => ({
      releases: targets.map((target) => ({ target: target.id, release: release(target) })),
      line: lineOf(targets),
    }))
    .filter(({ line }) => line.releases.length > 1);
  const ranges = matrix.scenarios.flatMap((scenario) => {
    const asked = columns.map(({ releases, line }) => ({
      line,
      releases: releases.map(({ target, release: measured }) => ({
        measured,
        answer: answersIn(matrix, scenario.id, target),
      })),
    }));
    return Object.entries(scenario.facts).flatMap(([name, { title }]) =>
      asked.flatMap(({ releases, line }) =>
        scenario.surfaces.flatMap((surface) => {
          const points = releases.flatMap(({ measured, answer: answerTo }) => {
            const answer = answerTo(name, surface);
            return answer === null ? [] : [{ release: measured, answer }];
          });
          const inference = infer(points);
          if (inference.kind === 'steady') return [];
          const { id, area, title: question, surfaces } = scenario;
          return [
            {
              line,
              scenario: { id, area, title: question, surfaces },
              fact: { name, title },
              surface,
              points,
              inference,
            },
          ];
        }),
      ),
    );
  });
  return { lines: columns.map(({ line }) => line), ranges };
}

function lineOf(targets: readonly [TargetLine, ...TargetLine[]]): Line {
  const [{ traits }] = targets;
  const releases = [...new Set(targets.map(release))];
  return { engine: traits.engine, mode: traits.mode, client: traits.client, releases };
}

/** A version without numbers is a release of its own. */
function release({ identity }: TargetLine): string {
  return releaseOf(identity.version) ?? identity.version;
}
