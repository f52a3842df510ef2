/** Why something was refused, left out or not answered, equal reasons together. */
import type { ScenarioLine } from '../../../../harness/record/model.ts';
import { plain } from '../../../text/plain-text.ts';
import { groupedBy } from '../../../view/grouped-by.ts';
import type { Row } from '../../../view/matrix.ts';
import { type Remark, remarksOf } from '../../../view/remarks.ts';
import { compareWeights } from '../../../view/weight.ts';
import { columnsInWords } from '../../parts/columns-in-words.ts';
import { type Html, html } from '../../parts/html.ts';
import { mark, weightTag } from '../../parts/marks.ts';
import type { Site } from '../../parts/site.ts';
import { causeLine } from './facts.ts';

export function remarksList(site: Site, { scenario, cells }: Row): Html | null {
  const remarks = cells.flatMap((cell, column) => remarksOf(cell).map((remark) => ({ ...remark, column })));
  if (remarks.length === 0) return null;
  const alike = groupedBy(remarks, ({ verdict, reason, difference, weight }) => [
    verdict,
    reason,
    difference,
    weight,
  ]);
  const inOrder = alike.toSorted(([one], [other]) => compareWeights(one.weight, other.weight));
  const items = inOrder.map((of) =>
    remarkItem(
      site,
      scenario,
      of[0],
      of.map(({ column }) => column),
    ),
  );
  return html`<ul class="answers">${items}</ul>`;
}

function remarkItem(
  site: Site,
  scenario: ScenarioLine,
  { verdict, reason, difference, weight }: Remark,
  columns: readonly number[],
): Html {
  return html`<li>${mark(verdict)} <span class="where">${columnsInWords(site.groups, columns)}</span>: ${plain(reason)} ${weightTag(weight)}
${difference === null ? null : causeLine(scenario, difference)}</li>`;
}
