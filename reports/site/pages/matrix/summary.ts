/** What a reader sees first: how much differs, by weight and by area, for each column. */
import type { Area } from '../../../view/matrix.ts';
import { type Tally, tallyOf } from '../../../view/tally.ts';
import type { Weighed } from '../../../view/weight.ts';
import { weightsOccurring, weightWords } from '../../../view/weight-words.ts';
import { columnHeads, columnWidths } from '../../parts/heads.ts';
import { type Html, html } from '../../parts/html.ts';
import { pages } from '../../parts/links.ts';
import { attributes } from '../../parts/page-names.ts';
import type { Site } from '../../parts/site.ts';

export function summaryTable(site: Site): Html {
  const rows = site.areas.map((area) => summaryRow(site, area));
  const everything = site.areas.flatMap((area) => area.rows);
  const tallies = site.record.targets.map((_, column) =>
    tallyOf(everything.flatMap(({ cells }) => cells[column] ?? [])),
  );
  return html`<div class="scroll" role="region" aria-labelledby="summary" tabindex="0">
<table class="summary">
<caption><span>Questions with an answer that differs from the reference</span></caption>
${columnWidths(site)}
${columnHeads(site, pages.matrix, html`<span class="quiet">Weight, then area</span>`)}
<tbody class="weights">${weightsOccurring(tallies).map((weight) => weightRow(weight, tallies))}</tbody>
<tbody>${rows}</tbody>
<tfoot><tr><th scope="row">All areas <span class="count">${everything.length}</span></th>${tallies.map(tallyCell)}</tr></tfoot>
</table>
</div>`;
}

function summaryRow({ record }: Site, { name, rows }: Area): Html {
  const cells = record.targets.map((_, column) =>
    tallyCell(tallyOf(rows.flatMap(({ cells: all }) => all[column] ?? [])), column),
  );
  return html`<tr><th scope="row"><a href="#area-${name}">${name}</a> <span class="count">${rows.length}</span></th>${cells}</tr>`;
}

function weightRow(weight: Weighed, tallies: readonly Tally[]): Html {
  const { several, meaning } = weightWords[weight];
  const counts = tallies.map(
    ({ weights }, column) => html`<td ${attributes.column}="${column}"><b>${weights[weight]}</b></td>`,
  );
  return html`<tr><th scope="row"><span title="${meaning}">${several}</span></th>${counts}</tr>`;
}

function tallyCell({ asked, differing, unknown: open }: Tally, column: number): Html {
  if (asked === 0)
    return html`<td ${attributes.column}="${column}"><span class="quiet">not asked</span></td>`;
  const share = (differing / asked).toFixed(3);
  const more = open === 0 ? null : html` <span class="indeterminate">+${open} unknown</span>`;
  return html`<td ${attributes.column}="${column}" style="--share:${share}"><b>${differing}</b> <span class="of">of ${asked}</span>${more}</td>`;
}
