/** What differs on a target, by how much it matters. Pure. */
import type { ScenarioLine, Verdict } from '../../../../harness/record/model.ts';
import { failing } from '../../../../harness/record/verdicts.ts';
import { differs } from '../../../view/tally.ts';
import type { Site } from '../../parts/site.ts';

export interface DifferingQuestion {
  scenario: Pick<ScenarioLine, 'id' | 'title' | 'claims'>;
  verdict: Verdict;
  /** Those that differ, in words. */
  facts: { title: string; reference: string; measured: string }[];
}

/** What nobody explained yet comes first, then what people were told of, then what differs most. */
export function questionsByWeight(site: Site, column: number): DifferingQuestion[] {
  const questions = site.data.scenarios.flatMap((data): DifferingQuestion[] => {
    const row = site.rows.get(data.id);
    const verdict = row?.cells[column]?.verdict;
    if (row === undefined || verdict === undefined || !differs(verdict)) return [];
    const facts = data.facts.flatMap(({ title, answers, v, m }) => {
      const measured = answers[m[column] ?? -1];
      const differing = differs(site.data.verdicts[v[column] ?? -1] ?? 'not-run');
      return measured === undefined || !differing ? [] : [{ title, reference: answers[0] ?? '', measured }];
    });
    return [{ scenario: row.scenario, verdict, facts }];
  });
  return questions.toSorted(
    (one, other) =>
      Number(failing.has(other.verdict)) - Number(failing.has(one.verdict)) ||
      other.scenario.claims.length - one.scenario.claims.length ||
      other.facts.length - one.facts.length,
  );
}
