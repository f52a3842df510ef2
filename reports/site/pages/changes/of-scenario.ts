/** The history of one scenario: what its cells answered, and when that changed. */
import type { RecordDiff } from '../../../diff/diff-records.ts';
import { pairInWords, tell } from '../../../diff/tell.ts';
import { momentInWords } from '../../../view/run-in-words.ts';
import { type Html, html } from '../../parts/html.ts';
import { prose } from '../../parts/prose.ts';
import { said } from '../../parts/told-diff.ts';

/** Null where no record but one is known. The newest transitions first. */
export function scenarioHistory(id: string, history: readonly RecordDiff[]): Html | null {
  if (history.length === 0) return null;
  const transitions = history.toReversed().flatMap((diff) => {
    const changes = diff.changes.filter(({ scenario }) => scenario.id === id);
    return tell(changes, diff.targets.compared, pairInWords).flatMap(({ scenarios }) =>
      scenarios.flatMap(({ facts }) => facts.map((fact) => ({ fact, when: diff.after.startedAt }))),
    );
  });
  if (transitions.length === 0) return html`<p>No answer changed in ${history.length + 1} runs.</p>`;
  return html`<ul>${transitions.map(
    ({ fact, when }) =>
      html`<li>${momentInWords(when)}: ${prose(fact.title)}: ${said(fact.before)} → ${said(fact.after)} <span class="quiet">${fact.where}</span></li>`,
  )}</ul>`;
}
