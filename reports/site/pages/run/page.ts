/** How the numbers came to be, and what they do not say. */

import { plain } from '../../../text/plain-text.ts';
import { limits } from '../../../view/limits.ts';
import {
  filtersInWords,
  hostInWords,
  momentInWords,
  outcomeInWords,
  sizeInWords,
  suiteInWords,
  tookInWords,
} from '../../../view/run-in-words.ts';
import { columnName } from '../../parts/heads.ts';
import { type Html, html } from '../../parts/html.ts';
import type { Page } from '../../parts/layout.ts';
import { link, pages, targetPath } from '../../parts/links.ts';
import { mark } from '../../parts/marks.ts';
import { prose } from '../../parts/prose.ts';
import type { Site } from '../../parts/site.ts';
import { leftOut } from './left-out.ts';

/** A file that stands outside the site, such as the run record. */
export interface FileBeside {
  name: string;
  what: string;
  /** From the site's root. */
  href: string;
}

export function runPage(site: Site, files: readonly FileBeside[]): Page {
  const { record } = site;
  const { header, missing } = record;
  const main = html`
<h1>About this run</h1>
<p class="lede">${plain(outcomeInWords(record))}</p>
<dl class="about">
${entry('Measured', `${momentInWords(header.startedAt)}, ${sizeInWords(record)} in ${tookInWords(record)}`)}
${entry('Suite', suiteInWords(header))}
${entry('Host', hostInWords(header))}
${entry('Filters', filtersInWords(header) ?? 'none: every question was asked')}
${entry('Run', header.runId)}
</dl>
${parts(site)}
${files.length === 0 ? null : html`<h2 id="files">Files</h2><ul>${files.map(({ name, what, href }) => html`<li><a href="${href}">${name}</a>: ${what}</li>`)}</ul>`}
<h2 id="targets">Who was asked</h2>
<p class="quiet">Each target proved its identity before the first question and after the last.</p>
${wide(
  'Who was asked',
  html`<thead><tr><th scope="col">column</th><th scope="col">answered as</th><th scope="col">socket</th><th scope="col">entered</th></tr></thead><tbody>${record.targets.map(
    ({ id, identity, entered }, column) =>
      html`<tr><th scope="row"><a href="${link(pages.run, targetPath(id))}">${columnName(site, column)}</a></th><td>${identity.mode} ${identity.engine} ${identity.version}</td><td><code>${identity.socket}</code></td><td>${enteredInWords[entered]}</td></tr>`,
  )}</tbody>`,
)}
${missing.length === 0 ? null : html`<h2 id="missing">Columns that are missing</h2><ul>${missing.map(({ id, reason, hint }) => html`<li><code>${id}</code>: ${plain(reason)}. ${plain(hint)}</li>`)}</ul>`}
<h2 id="census">What the run left behind</h2>
<p class="quiet">An inventory of each engine was taken before the first question and after the last.</p>
${wide('What the run left behind', census(site))}
<h2 id="left-out">What was not asked, and why</h2>
${leftOutList(site)}
<h2 id="limits">What this matrix cannot tell you</h2>
<ul>${limits.map((limit) => html`<li>${limit}</li>`)}</ul>`;
  return { path: pages.run, kind: 'run', title: 'About this run', main };
}

const enteredInWords: Record<Site['record']['targets'][number]['entered'], string> = {
  host: 'on its own host',
  namespaces: 'in a lab container, by its namespaces',
  exec: 'in a lab container, through its engine’s exec',
};

function entry(name: string, text: string): Html {
  return html`<div><dt>${name}</dt><dd>${plain(text)}</dd></div>`;
}

function wide(name: string, content: Html): Html {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${name}"><table class="plain">${content}</table></div>`;
}

function parts({ record: { header } }: Site): Html | null {
  if (header.parts.length === 0) return null;
  const items = header.parts.map(
    ({ runId, startedAt, targets, shard }) =>
      html`<li>run <code>${runId}</code>, ${momentInWords(startedAt)}: ${targets.join(', ')}${shard === null ? null : `, shard ${shard.index} of ${shard.count}`}</li>`,
  );
  return html`<h2 id="parts">Merged from ${header.parts.length} runs</h2><ul>${items}</ul>`;
}

function census(site: Site): Html {
  const rows = site.record.census.map(({ target, before, after, leftBehind, foreignTouched }) => {
    const column = site.record.targets.findIndex(({ id }) => id === target);
    const counts = (['containers', 'volumes', 'networks', 'images'] as const).map(
      (kind) => html`<td>${before[kind]} → ${after[kind]}</td>`,
    );
    return html`<tr><th scope="row">${columnName(site, column)}</th>${counts}<td>${listOrNone(leftBehind)}</td><td>${listOrNone(foreignTouched)}</td></tr>`;
  });
  const heads = [
    'column',
    'containers',
    'volumes',
    'networks',
    'images',
    'left behind',
    'changed by others meanwhile',
  ];
  return html`<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>${rows}</tbody>`;
}

function listOrNone(objects: readonly string[]): string {
  return objects.length === 0 ? 'nothing' : objects.map(plain).join('; ');
}

function leftOutList(site: Site): Html {
  const reasons = leftOut(site);
  if (reasons.length === 0) return html`<p>Everything was asked of every target.</p>`;
  return html`<ul class="answers">${reasons.map(
    ({ verdict, reason, where, scenarios }) =>
      html`<li>${mark(verdict)} <span class="where">${where}</span>: ${plain(reason)}
<details><summary>${scenarios.length} ${scenarios.length === 1 ? 'question' : 'questions'}</summary><ul>${scenarios.map(({ title, href }) => html`<li><a href="${href}">${prose(title)}</a></li>`)}</ul></details></li>`,
  )}</ul>`;
}
