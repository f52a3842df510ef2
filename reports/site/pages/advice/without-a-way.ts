/** Facts that differ on some column of this run, and for which no scenario says what to write instead. Pure. */
import type { Verdict } from '../../../../harness/record/model.ts';
import type { Row } from '../../../view/matrix.ts';
import type { Site } from '../../parts/site.ts';

export interface WithoutAWay {
  row: Row;
  /** Titles of the facts. */
  facts: string[];
}

const differing: ReadonlySet<Verdict> = new Set(['known-difference', 'new-difference', 'unsupported']);

/** Of a record whose scenarios carry no advice at all, nothing is known about ways. */
export function withoutAWay({ data, rows }: Site): WithoutAWay[] {
  if ([...rows.values()].every(({ scenario }) => scenario.advice.length === 0)) return [];
  const differs = (verdict: number) => {
    const word = data.verdicts[verdict];
    return word !== undefined && differing.has(word);
  };
  return data.scenarios.flatMap(({ id, facts }) => {
    const row = rows.get(id);
    if (row === undefined) return [];
    const advised = new Set(row.scenario.advice.flatMap((advice) => advice.facts));
    const titles = facts
      .filter(({ name, v }) => !advised.has(name) && v.some(differs))
      .map(({ title }) => title);
    return titles.length === 0 ? [] : [{ row, facts: titles }];
  });
}
