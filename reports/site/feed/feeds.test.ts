import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Json } from '../../../harness/record/model.ts';
import {
  sampleFact,
  sampleHeader,
  sampleResult,
  sampleScenario,
  sampleSurface,
} from '../../../harness/testing/sample-record.ts';
import { diffRecords } from '../../diff/diff-records.ts';
import { sampleMatrix } from '../../testing/sample-matrix.ts';
import { jsonFeed, rssFeed } from './feeds.ts';

/** A run on that day in which Podman gave this answer. */
function run(day: string, measured: Json) {
  const verdict = measured === true ? ('same' as const) : ('new-difference' as const);
  const surfaces = [sampleSurface({ verdict, facts: [sampleFact({ measured, verdict })] })];
  return sampleMatrix({
    header: sampleHeader({ runId: `run${day}`, startedAt: `2025-11-${day}T09:15:00.000Z` }),
    scenarios: [sampleScenario('dns/name', { title: 'Is <b> & "c" found?' })],
    results: [sampleResult('dns/name', 'docker'), sampleResult('dns/name', 'podman', { verdict, surfaces })],
  });
}

const [first, second, third] = [run('03', true), run('04', 'a<b'), run('05', true)];
const history = [diffRecords(first, second), diffRecords(second, third)];
const home = 'https://example.org/matrix/';

const feedSchema = z.object({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string(),
  home_page_url: z.url().optional(),
  items: z.array(
    z.object({
      id: z.string(),
      url: z.url().optional(),
      title: z.string(),
      content_html: z.string(),
      date_published: z.iso.datetime(),
      tags: z.array(z.string()),
    }),
  ),
});

describe('JSON Feed', () => {
  test('has an item for each change, the newest first', () => {
    const feed = feedSchema.parse(JSON.parse(jsonFeed(history, home)));
    expect(feed.home_page_url).toBe(home);
    expect(
      feed.items.map(({ id, date_published, url, title, tags }) => [id, date_published, url, title, tags]),
    ).toEqual([
      [
        'urn:canialias:run05:newly-same:dns/name',
        '2025-11-05T09:15:00.000Z',
        'https://example.org/matrix/scenarios/dns/name.html',
        'dns: newly the same: Is <b> & "c" found?',
        ['dns', 'newly-same'],
      ],
      [
        'urn:canialias:run04:newly-different:dns/name',
        '2025-11-04T09:15:00.000Z',
        'https://example.org/matrix/scenarios/dns/name.html',
        'dns: newly different: Is <b> & "c" found?',
        ['dns', 'newly-different'],
      ],
    ]);
    expect(feed.items[1]?.content_html).toContain(
      '<code>true</code> → <code>&#39;a&lt;b&#39;</code> on podman',
    );
  });

  test('without an address has no links, and without a history no items', () => {
    expect(jsonFeed(history, null)).not.toContain('url');
    expect(feedSchema.parse(JSON.parse(jsonFeed([], null))).items).toEqual([]);
  });
});

describe('RSS', () => {
  const feed = rssFeed(history, home);

  test('says the same, in its own words', () => {
    expect(feed).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<rss version="2.0"/);
    expect(feed.match(/<item>/g)).toHaveLength(2);
    expect(feed).toContain('<pubDate>Wed, 05 Nov 2025 09:15:00 GMT</pubDate>');
    expect(feed).toContain('<guid isPermaLink="false">urn:canialias:run05:newly-same:dns/name</guid>');
    expect(feed).toContain('<link>https://example.org/matrix/scenarios/dns/name.html</link>');
    expect(feed).toContain('<title>dns: newly different: Is &lt;b&gt; &amp; "c" found?</title>');
    expect(feed).toContain('&lt;code&gt;&amp;#39;a&amp;lt;b&amp;#39;&lt;/code&gt;');
  });

  test('links within the site where its address is not known', () => {
    expect(rssFeed(history, null)).toContain('<link>scenarios/dns/name.html</link>');
    expect(rssFeed([], null)).not.toContain('<item>');
  });
});
