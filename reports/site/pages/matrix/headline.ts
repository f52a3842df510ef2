/** The answer in two sentences. */
import { hostInWords, momentInWords, sizeInWords } from '../../../view/run-in-words.ts';
import { tallyOf } from '../../../view/tally.ts';
import { columnName } from '../../parts/heads.ts';
import { type Html, html } from '../../parts/html.ts';
import { link, pages, targetPath } from '../../parts/links.ts';
import type { Site } from '../../parts/site.ts';

/** One sentence for the newest column of each kind that is not Docker itself. */
export function answerInShort(site: Site): Html {
  const newest = site.groups.flatMap(({ columns }) => columns.at(-1) ?? []);
  const others = newest.filter(({ target }) => target.traits.engine !== 'docker');
  const sentences = others.map(({ target, index }) => {
    const { asked, differing } = tallyOf([...site.rows.values()].flatMap(({ cells }) => cells[index] ?? []));
    const name = html`<a href="${link(pages.matrix, targetPath(target.id))}">${columnName(site, index)}</a>`;
    return html`${name} answers <b>${asked - differing} of ${asked}</b> questions just as Docker’s reference does.`;
  });
  if (sentences.length === 0) return html`No Podman was measured in this run.`;
  return html`${sentences.map((sentence) => html`<span>${sentence} </span>`)}<span>The rest differ in at least one answer.</span>`;
}

export function measuredInShort({ record }: Site): string {
  const { header } = record;
  return `Measured ${momentInWords(header.startedAt)}: ${sizeInWords(record)}, on ${hostInWords(header)}.`;
}
