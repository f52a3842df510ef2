/** The first page: how much differs and where, then every question on every target. */
import { tallyOf } from '../../../view/tally.ts';
import { weightsOccurring } from '../../../view/weight-words.ts';
import { html, trusted } from '../../parts/html.ts';
import type { Page } from '../../parts/layout.ts';
import { link, pages } from '../../parts/links.ts';
import { legend, weightLegend } from '../../parts/marks.ts';
import { ids, variables } from '../../parts/page-names.ts';
import { columnClass, type Site } from '../../parts/site.ts';
import { areaSection } from './area-table.ts';
import { answerInShort, measuredInShort } from './headline.ts';
import { summaryTable } from './summary.ts';

export function matrixPage(site: Site): Page {
  const { record, areas } = site;
  const verdicts = areas.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => cells.map((cell) => cell.verdict)),
  );
  const width = columnClass(site);
  const main = html`
<div class="headline">
<h1>Can I <code>alias docker=podman</code>?</h1>
<p class="lede">${answerInShort(site)}</p>
<p class="quiet">${measuredInShort(site)} <a href="${link(pages.matrix, pages.run)}">About this run</a></p>
</div>
<div class="overview ${width}" style="${variables.columns}:${record.targets.length}">
<section>
<h2 id="summary">Where they differ</h2>
${summaryTable(site)}
</section>
<section class="reading">
<h2>How to read it</h2>
<p>A row is a question, a column is an engine in a mode and a version. A question has several facts, and each has a <b>reference</b>: what Docker’s documentation says, or what Docker does. A cell tells the worst of its facts.</p>
${legend(verdicts)}
<p>Where a question differs, it counts by the heaviest of its answers:</p>
${weightLegend(weightsOccurring([tallyOf(record.cells)]))}
<p>The title of a row leads to the cause of each difference, the evidence, and commands to see it on your own machine.</p>
</section>
</div>
<section class="${width}" style="${variables.columns}:${record.targets.length}">
<h2 id="every-question">Every question</h2>
<div id="${ids.matrixControls}"></div>
<p class="switches"><label><input type="checkbox" id="${ids.onlyDifferences}"> Only what differs</label>
<label><input type="checkbox" id="${ids.allFacts}"> Show facts</label></p>
<p id="${ids.noRows}" hidden>No question is left. Take a filter away.</p>
<div id="matrix" role="region" aria-labelledby="every-question" tabindex="0">
${areas.map((area) => areaSection(site, area))}
</div>
</section>`;
  return {
    path: pages.matrix,
    kind: 'matrix',
    title: 'Can I alias docker=podman?',
    main,
    head: html`<style>${trusted(scrollBelow(record.targets.length, width === 'narrow'))}</style>
<script src="assets/data.js" defer></script>
`,
  };
}

/** A window too small for all columns scrolls the matrix in a frame of its own, under the same heads. */
function scrollBelow(columns: number, narrow: boolean): string {
  const width = 18 + columns * (narrow ? 3.25 : 8) + 4;
  return `@media (max-width:${width}rem){#matrix{overflow:auto;max-height:92vh;max-height:92dvh}}`;
}
