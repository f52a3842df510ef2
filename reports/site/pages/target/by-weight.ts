/** What differs on a target, by how much it matters. Pure. */
import type { ScenarioLine, Verdict } from '../../../../harness/record/model.ts';
import { failing } from '../../../../harness/record/verdicts.ts';
import { cellWeight } from '../../../view/cell-answer.ts';
import { groupedBy } from '../../../view/grouped-by.ts';
import { differs } from '../../../view/tally.ts';
import { compareWeights, type Weighed } from '../../../view/weight.ts';
import type { Site } from '../../parts/site.ts';

export interface DifferingQuestion {
  scenario: Pick<ScenarioLine, 'id' | 'title' | 'claims'>;
  verdict: Verdict;
  weight: Weighed | null;
  /** Those that differ, in words, the heaviest first. */
  facts: { title: string; reference: string; measured: string; weight: Weighed | null }[];
}

export interface QuestionsOfWeight {
  /** Null for those of which nobody knows whether they differ, or that no longer do. */
  weight: Weighed | null;
  questions: DifferingQuestion[];
}

/** The heaviest come first; then what nobody explained yet, then what people were told of, then what differs most. */
export function questionsByWeight(site: Site, column: number): QuestionsOfWeight[] {
  const questions = site.data.scenarios.flatMap((data): DifferingQuestion[] => {
    const row = site.rows.get(data.id);
    const cell = row?.cells[column];
    if (row === undefined || cell === undefined || !differs(cell.verdict)) return [];
    const facts = data.facts.flatMap(({ name, title, answers, v, m }) => {
      const measured = answers[m[column] ?? -1];
      const differing = differs(site.data.verdicts[v[column] ?? -1] ?? 'not-run');
      const weight = cellWeight(cell, name);
      return measured === undefined || !differing
        ? []
        : [{ title, reference: answers[0] ?? '', measured, weight }];
    });
    const inOrder = facts.toSorted((one, other) => compareWeights(one.weight, other.weight));
    return [{ scenario: row.scenario, verdict: cell.verdict, weight: cell.weight, facts: inOrder }];
  });
  const sorted = questions.toSorted(
    (one, other) =>
      compareWeights(one.weight, other.weight) ||
      Number(failing.has(other.verdict)) - Number(failing.has(one.verdict)) ||
      other.scenario.claims.length - one.scenario.claims.length ||
      other.facts.length - one.facts.length,
  );
  return groupedBy(sorted, ({ weight }) => weight).map((group) => ({
    weight: group[0].weight,
    questions: group,
  }));
}
