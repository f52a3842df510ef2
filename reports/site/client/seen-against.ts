/** Verdicts of a fact, when its answers are compared with another column's in place of the reference. Pure. */
import type { Verdict } from '../../../harness/record/model.ts';
import { worst } from '../../../harness/record/verdicts.ts';
import type { SiteData, SiteFact, SiteScenario } from '../parts/site-data.ts';

/**
 * One verdict a column. With `reference` null they are as published. Against a column, an answer is `same` or
 * a `known-difference`; two refusals are the same, and where there is no answer the verdict stays.
 */
export function verdictsOf(data: SiteData, { v, m }: SiteFact, reference: number | null): Verdict[] {
  const published = v.map((code) => data.verdicts[code] ?? 'not-run');
  if (reference === null) return published;
  const wanted = m[reference] ?? -1;
  const refused = published[reference] === 'unsupported';
  return published.map((verdict, column) => {
    const answer = m[column] ?? -1;
    if (answer < 0) return refused && verdict === 'unsupported' ? 'same' : verdict;
    if (wanted < 0) return refused ? 'known-difference' : 'not-applicable';
    return answer === wanted ? 'same' : 'known-difference';
  });
}

/** The verdicts of a scenario's cells: as published, or the worst of its facts against the column. */
export function cellVerdictsOf(
  data: SiteData,
  { v, facts }: SiteScenario,
  reference: number | null,
): Verdict[] {
  const published = v.map((code) => data.verdicts[code] ?? 'not-run');
  if (reference === null || facts.length === 0) return published;
  const ofFacts = facts.map((fact) => verdictsOf(data, fact, reference));
  return published.map((_, column) => worst(ofFacts.map((verdicts) => verdicts[column] ?? 'not-run')));
}
