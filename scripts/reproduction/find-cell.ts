/** Finds what a reproduction shows: one surface of one cell of a record. */
import { CanialiasError } from '../../harness/errors.ts';
import type {
  ResultLine,
  ScenarioLine,
  Surface,
  SurfaceResult,
  TargetLine,
} from '../../harness/record/model.ts';
import type { RecordOfScenario } from '../../harness/record/reading/read-scenario.ts';
import { type NamedScenario, sameScenario } from '../../harness/record/same-scenario.ts';
import { evidenceIsLeftOut } from '../../harness/record/without-evidence.ts';

export interface Cell {
  scenario: ScenarioLine;
  target: TargetLine;
  result: ResultLine;
  surface: SurfaceResult;
}

/**
 * `wanted`: the scenario of today, which the record may hold under an older id. `surface`: the scenario's first
 * unless named. @throws CanialiasError `record-missing`
 */
export function findCell(
  record: RecordOfScenario,
  wanted: NamedScenario,
  targetId: string,
  surface: Surface | undefined,
): Cell {
  const { id } = wanted;
  const scenario = record.scenarios.find((one) => sameScenario(one, wanted));
  const target = record.targets.find((one) => one.id === targetId);
  const result = record.results.find((one) => one.scenario === scenario?.id && one.target === targetId);
  if (scenario === undefined || target === undefined || result === undefined) {
    const columns = record.results.filter((one) => one.scenario === scenario?.id).map((one) => one.target);
    throw missing(`the record has no ${id} on ${targetId}`, id, targetId, columns);
  }
  const found = result.surfaces.find((one) => surface === undefined || one.surface === surface);
  if (found === undefined) {
    const asked = result.surfaces.map((one) => one.surface).join(', ') || 'no surface';
    throw missing(`${id} was asked over ${asked} on ${targetId}`, id, targetId);
  }
  if (!found.steps.some((step) => step.calls.length > 0)) {
    const why = evidenceIsLeftOut(found)
      ? `this record leaves out the calls of ${id} on ${targetId}`
      : `no call of ${id} on ${targetId} was recorded (${found.reason ?? found.verdict})`;
    throw missing(why, id, targetId);
  }
  return { scenario, target, result, surface: found };
}

/** `columns`: those of the record that have the scenario, as `podman@5.8.6` where an engine was named without a release. */
function missing(
  message: string,
  id: string,
  target: string,
  columns: readonly string[] = [],
): CanialiasError {
  const released = columns.filter((column) => column.startsWith(`${target}@`));
  const there = released.length > 0 ? `the record has it on ${released.join(', ')}; otherwise: ` : '';
  // A column with a release is one of the lab.
  const where = target.includes('@') ? `--lab all --engines ${target}` : `--target ${target}`;
  return new CanialiasError('record-missing', message, `${there}npm run matrix -- --id ${id} ${where}`);
}
