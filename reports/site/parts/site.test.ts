/** The site in a real browser, opened from the disk. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { byHand } from '../../../scripts/reproduction/by-hand.ts';
import { chromiumHere, describeInBrowser, goTo, SitesInBrowser } from '../../testing/browser.ts';
import { largeRecord } from '../../testing/large-record.ts';
import { askedInSample, writeSampleSite } from '../../testing/sample-site.ts';
import { matrixOf } from '../../view/matrix.ts';
import { writeSite } from '../write-site.ts';

const sites = new SitesInBrowser();
const [wide, narrow] = [join(sites.directory, 'three columns'), join(sites.directory, 'ten columns')];

beforeAll(async () => {
  if (chromiumHere === undefined) return;
  await writeSampleSite(wide);
  const columns = largeRecord({ scenarios: 14, columns: 10, features: 40 });
  await writeSite([matrixOf(columns)], narrow, await byHand());
  await sites.start();
}, 240_000);

afterAll(() => sites.end());

/** One of each kind. */
const pages = [
  'index.html',
  'scenarios/dns/question-1.html',
  'targets/docker@20.0.1.html',
  'targets.html',
  'claims.html',
  'changes.html',
  'advice.html',
  'pictures.html',
  'run.html',
  'commands/index.html',
  'commands/run0.html',
  'api/index.html',
  'api/post-run0.html',
  'check.html',
];

/** With what is loaded then. */
async function unfold(page: Page): Promise<void> {
  await page.evaluate(inPage.unfold);
  await expect.poll(() => page.evaluate<number>(inPage.missing)).toBe(0);
}

function filesBelow(site: string, ending: string): string[] {
  return readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith(ending));
}

/** Scripts for the page, as text: this project's own code knows no browser. */
const inPage = {
  links: `[...document.querySelectorAll('a[href]')].map(({ href }) => href)`,
  ids: `[...document.querySelectorAll('[id]')].map(({ id }) => id)`,
  unfold: `for (const folded of document.querySelectorAll('details')) folded.open = true`,
  /** What is loaded when it is unfolded, and is not there yet. */
  missing: `document.querySelectorAll('[data-script], [data-calls]').length`,
  tooWide: `document.documentElement.scrollWidth - innerWidth`,
  /** What shows a part of its text only, and cannot be scrolled to the rest. */
  cutOff: `[...document.querySelectorAll('body *')]
    .filter((element) => {
      const { overflowX, display } = getComputedStyle(element);
      const hides = (overflowX === 'hidden' || overflowX === 'clip') && display !== 'inline';
      return hides && element.scrollWidth > element.clientWidth + 1;
    })
    .map((element) => element.outerHTML.slice(0, 120))`,
  scrollIntoAnArea: `document.querySelector('section[data-area="lifecycle"] tbody:last-child').scrollIntoView()`,
  /** Of the areas that are partly above the window: where their heads are. */
  headsOfOpenAreas: `[...document.querySelectorAll('section[data-area]')]
    .filter((section) => section.getBoundingClientRect().top < 0)
    .filter((section) => section.getBoundingClientRect().bottom > 100)
    .map((section) => section.querySelector('thead').getBoundingClientRect().top)`,
};

describeInBrowser('the site', () => {
  test('leads from its first page to every other, and every link has an end', async () => {
    const page = await sites.open(narrow, 'index.html');
    const root = pathToFileURL(`${narrow}/`).href;
    const left = [new URL('index.html', root).href];
    const seen = new Set(left);
    const ids = new Map<string, Set<string>>();
    const anchors: string[] = [];
    const files = new Set<string>();
    for (let next = left.pop(); next !== undefined; next = left.pop()) {
      await page.goto(next);
      ids.set(next, new Set(await page.evaluate<string[]>(inPage.ids)));
      for (const href of await page.evaluate<string[]>(inPage.links)) {
        const [path = '', fragment = ''] = href.split('#');
        if (!path.startsWith(root)) continue;
        if (!path.endsWith('.html')) {
          files.add(path);
          continue;
        }
        if (fragment !== '') anchors.push(href);
        if (seen.has(path)) continue;
        seen.add(path);
        left.push(path);
      }
    }
    await page.context().close();
    const reached = [...seen].map((href) => decodeURIComponent(href.slice(root.length))).sort();
    expect(reached).toEqual(filesBelow(narrow, '.html').sort());
    expect([...files].filter((href) => !existsSync(new URL(href)))).toEqual([]);
    expect(files).toContain(new URL('assets/NOTICES.txt', root).href);
    const dangling = anchors.filter((href) => {
      const [path = '', fragment = ''] = href.split('#');
      return ids.get(path)?.has(decodeURIComponent(fragment)) !== true;
    });
    expect(dangling).toEqual([]);
  });

  test('asks no host for anything, and throws nothing', async () => {
    const page = await sites.open(wide, 'index.html');
    const requests: string[] = [];
    const troubles: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
    page.on('pageerror', (error) => troubles.push(error.message));
    for (const path of pages) {
      await goTo(page, wide, path);
      await unfold(page);
    }
    await page.context().close();
    expect(requests.filter((url) => url.endsWith('/evidence/dns/question-1.js'))).toHaveLength(1);
    expect(requests.length).toBeGreaterThan(pages.length);
    expect(requests.filter((url) => !url.startsWith('file:') && !url.startsWith('data:'))).toEqual([]);
    expect(troubles).toEqual([]);
  });

  test.each(['light', 'dark'] as const)('has no barrier that axe knows of, in %s', async (colorScheme) => {
    const page = await sites.open(narrow, 'index.html', { colorScheme });
    const told: unknown[] = [];
    const analyse = async (path: string) => {
      await unfold(page);
      const axe = new AxeBuilder({ page });
      // A theme changes colours and nothing else.
      if (colorScheme === 'dark') axe.withRules('color-contrast');
      const { violations } = await axe.analyze();
      told.push(...violations.map(({ id, nodes }) => [path, id, nodes[0]?.html, nodes[0]?.failureSummary]));
    };
    await analyse('ten columns');
    for (const path of pages) {
      await goTo(page, wide, path);
      await analyse(path);
    }
    await page.context().close();
    expect(told).toEqual([]);
  });

  test('fits into a phone, a laptop and a wide screen', async () => {
    const page = await sites.open(wide, 'index.html');
    const wrong: unknown[] = [];
    for (const [site, path] of [
      ...pages.map((one) => [wide, one] as const),
      [narrow, 'index.html'] as const,
    ]) {
      await goTo(page, site, path);
      if (path.startsWith('scenarios/')) await unfold(page);
      for (const width of [360, 1280, 2560]) {
        await page.setViewportSize({ width, height: 900 });
        const tooWide = await page.evaluate<number>(inPage.tooWide);
        const cut = await page.evaluate<string[]>(inPage.cutOff);
        if (tooWide > 0 || cut.length > 0) wrong.push([path, width, tooWide, cut]);
      }
    }
    await page.context().close();
    expect(wrong).toEqual([]);
  });

  test('reads without JavaScript: facts unfold, and what is the same goes', async () => {
    const page = await sites.open(wide, 'index.html', { javaScriptEnabled: false });
    const rows = page.locator('tbody[data-scenario]');
    expect(await rows.filter({ visible: true }).count()).toBe(askedInSample);
    const row = page.locator('tbody[data-differs]').first();
    const fact = row.locator('tr[data-fact]').first();
    expect(await fact.isVisible()).toBe(false);
    await row.locator('.unfold').check();
    expect(await fact.isVisible()).toBe(true);
    await page.locator('#only-differences').check();
    expect(
      await page.locator('tbody:not([data-differs])[data-scenario]').filter({ visible: true }).count(),
    ).toBe(0);
    await row.locator('a').first().click();
    expect(await page.locator('h2').allTextContents()).toContain('Evidence');
    expect(await page.locator('.fact .answers').count()).toBeGreaterThan(0);
    await page.context().close();
  });

  test('keeps the heads of the columns in sight', async () => {
    const page = await sites.open(narrow, 'index.html', { viewport: { width: 1280, height: 400 } });
    await page.locator('#all-facts').check();
    await page.evaluate(inPage.scrollIntoAnArea);
    const tops = await page.evaluate<number[]>(inPage.headsOfOpenAreas);
    await page.context().close();
    expect(tops).toEqual([0]);
  });

  test('keeps a view in its address, and shows it again from there', async () => {
    const page = await sites.open(wide, 'index.html');
    const shown = page.locator('tbody[data-scenario]').filter({ visible: true });
    await page.getByLabel('Find').fill('area:dns');
    await expect.poll(() => shown.count()).toBe(1);
    const address = page.url();
    await goTo(page, wide, 'run.html');
    await page.goto(address);
    await expect.poll(() => shown.count()).toBe(1);
    await page.context().close();
  });

  test('tells what changed from run to run', async () => {
    const page = await sites.open(wide, 'changes.html');
    const told = await page.locator('main').innerText();
    await goTo(page, wide, 'scenarios/dns/question-1.html');
    const history = await page.locator('#history + ul').innerText();
    await page.context().close();
    expect(told).toContain('2025-11-03 09:15 UTC to 2025-12-03 09:15 UTC');
    expect(history).toContain("'changed'");
  });

  test('finds features, and keeps what is shown of them in the address', async () => {
    const page = await sites.open(wide, 'commands/index.html');
    const rows = page.locator('tr[data-subject]').filter({ visible: true });
    const all = await rows.count();
    await page.getByLabel('Find').fill('run0 --li');
    await expect.poll(() => rows.count()).toBe(1);
    await page.locator('select[name=what]').selectOption('refused');
    await expect.poll(() => rows.count()).toBe(0);
    expect(await page.getByText('No command is left').isVisible()).toBe(true);
    await page.locator('select[name=what]').selectOption('unknown');
    await page.locator('summary', { hasText: 'Columns' }).click();
    await page.getByLabel('Docker 20.0.1').check();
    const address = page.url();
    expect(address).toContain('column=docker@20.0.1,');
    await goTo(page, wide, 'run.html');
    await page.goto(address);
    const heads = page.locator('th[data-target]').filter({ visible: true });
    await expect.poll(() => heads.allTextContents()).toContain('Docker 20.0.1');
    await page.getByRole('button', { name: 'Show everything' }).click();
    await expect.poll(() => rows.count()).toBe(all);
    await page.context().close();
  });
});
