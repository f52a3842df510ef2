import type { Surface, Verdict } from '../../harness/record/model.ts';
import type { Cell } from './matrix.ts';
import { heaviest, type Weighed } from './weight.ts';

/** Why a cell was refused, left out or not answered. */
export interface Remark {
  /** Null where it holds for the cell as a whole, which was then not asked over any surface. */
  surface: Surface | null;
  verdict: Verdict;
  reason: string;
  /** Place of the declared refusal among the scenario's differences, where there is one. */
  difference: number | null;
  /** Of a refusal; null of all else. */
  weight: Weighed | null;
}

/** In the order of the surfaces; empty where all that there is to say is about facts. */
export function remarksOf({ result, answers }: Pick<Cell, 'result' | 'answers'>): Remark[] {
  if (result === undefined) return [];
  const weightOver = (wanted: Surface | null) =>
    heaviest(
      answers.map(({ surface, answer, weight }) =>
        surface === wanted && answer.kind === 'refused' ? weight : null,
      ),
    );
  const whole = { ...result, surface: null, difference: null };
  return (result.surfaces.length === 0 ? [whole] : result.surfaces).flatMap(
    ({ surface, verdict, reason, difference }) =>
      reason === null ? [] : [{ surface, verdict, reason, difference, weight: weightOver(surface) }],
  );
}
