/** What a cell as a whole answers to one fact, over all of its surfaces. */
import type { Verdict } from '../../harness/record/model.ts';
import { worst } from '../../harness/record/verdicts.ts';
import { showValue } from '../text/plain-text.ts';
import type { Cell } from './matrix.ts';
import { heaviest, type Weighed } from './weight.ts';

/** `false`, or `cli true, api false` where surfaces differ; null where no surface measured it. */
export function cellAnswer({ answers }: Cell, name: string): string | null {
  const given = answers.flatMap(({ fact, surface, answer }) =>
    fact === name && answer.kind === 'value' ? [{ surface, value: showValue(answer.value) }] : [],
  );
  const [first] = given;
  if (first === undefined) return null;
  if (given.every(({ value }) => value === first.value)) return first.value;
  return given.map(({ surface, value }) => `${surface} ${value}`).join(', ');
}

/** The worst over the surfaces. */
export function cellVerdict({ answers }: Cell, name: string): Verdict {
  return worst(answers.flatMap(({ fact, answer }) => (fact === name ? [answer.verdict] : [])));
}

/** The heaviest over the surfaces. */
export function cellWeight({ answers }: Cell, name: string): Weighed | null {
  return heaviest(answers.map(({ fact, weight }) => (fact === name ? weight : null)));
}
