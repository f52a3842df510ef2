/** What a reader sees first: how much differs, for each area and column. */
import type { Area, Cell } from '../../../view/matrix.ts';
import { tallyOf } from '../../../view/tally.ts';
import { columnHeads, columnWidths } from '../../parts/heads.ts';
import { type Html, html } from '../../parts/html.ts';
import { pages } from '../../parts/links.ts';
import { attributes } from '../../parts/page-names.ts';
import type { Site } from '../../parts/site.ts';

export function summaryTable(site: Site): Html {
  const rows = site.areas.map((area) => summaryRow(site, area));
  const everything = site.areas.flatMap((area) => area.rows);
  return html`<div class="scroll" role="region" aria-labelledby="summary" tabindex="0">
<table class="summary">
<caption><span>Questions with an answer that differs from the reference</span></caption>
${columnWidths(site)}
${columnHeads(site, pages.matrix, html`<span class="quiet">Area</span>`)}
<tbody>${rows}</tbody>
<tfoot><tr><th scope="row">All areas <span class="count">${everything.length}</span></th>${site.record.targets.map(
    (_, column) =>
      tallyCell(
        everything.flatMap(({ cells }) => cells[column] ?? []),
        column,
      ),
  )}</tr></tfoot>
</table>
</div>`;
}

function summaryRow({ record }: Site, { name, rows }: Area): Html {
  const cells = record.targets.map((_, column) =>
    tallyCell(
      rows.flatMap(({ cells: all }) => all[column] ?? []),
      column,
    ),
  );
  return html`<tr><th scope="row"><a href="#area-${name}">${name}</a> <span class="count">${rows.length}</span></th>${cells}</tr>`;
}

function tallyCell(cells: readonly Cell[], column: number): Html {
  const { asked, differing, unknown: open } = tallyOf(cells);
  if (asked === 0)
    return html`<td ${attributes.column}="${column}"><span class="quiet">not asked</span></td>`;
  const share = (differing / asked).toFixed(3);
  const more = open === 0 ? null : html` <span class="indeterminate">+${open} unknown</span>`;
  return html`<td ${attributes.column}="${column}" style="--share:${share}"><b>${differing}</b> <span class="of">of ${asked}</span>${more}</td>`;
}
