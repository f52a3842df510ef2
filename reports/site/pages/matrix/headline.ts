/** The answer in a few sentences. */
import { counted, hostInWords, momentInWords, sizeInWords } from '../../../view/run-in-words.ts';
import { tallyOf } from '../../../view/tally.ts';
import { differingInWords } from '../../../view/weight-words.ts';
import { columnName } from '../../parts/heads.ts';
import { type Html, html } from '../../parts/html.ts';
import { link, pages, targetPath } from '../../parts/links.ts';
import type { Site } from '../../parts/site.ts';

/** One sentence for the newest column of each kind that is not Docker itself. */
export function answerInShort(site: Site): Html {
  const newest = site.groups.flatMap(({ columns }) => columns.at(-1) ?? []);
  const others = newest.filter(({ target }) => target.traits.engine !== 'docker');
  const sentences = others.map(({ target, index }) => {
    const tally = tallyOf([...site.rows.values()].flatMap(({ cells }) => cells[index] ?? []));
    const page = link(pages.matrix, targetPath(target.id));
    const name = html`<a href="${page}">${columnName(site, index)}</a>`;
    const counts = differingInWords(tally).map(({ weight, words }) =>
      weight === null ? html`, ${words}` : html`, <a href="${page}#${weight}">${words}</a>`,
    );
    return html`Of ${counted(tally.asked, 'question')} on ${name}: <b>${tally.same}</b> the same as Docker’s reference${counts}.`;
  });
  if (sentences.length === 0) return html`No Podman was measured in this run.`;
  return html`${sentences.map((sentence) => html`<span>${sentence} </span>`)}`;
}

export function measuredInShort({ record }: Site): string {
  const { header } = record;
  return `Measured ${momentInWords(header.startedAt)}: ${sizeInWords(record)}, on ${hostInWords(header)}.`;
}
