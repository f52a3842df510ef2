/** What changed between two columns or two records, as lists. */

import type { RecordDiff } from '../../diff/diff-records.ts';
import { pairInWords, type ToldKind, tell } from '../../diff/tell.ts';
import { kindWords, traitInWords } from '../../diff/words.ts';
import { plain } from '../../text/plain-text.ts';
import type { Said } from '../../view/answer-in-words.ts';
import { type Html, html } from './html.ts';
import { link, pages, scenarioPath } from './links.ts';
import { prose } from './prose.ts';
import type { Site } from './site.ts';

export function toldDiff(site: Site, diff: RecordDiff): Html {
  const { compared, appeared, gone } = diff.targets;
  const kinds = tell(diff.changes, compared, pairInWords);
  return html`
${columns('New columns', appeared)}${columns('Columns that are gone', gone)}
${diff.traits.map(
  ({ target, traits }) =>
    html`<details><summary>${traits.length === 1 ? 'one trait' : `${traits.length} traits`} moved${compared.length > 1 ? ` on ${pairInWords(target)}` : ''}</summary><ul>${traits.map((trait) => html`<li>${traitInWords(trait)}</li>`)}</ul></details>`,
)}
${kinds.map((told) => kindDetails(site, told, diff.changes.filter(({ kind }) => kind === told.kind).length))}`;
}

function columns(name: string, ids: readonly string[]): Html | null {
  return ids.length === 0 ? null : html`<p>${name}: ${ids.join(', ')}</p>`;
}

function kindDetails(site: Site, { kind, scenarios }: ToldKind, count: number): Html {
  const { word, meaning } = kindWords[kind];
  const items = scenarios.map(
    ({ scenario, facts, why, whyBefore }) =>
      html`<li>${title(site, scenario)}<ul>${facts.map(
        (fact) =>
          html`<li>${prose(fact.title)}: ${said(fact.before)} → ${said(fact.after)}${fact.where === '' ? null : html` <span class="quiet">${fact.where}</span>`}</li>`,
      )}</ul>${[...why, ...whyBefore].slice(0, 1).map(({ because }) => html`<div class="cause"><b>${why.length > 0 ? 'Because' : 'Before, because'}</b> ${plain(because)}</div>`)}</li>`,
  );
  return html`<details><summary><b>${count}</b> ${word} <span class="quiet">${meaning}</span></summary><ul class="told">${items}</ul></details>`;
}

/** A scenario that is gone has no page to lead to. */
function title({ rows }: Site, { id, title: text }: { id: string; title: string }): Html {
  return rows.has(id) ? html`<a href="${link(pages.changes, scenarioPath(id))}">${text}</a>` : html`${text}`;
}

export function said(answer: Said): Html {
  return 'value' in answer ? html`<code>${answer.value}</code>` : html`${plain(answer.words)}`;
}
