/** What changed from record to record, as items of a feed: one for each question and kind of change. Pure. */
import type { RecordDiff } from '../../diff/diff-records.ts';
import { pairInWords, type ToldKind, tell } from '../../diff/tell.ts';
import { kindWords } from '../../diff/words.ts';
import { plain } from '../../text/plain-text.ts';
import { type Html, html } from '../parts/html.ts';
import { scenarioPath } from '../parts/links.ts';
import { said } from '../parts/told-diff.ts';

export interface FeedItem {
  /** The same in every feed that holds this item. */
  id: string;
  title: string;
  /** HTML that is good in any reader. */
  content: string;
  /** ISO text: when the change was measured. */
  date: string;
  /** Path of the question's page below the site's root. */
  path: string;
  tags: string[];
}

/** Readers fetch a feed often and do not scroll back further. */
const mostItems = 200;

/** `history`: what changed from each record to the next, the oldest first. The newest items come first. */
export function feedItems(history: readonly RecordDiff[]): FeedItem[] {
  return history.toReversed().flatMap(itemsOf).slice(0, mostItems);
}

function itemsOf({ changes, targets, after }: RecordDiff): FeedItem[] {
  return tell(changes, targets.compared, pairInWords).flatMap(({ kind, scenarios }) =>
    scenarios.map((told) => ({
      id: `urn:canialias:${after.runId}:${kind}:${told.scenario.id}`,
      title: `${told.scenario.area}: ${kindWords[kind].word}: ${plain(told.scenario.title)}`,
      content: contentOf(told).text,
      date: after.startedAt,
      path: scenarioPath(told.scenario.id),
      tags: [told.scenario.area, kind],
    })),
  );
}

function contentOf({ facts, why, whyBefore }: ToldKind['scenarios'][number]): Html {
  const lines = facts.map(
    ({ title, before, after, where }) => html`<li>${title}: ${said(before)} → ${said(after)} ${where}</li>`,
  );
  const causes = (word: string, of: typeof why) =>
    of.map(({ because }) => html`<p>${word}: ${plain(because)}</p>`);
  return html`<ul>${lines}</ul>${causes('Why', why)}${causes('Why before', whyBefore)}`;
}
