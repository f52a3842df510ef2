/** Why something was refused, left out or not answered, equal reasons together. */
import type { ScenarioLine, Verdict } from '../../../../harness/record/model.ts';
import { plain } from '../../../text/plain-text.ts';
import type { Row } from '../../../view/matrix.ts';
import { columnsInWords } from '../../parts/columns-in-words.ts';
import { type Html, html } from '../../parts/html.ts';
import { mark } from '../../parts/marks.ts';
import type { Site } from '../../parts/site.ts';
import { causeLine } from './facts.ts';

interface Remark {
  verdict: Verdict;
  reason: string;
  cause: number | null;
  columns: Set<number>;
}

export function remarksList(site: Site, row: Row): Html | null {
  const remarks = remarksOn(row);
  if (remarks.length === 0) return null;
  return html`<ul class="answers">${remarks.map((remark) => remarkItem(site, row.scenario, remark))}</ul>`;
}

function remarkItem(site: Site, scenario: ScenarioLine, { verdict, reason, cause, columns }: Remark): Html {
  return html`<li>${mark(verdict)} <span class="where">${columnsInWords(site.groups, [...columns])}</span>: ${plain(reason)}
${cause === null ? null : causeLine(scenario, cause)}</li>`;
}

function remarksOn({ cells }: Row): Remark[] {
  const remarks = new Map<string, Remark>();
  for (const [column, { result }] of cells.entries()) {
    for (const { verdict, reason, difference } of [...(result?.surfaces ?? []), ...cellAlone(result)]) {
      if (reason === null) continue;
      const key = JSON.stringify([verdict, reason, difference]);
      const remark = remarks.get(key) ?? { verdict, reason, cause: difference, columns: new Set() };
      remark.columns.add(column);
      remarks.set(key, remark);
    }
  }
  return [...remarks.values()];
}

/** A cell that was not asked over any surface has a reason of its own. */
function cellAlone(result: Row['cells'][number]['result']) {
  return result === undefined || result.surfaces.length > 0
    ? []
    : [{ verdict: result.verdict, reason: result.reason, difference: null }];
}
