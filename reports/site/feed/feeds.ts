/** The feed of changes for readers of JSON Feed 1.1 and of RSS 2.0. Pure. */
import type { RecordDiff } from '../../diff/diff-records.ts';
import { xmlDocument } from '../../text/xml.ts';
import { pages } from '../parts/links.ts';
import { feedItems } from './items.ts';

const title = 'canialias: what changed between Docker and Podman';
const description = 'Answers that changed from one run to the next, question by question';
export const feedPaths = { json: 'feed.json', rss: 'feed.xml' } as const;

/** `home`: address of the site's first page, ending in `/`; null where it is not known, as on a disk. */
export function jsonFeed(history: readonly RecordDiff[], home: string | null): string {
  const at = (path: string) => (home === null ? undefined : home + path);
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description,
    home_page_url: at(''),
    feed_url: at(feedPaths.json),
    language: 'en',
    items: feedItems(history).map(({ id, title: ofItem, content, date, path, tags }) => ({
      id,
      url: at(path),
      title: ofItem,
      content_html: content,
      date_published: date,
      tags,
    })),
  };
  return `${JSON.stringify(feed, null, 2)}\n`;
}

/** RSS demands a link for the feed itself; without `home` it is relative to the feed. */
export function rssFeed(history: readonly RecordDiff[], home: string | null): string {
  const items = feedItems(history);
  const [newest] = items;
  return xmlDocument({
    name: 'rss',
    attributes: { version: '2.0', 'xmlns:atom': 'http://www.w3.org/2005/Atom' },
    content: [
      {
        name: 'channel',
        content: [
          { name: 'title', content: title },
          { name: 'link', content: `${home ?? ''}${pages.changes}` },
          { name: 'description', content: description },
          { name: 'language', content: 'en' },
          ...(newest === undefined ? [] : [{ name: 'lastBuildDate', content: rssDate(newest.date) }]),
          ...(home === null ? [] : [selfLink(home)]),
          ...items.map(({ id, title: ofItem, content, date, path, tags }) => ({
            name: 'item',
            content: [
              { name: 'title', content: ofItem },
              { name: 'link', content: `${home ?? ''}${path}` },
              { name: 'guid', attributes: { isPermaLink: 'false' }, content: id },
              { name: 'pubDate', content: rssDate(date) },
              ...tags.map((tag) => ({ name: 'category', content: tag })),
              { name: 'description', content },
            ],
          })),
        ],
      },
    ],
  });
}

function selfLink(home: string) {
  const attributes = { href: home + feedPaths.rss, rel: 'self', type: 'application/rss+xml' };
  return { name: 'atom:link', attributes };
}

/** `Mon, 03 Nov 2025 09:15:00 GMT` */
function rssDate(iso: string): string {
  return new Date(iso).toUTCString();
}
