/** What a target is, and what differs on it. */

import { plain } from '../../../text/plain-text.ts';
import { counted, targetInWords } from '../../../view/run-in-words.ts';
import { tallyOf } from '../../../view/tally.ts';
import { showTrait, traitKeys, traitNames } from '../../../view/trait-rows.ts';
import type { Weighed } from '../../../view/weight.ts';
import { countInWords, tallyInWords, weightWords } from '../../../view/weight-words.ts';
import { columnName } from '../../parts/heads.ts';
import { type Html, html } from '../../parts/html.ts';
import type { Page } from '../../parts/layout.ts';
import { link, pages, scenarioPath, targetAnchor, targetPath } from '../../parts/links.ts';
import { mark, weightTag } from '../../parts/marks.ts';
import { prose } from '../../parts/prose.ts';
import type { Site } from '../../parts/site.ts';
import { type DifferingQuestion, questionsByWeight } from './by-weight.ts';

export function targetPage(site: Site, column: number): Page | null {
  const target = site.record.targets[column];
  if (target === undefined) return null;
  const path = targetPath(target.id);
  const groups = questionsByWeight(site, column);
  const tally = tallyOf([...site.rows.values()].flatMap(({ cells }) => cells[column] ?? []));
  const main = html`
<p class="crumbs"><a href="${link(path, pages.targets)}">Targets</a></p>
<h1>${columnName(site, column)}</h1>
<p class="lede">Of ${counted(tally.asked, 'question')}: ${tallyInWords(tally)}.</p>
<p class="quiet">${plain(targetInWords(target))}</p>
${areaCounts(site, path, column)}
<h2 id="differs">What differs</h2>
${
  groups.length === 0
    ? html`<p>Nothing that was asked.</p>`
    : html`<p class="quiet">A question counts by the heaviest of its answers. Of those that weigh the same first what is red; then by the number of claims a question bears on, and by how many of its facts differ.</p>
${groups.map(({ weight, questions }) => weightSection(path, target.id, weight, questions))}`
}
<h2 id="traits">What it is</h2>
<div class="scroll" tabindex="0" role="region" aria-labelledby="traits"><table class="plain"><tbody>
<tr><th scope="row">target</th><td><code>${target.id}</code></td></tr>
<tr><th scope="row">socket</th><td><code>${target.identity.socket}</code>, ${target.socketOrigin === 'engine' ? 'the engine’s own' : 'served for this run'}</td></tr>
${traitKeys.map((key) => html`<tr><th scope="row">${traitNames[key]}</th><td>${showTrait(target.traits[key])}</td></tr>`)}
</tbody></table></div>`;
  return { path, kind: 'target', title: columnName(site, column), main };
}

function weightSection(
  path: string,
  target: string,
  weight: Weighed | null,
  questions: readonly DifferingQuestion[],
): Html {
  const head =
    weight === null
      ? html`<h3 id="open">${questions.length} without an answer that differs for certain</h3>`
      : html`<h3 id="${weight}">${countInWords(weight, questions.length)} <span class="quiet">${weightWords[weight].meaning}</span></h3>`;
  return html`${head}
<ol class="differing">${questions.map((question) => questionItem(path, target, question))}</ol>`;
}

function areaCounts({ areas }: Site, path: string, column: number): Html {
  const items = areas.map(({ name, rows }) => {
    const { asked, differing } = tallyOf(rows.flatMap(({ cells }) => cells[column] ?? []));
    const share = asked === 0 ? 0 : differing / asked;
    return html`<tr><th scope="row"><a href="${link(path, pages.matrix)}#area-${name}">${name}</a></th><td style="--share:${share.toFixed(3)}"><b>${differing}</b> <span class="of">of ${asked}</span></td></tr>`;
  });
  return html`<table class="tallies"><caption>Questions with an answer that differs, by area</caption><tbody>${items}</tbody></table>`;
}

function questionItem(
  path: string,
  target: string,
  { scenario, verdict, weight: heavy, facts }: DifferingQuestion,
): Html {
  const answers = facts.map(
    ({ title, reference, measured, weight }) =>
      html`<li>${prose(title)}: <code>${measured}</code> <span class="quiet">reference <code>${reference}</code></span>${weight === heavy ? null : html` ${weightTag(weight)}`}</li>`,
  );
  return html`<li>${mark(verdict)} <a href="${link(path, scenarioPath(scenario.id))}#${targetAnchor(target)}">${prose(scenario.title)}</a>${
    answers.length === 0 ? null : html`<ul>${answers}</ul>`
  }</li>`;
}
