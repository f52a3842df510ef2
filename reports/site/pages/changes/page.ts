/** What changed: from version to version within this record, and from record to record. */
import { comparableOf } from '../../../diff/comparable.ts';
import { compare, type RecordDiff } from '../../../diff/diff-records.ts';
import { outcomeOf } from '../../../diff/words.ts';
import { momentInWords } from '../../../view/run-in-words.ts';
import { feedPaths } from '../../feed/feeds.ts';
import { type Html, html } from '../../parts/html.ts';
import type { Page } from '../../parts/layout.ts';
import { pages } from '../../parts/links.ts';
import type { Site } from '../../parts/site.ts';
import { toldDiff } from '../../parts/told-diff.ts';

/** `history`: what changed from each record to the next, the oldest first. `hasFeeds`: are there feeds of it? */
export function changesPage(site: Site, history: readonly RecordDiff[], hasFeeds: boolean): Page {
  const main = html`
<h1>What changed</h1>
<h2 id="versions">From version to version</h2>
${versions(site)}
<h2 id="records">From run to run</h2>
<p class="quiet">${
    hasFeeds
      ? html`As a feed: <a href="${feedPaths.json}">JSON Feed</a>, <a href="${feedPaths.rss}">RSS</a>`
      : html`There is no feed of it: a feed names the address at which the pages are published, and none was given (<code>--home ADDRESS</code>).`
  }</p>
${
  history.length === 0
    ? html`<p>One run alone has no history. <code>canialias report EARLIER LATER</code> tells what changed between runs.</p>`
    : history.toReversed().map((diff) => runSection(site, diff))
}`;
  const head = html`<link rel="alternate" type="application/feed+json" title="Changes" href="${feedPaths.json}">
<link rel="alternate" type="application/rss+xml" title="Changes" href="${feedPaths.rss}">
`;
  return { path: pages.changes, kind: 'changes', title: 'Changes', main, ...(hasFeeds ? { head } : {}) };
}

function versions(site: Site): Html {
  const { record, groups } = site;
  const comparable = comparableOf(record);
  const steps = groups.flatMap(({ name, columns }) =>
    columns.slice(1).flatMap((column, index) => {
      const before = columns[index];
      if (before === undefined) return [];
      const pair = { from: before.target.id, to: column.target.id };
      return [
        {
          title: `${name} ${before.label} to ${column.label}`,
          diff: compare(comparable, comparable, [pair]),
        },
      ];
    }),
  );
  if (steps.length === 0) {
    return html`<p>This run measured one version of each engine. <code>npm run matrix -- --lab all</code> measures several.</p>`;
  }
  return html`${steps.map(
    ({ title, diff }) => html`<section class="step"><h3>${title}</h3>
<p class="quiet">${outcomeOf(diff)}</p>${toldDiff(site, diff)}</section>`,
  )}`;
}

function runSection(site: Site, diff: RecordDiff): Html {
  return html`<section class="step"><h3>${momentInWords(diff.before.startedAt)} to ${momentInWords(diff.after.startedAt)}</h3>
<p class="quiet">${outcomeOf(diff)}</p>${toldDiff(site, diff)}</section>`;
}
