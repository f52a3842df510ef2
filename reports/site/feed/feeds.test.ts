import { describe, expect, test } from 'vitest';
import * as z from 'zod';
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
import { matrixOf } from '../../view/matrix.ts';
import { feeds } from './feeds.ts';

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
  version: z.literal('https://jsonfeed.org/version/1'),
  title: z.string(),
  home_page_url: z.url(),
  feed_url: z.url(),
  items: z.array(
    z.object({
      id: z.string(),
      url: z.url(),
      title: z.string(),
      content_html: z.string(),
      date_published: z.iso.datetime(),
      tags: z.array(z.string()),
    }),
  ),
});

function feedsOf(changes: typeof history) {
  const { 'feed.json': json = '', 'feed.xml': rss = '' } = feeds(changes, home, '2025-11-05T09:15:00.000Z');
  return { json: feedSchema.parse(JSON.parse(json)), rss };
}

describe('JSON Feed', () => {
  test('has an item for each change, the newest first', () => {
    const { json } = feedsOf(history);
    expect([json.home_page_url, json.feed_url]).toEqual([`${home}changes.html`, `${home}feed.json`]);
    expect(
      json.items.map(({ id, date_published, url, title, tags }) => [id, date_published, url, title, tags]),
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
    expect(json.items[1]?.content_html).toContain(
      '<code>true</code> → <code>&#39;a&lt;b&#39;</code> on podman',
    );
  });

  test('without a history has no items', () => {
    expect(feedsOf([]).json.items).toEqual([]);
  });
});

describe('RSS', () => {
  const { rss } = feedsOf(history);

  test('says the same, in its own words', () => {
    expect(rss).toMatch(/^<\?xml version="1.0" encoding="utf-8"\?>\n<rss version="2.0"/);
    expect(rss.match(/<item>/g)).toHaveLength(2);
    expect(rss).toContain('<pubDate>Wed, 05 Nov 2025 09:15:00 GMT</pubDate>');
    expect(rss).toContain('<guid isPermaLink="false">urn:canialias:run05:newly-same:dns/name</guid>');
    expect(rss).toContain('<link>https://example.org/matrix/scenarios/dns/name.html</link>');
    expect(rss).toContain('<title><![CDATA[dns: newly different: Is <b> & "c" found?]]></title>');
    expect(rss).toContain('<code>&#39;a&lt;b&#39;</code> on podman');
    expect(rss).toContain('<category>newly-same</category>');
    expect(rss).toContain(`<atom:link href="${home}feed.xml" rel="self" type="application/rss+xml"/>`);
  });

  test('is the same whenever it is made, with changes and without', () => {
    expect(feedsOf(history).rss).toBe(rss);
    expect(feedsOf([]).rss).toContain('<lastBuildDate>Wed, 05 Nov 2025 09:15:00 GMT</lastBuildDate>');
    expect(feedsOf([]).rss).not.toContain('<item>');
  });

  test('holds a title that would end its section', () => {
    const titled = (record: typeof first) => ({
      ...record,
      scenarios: record.scenarios.map((scenario) => ({ ...scenario, title: 'Is ]]> found?' })),
    });
    const changed = diffRecords(matrixOf(titled(first)), matrixOf(titled(second)));
    expect(feedsOf([changed]).rss).not.toContain('Is ]]> found?');
  });
});
