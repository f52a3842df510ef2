/** Commands that show the answers on the reader's own machine. */
import { columnsInWords } from '../../parts/columns-in-words.ts';
import { type Html, html, verbatim } from '../../parts/html.ts';
import { link } from '../../parts/links.ts';
import { attributes } from '../../parts/page-names.ts';
import type { Site } from '../../parts/site.ts';
import type { ScenarioReproduction } from '../../reproductions.ts';

export function reproductionSection(
  site: Site,
  page: string,
  reproductions: readonly ScenarioReproduction[],
): Html {
  if (reproductions.length === 0) return html`<p>No call was recorded, so there is nothing to repeat.</p>`;
  return html`<p>A plain shell script with the commands of this run and nothing else; it cleans up after itself.</p>
${reproductions.map((one) => scriptDetails(site, page, one))}`;
}

function scriptDetails(
  site: Site,
  page: string,
  { path, script, surface, columns }: ScenarioReproduction,
): Html {
  const file = path.split('/').at(-1) ?? path;
  return html`<details class="script"><summary><b>${columnsInWords(site.groups, columns)}</b>, over ${
    surface === 'cli' ? 'the command line' : 'the API'
  }</summary>
<p><a href="${link(page, path)}" download="${file}">${file}</a>, then <code>sh ${file}</code></p>
<pre ${attributes.copy} tabindex="0" aria-label="${file}">${verbatim(script)}</pre>
</details>`;
}
