/** What was sent and answered for one scenario, columns that answered alike together. The calls are in the file beside the page. */

import type { ResultLine, ScenarioLine, SurfaceResult } from '../../../../harness/record/model.ts';
import { failing } from '../../../../harness/record/verdicts.ts';
import { evidenceIsLeftOut } from '../../../../harness/record/without-evidence.ts';
import { plain, plainLines } from '../../../text/plain-text.ts';
import type { Row } from '../../../view/matrix.ts';
import { redInWords } from '../../../view/red-cells.ts';
import { type AlikeCells, alikeCells, hasCalls } from '../../alike-cells.ts';
import { columnsInWords } from '../../parts/columns-in-words.ts';
import { columnName } from '../../parts/heads.ts';
import { type Html, html } from '../../parts/html.ts';
import { evidencePath, link, scenarioPath, targetAnchor } from '../../parts/links.ts';
import { mark } from '../../parts/marks.ts';
import { attributes } from '../../parts/page-names.ts';
import type { Site } from '../../parts/site.ts';
import type { ScenarioReproduction } from '../../reproductions.ts';
import { duration } from './calls.ts';
import { causeLine } from './facts.ts';
import { scriptAnchor } from './reproduction.ts';

export function evidenceSection(site: Site, row: Row, scripts: readonly ScenarioReproduction[]): Html {
  const { id } = row.scenario;
  const surfaces = row.cells.flatMap(({ result }) => result?.surfaces ?? []);
  const intro = surfaces.some(hasCalls)
    ? html`<p class="quiet">What was sent and what came back, step by step, with the time each call took.</p>`
    : surfaces.some(evidenceIsLeftOut) &&
      html`<p>This page was made from a record that holds the answers, and leaves out what was sent and what came back. <code>npm run matrix -- --id ${id}</code> asks again, and its page shows every call.</p>`;
  return html`${intro}
${alikeCells(site, row).map((alike) => cellEvidence(site, row, alike, scripts))}`;
}

/** The anchors are within what is folded: a browser that is led to one unfolds it. */
function cellEvidence(
  site: Site,
  { scenario, cells }: Row,
  { columns, shown }: AlikeCells,
  scripts: readonly ScenarioReproduction[],
): Html | null {
  const cell = cells[shown];
  if (cell === undefined) return null;
  const { verdict, result } = cell;
  const surfaces = result?.surfaces ?? [];
  const red = failing.has(verdict) ? redInWords({ ...cell, scenario }) : null;
  const file = link(scenarioPath(scenario.id), evidencePath(scenario.id));
  const packed = surfaces.some(hasCalls) && html` ${attributes.evidence}="${file}"`;
  const anchors = columns.flatMap((column) => cells[column]?.target.id ?? []).map(targetAnchor);
  const script = (surface: SurfaceResult) =>
    scripts.find((one) => one.surface === surface.surface && one.columns.includes(shown));
  const on = columns.length > 1 && html` on ${columnName(site, shown)}`;
  return html`<details class="cell"${packed}>
<summary><b>${columnsInWords(site.groups, columns)}</b> ${mark(verdict)} <span class="quiet">${sizeInWords(result)}${on}</span></summary>
<div>${anchors.map((anchor) => html`<span id="${anchor}"></span>`)}
${result?.reason ? html`<p>${plain(result.reason)}</p>` : null}
${red === null ? null : html`<pre>${red}</pre>`}
${surfaces.map((surface, index) => surfaceEvidence(scenario, surface, script(surface), `${shown} ${index}`))}
</div></details>`;
}

function sizeInWords(result: ResultLine | undefined): string {
  if (result === undefined) return 'the run did not come to it';
  const { surfaces, ms } = result;
  const calls = surfaces.flatMap(({ steps }) => steps.flatMap((step) => step.calls)).length;
  if (surfaces.some(evidenceIsLeftOut)) return `${duration(ms)}; its calls are left out of this record`;
  if (calls === 0) return 'no call was made';
  return `${calls} ${calls === 1 ? 'call' : 'calls'} in ${duration(ms)}`;
}

/** `place`: of its calls in the file. */
function surfaceEvidence(
  scenario: ScenarioLine,
  surface: SurfaceResult,
  script: ScenarioReproduction | undefined,
  place: string,
): Html {
  const { reason, difference, ms, engineMs } = surface;
  return html`<h3>Over ${surface.surface === 'cli' ? 'the command line' : 'the API'} <span class="quiet">${duration(ms)}, the engine’s own share ${duration(engineMs)}</span></h3>
${reason === null ? null : html`<p>${plainLines(reason)}</p>`}
${difference === null ? null : causeLine(scenario, difference)}
${script === undefined ? null : html`<p><a href="#${scriptAnchor(script)}">The script that repeats this</a></p>`}
${hasCalls(surface) && html`<div ${attributes.calls}="${place}"></div>`}`;
}
