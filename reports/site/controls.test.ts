/** The controls of the matrix page in a real browser, opened from the disk. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeRecord } from '../../harness/record/writing/write-record.ts';
import {
  sampleFact,
  sampleResult,
  sampleScenario,
  sampleSurface,
  sampleTarget,
} from '../../harness/testing/sample-record.ts';
import { byHand } from '../../scripts/reproduction/by-hand.ts';
import { chromiumHere, describeInBrowser, startBrowser } from '../testing/browser.ts';
import { sampleMatrix } from '../testing/sample-matrix.ts';
import type { Matrix } from '../view/matrix.ts';
import { writeSite } from './write-site.ts';

const directory = mkdtempSync(join(tmpdir(), 'canialias-controls-'));
const first = pathToFileURL(join(directory, 'site', 'index.html')).href;
const own = join(directory, 'own.jsonl');
let browser: Browser | undefined;

/** Docker and two versions of Podman; `answers` are those of Podman to dns/one, dns/two and ports/one. */
function record(answers: readonly [boolean, boolean][], versions = ['4.3.1', '5.4.2']): Matrix {
  const scenarios = ['dns/one', 'dns/two', 'ports/one'].map((id) =>
    sampleScenario(id, { title: `Is it ${id}?` }),
  );
  const podmans = versions.map((version) => sampleTarget(`podman@${version}`, { version }));
  return sampleMatrix({
    targets: [sampleTarget('docker'), ...podmans],
    scenarios,
    results: scenarios.flatMap(({ id }, row) => [
      sampleResult(id, 'docker'),
      ...podmans.map((target, column) => {
        const measured = answers[row]?.[column] ?? true;
        const verdict = measured ? ('same' as const) : ('known-difference' as const);
        const facts = [sampleFact({ verdict, measured })];
        return sampleResult(id, target.id, { verdict, surfaces: [sampleSurface({ verdict, facts })] });
      }),
    ]),
  });
}

beforeAll(async () => {
  if (chromiumHere === undefined) return;
  const published = record([
    [true, true],
    [false, true],
    [false, false],
  ]);
  await writeSite([published], join(directory, 'site'), await byHand());
  writeRecord(own, record([[true, false]], ['5.3.0', '6.0.0']));
  browser = await startBrowser();
}, 240_000);

afterAll(async () => {
  await browser?.close();
  rmSync(directory, { recursive: true });
});

async function open(view = ''): Promise<Page> {
  if (browser === undefined) throw new Error('no browser');
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(first + view);
  return page;
}

/** Ids of the scenarios that are shown. */
async function shown(page: Page): Promise<(string | null)[]> {
  const rows = await page.locator('tbody[data-scenario]').filter({ visible: true }).all();
  return Promise.all(rows.map((row) => row.getAttribute('data-scenario')));
}

function wordsOf(page: Page, scenario: string): Promise<string[]> {
  return page
    .locator(`[data-scenario="${scenario}"] tr:first-child td`)
    .filter({ visible: true })
    .allTextContents();
}

describeInBrowser('the controls', () => {
  test('filter while one types, and say in one line what is wrong', async () => {
    const page = await open();
    await page.getByLabel('Find').fill('podman:differs AND area:dns');
    expect(await shown(page)).toEqual(['dns/two']);
    await page.getByLabel('Find').fill('area:dsn');
    expect(await page.locator('#query-mistake').textContent()).toBe(
      'At character 6: there is no area "dsn". Did you mean dns?',
    );
    expect(await shown(page)).toEqual(['dns/two']);
    await page.getByRole('button', { name: 'Show everything' }).click();
    expect(await shown(page)).toHaveLength(3);
    expect(page.url()).toBe(first);
    await page.context().close();
  });

  test('can be worked with the keyboard alone', async () => {
    const page = await open();
    await page.getByText('Filters').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    expect(await shown(page)).toEqual(['dns/one', 'dns/two']);
    expect(page.url()).toBe(`${first}#?area=dns`);
    await page.context().close();
  });

  test('choose columns and another reference, and the marks follow', async () => {
    const page = await open('#?reference=podman@4.3.1');
    expect(await wordsOf(page, 'dns/two')).toEqual(['differs', 'same', 'differs']);
    expect(await wordsOf(page, 'ports/one')).toEqual(['differs', 'same', 'same']);
    await page.locator('summary', { hasText: 'Columns' }).click();
    await page.getByLabel('Docker', { exact: true }).check();
    expect(await wordsOf(page, 'dns/two')).toEqual(['differs']);
    await page.getByRole('button', { name: 'Show everything' }).click();
    expect(await wordsOf(page, 'dns/two')).toEqual(['same', 'differs', 'same']);
    await page.context().close();
  });

  test('put the questions that differ most first', async () => {
    const page = await open('#?sort=differences');
    expect(await shown(page)).toEqual(['ports/one', 'dns/two', 'dns/one']);
    await page.getByLabel('Order').selectOption('');
    expect(await shown(page)).toEqual(['dns/one', 'dns/two', 'ports/one']);
    await page.context().close();
  });

  test('please axe with everything open, in both themes', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await open('#?query=area:dsn');
      await page.emulateMedia({ colorScheme });
      for (const part of await page.locator('summary').filter({ visible: true }).all()) await part.click();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      await page.context().close();
    }
  });
});

describeInBrowser("a record of one's own", () => {
  test('is compared with the nearest columns, and leaves the machine on no way', async () => {
    const page = await open();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.locator('#own-record').setInputFiles(own);
    const sections = page.locator('.outcome section');
    await expect.poll(() => sections.count()).toBe(3);
    expect(await sections.nth(0).textContent()).toContain(
      'Compared with the column docker. Same answers: 3, different: 0',
    );
    const newer = (await sections.nth(2).textContent()) ?? '';
    expect(newer).toContain('Compared with the column podman@5.4.2, the nearest that is published');
    expect(newer).toContain('Same answers: 1, different: 2, not comparable: 0.');
    expect(asked).toEqual([]);
    await page.context().close();
  });

  test('may be dropped on the page', async () => {
    const page = await open();
    const transfer = await page.evaluateHandle(
      `(() => { const data = new DataTransfer(); data.items.add(new File([${JSON.stringify(readFileSync(own, 'utf8'))}], 'mine.jsonl')); return data; })()`,
    );
    await page.locator('h1').dispatchEvent('drop', { dataTransfer: transfer });
    await expect.poll(() => page.locator('.outcome section').count()).toBe(3);
    await page.context().close();
  });

  test.each([
    [
      'not a record\n',
      'bad.jsonl: is not a run record of canialias. Name the run.jsonl of a run; its first line',
    ],
    ['', 'bad.jsonl: is empty: its run ended before it wrote a line.'],
    ['{"type":"header","schema":99}\n', 'bad.jsonl: was written with record schema 99'],
  ])('that is none is told so in one line: %j', async (text, message) => {
    const path = join(directory, 'bad.jsonl');
    writeFileSync(path, text);
    const page = await open();
    await page.locator('#own-record').setInputFiles(path);
    await expect.poll(() => page.locator('.outcome').textContent()).toContain(message);
    await page.context().close();
  });
});
