/** The feeds of changes, as JSON Feed and as RSS. Pure. */
import { Feed } from 'feed';
import type { RecordDiff } from '../../diff/diff-records.ts';
import { representable } from '../../text/xml.ts';
import { pages } from '../parts/links.ts';
import { feedItems } from './items.ts';

export const feedPaths = { json: 'feed.json', rss: 'feed.xml' } as const;

/**
 * The text of each feed by its path. `home`: address of the site's first page, ending in `/`; `measuredAt`: ISO
 * text, of the run that the site shows. `history`: the oldest change first.
 */
export function feeds(
  history: readonly RecordDiff[],
  home: string,
  measuredAt: string,
): Record<string, string> {
  const feed = new Feed({
    id: home,
    title: 'canialias: what changed between Docker and Podman',
    description: 'Answers that changed from one run to the next, question by question',
    link: home + pages.changes,
    feedLinks: { json: home + feedPaths.json, rss: home + feedPaths.rss },
    language: 'en',
    updated: new Date(measuredAt),
    generator: false,
  });
  for (const { id, title, content, date, path, tags } of feedItems(history)) {
    feed.addItem({
      id,
      title: representable(title),
      link: home + path,
      description: representable(content),
      date: new Date(date),
      published: new Date(date),
      category: tags.map((name) => ({ name })),
    });
  }
  return { [feedPaths.json]: `${feed.json1()}\n`, [feedPaths.rss]: `${feed.rss2()}\n` };
}
