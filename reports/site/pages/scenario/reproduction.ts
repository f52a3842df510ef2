/** Commands that show the answers on the reader's own machine. */
import type { Surface } from '../../../../harness/record/model.ts';
import { columnsInWords } from '../../parts/columns-in-words.ts';
import { type Html, html } from '../../parts/html.ts';
import { evidencePath, link, scenarioPath } from '../../parts/links.ts';
import { attributes } from '../../parts/page-names.ts';
import type { Site } from '../../parts/site.ts';
import type { NoReproduction, ScenarioReproduction, ScenarioReproductions } from '../../reproductions.ts';

/** The id of the part of the page that shows it. */
export function scriptAnchor({ name }: ScenarioReproduction): string {
  return `repeat-${name}`;
}

export function reproductionSection(
  site: Site,
  id: string,
  { scripts, without }: ScenarioReproductions,
): Html {
  if (scripts.length === 0 && without.length === 0) {
    return html`<p>No engine was asked anything, so there is nothing to repeat.</p>`;
  }
  const intro = html`<p>A plain shell script with the commands of this run and nothing else; it cleans up after itself.</p>
<noscript><p>The scripts and calls of this page are packed, and JavaScript unpacks them. Without it, <code>canialias repro ${id} --target TARGET --record FILE</code> prints a script from the run record.</p></noscript>`;
  const file = link(scenarioPath(id), evidencePath(id));
  return html`${scripts.length === 0 ? null : intro}
${scripts.map((one, index) => scriptDetails(site, file, one, index))}
${without.length === 0 ? null : html`<h3>Without a script</h3><ul>${without.map((one) => reasonItem(site, one))}</ul>`}`;
}

/** The anchor is within what is folded: a browser that is led to it unfolds it. */
function scriptDetails(site: Site, file: string, one: ScenarioReproduction, index: number): Html {
  const name = `${one.name}.sh`;
  return html`<details class="script" ${attributes.evidence}="${file}"><summary>${where(site, one)}</summary>
<p id="${scriptAnchor(one)}"><a download="${name}">${name}</a>, then <code>sh ${name}</code></p>
<pre ${attributes.script}="${index}" tabindex="0" aria-label="${name}"></pre>
</details>`;
}

function reasonItem(site: Site, one: NoReproduction): Html {
  return html`<li>${where(site, one)}: ${one.reason}</li>`;
}

function where(site: Site, { columns, surface }: { columns: readonly number[]; surface: Surface }): Html {
  return html`<b>${columnsInWords(site.groups, columns)}</b>, over ${surface === 'cli' ? 'the command line' : 'the API'}`;
}
