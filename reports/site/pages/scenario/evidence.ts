/** All that was sent and answered for one scenario, column by column. */

import type { ScenarioLine, SurfaceResult } from '../../../../harness/record/model.ts';
import { failing } from '../../../../harness/record/verdicts.ts';
import { plain, plainLines } from '../../../text/plain-text.ts';
import type { Cell, Row } from '../../../view/matrix.ts';
import { redInWords } from '../../../view/red-cells.ts';
import { columnName } from '../../parts/heads.ts';
import { type Html, html } from '../../parts/html.ts';
import { targetAnchor } from '../../parts/links.ts';
import { mark } from '../../parts/marks.ts';
import type { Site } from '../../parts/site.ts';
import { callItem, duration, together } from './calls.ts';
import { causeLine } from './facts.ts';

export function evidenceSection(site: Site, row: Row): Html {
  return html`${row.cells.map((cell, column) => cellEvidence(columnName(site, column), row.scenario, cell))}`;
}

/** The anchor is within what is folded: a browser that is led to it unfolds it. */
function cellEvidence(name: string, scenario: ScenarioLine, cell: Cell): Html {
  const { target, verdict, result } = cell;
  const red = failing.has(verdict) ? redInWords({ ...cell, scenario }) : null;
  const calls = (result?.surfaces ?? []).flatMap(({ steps }) => steps.flatMap((step) => step.calls)).length;
  const size =
    result === undefined ? 'the run did not come to it' : `${calls} calls in ${duration(result.ms)}`;
  return html`<details class="cell">
<summary><b>${name}</b> ${mark(verdict)} <span class="quiet">${size}</span></summary>
<div id="${targetAnchor(target.id)}">
${result?.reason ? html`<p>${plain(result.reason)}</p>` : null}
${red === null ? null : html`<pre>${red}</pre>`}
${(result?.surfaces ?? []).map((surface) => surfaceEvidence(scenario, surface))}
</div></details>`;
}

function surfaceEvidence(
  scenario: ScenarioLine,
  { surface, reason, difference, steps, ms, engineMs }: SurfaceResult,
): Html {
  const observed = steps.filter(({ phase }) => phase === 'observe');
  const cleaned = steps.filter(({ phase }) => phase === 'clean-up');
  return html`<h3>Over ${surface === 'cli' ? 'the command line' : 'the API'} <span class="quiet">${duration(ms)}, the engine’s own share ${duration(engineMs)}</span></h3>
${reason === null ? null : html`<p>${plainLines(reason)}</p>`}
${difference === null ? null : causeLine(scenario, difference)}
<ol class="steps">${observed.map(stepItem)}</ol>
${cleaned.length === 0 ? null : html`<details class="cleaning"><summary>Clean-up</summary><ol class="steps">${cleaned.map(stepItem)}</ol></details>`}`;
}

function stepItem({ name, calls }: SurfaceResult['steps'][number]): Html {
  return html`<li><h4>${name}</h4><ol class="calls">${together(calls).map(callItem)}</ol></li>`;
}
