/** The page of a question in a real browser, opened from the disk. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chromiumHere, describeInBrowser, SitesInBrowser } from '../../../testing/browser.ts';
import { writeSampleSite } from '../../../testing/sample-site.ts';

const sites = new SitesInBrowser();
const site = join(sites.directory, 'site');

beforeAll(async () => {
  if (chromiumHere === undefined) return;
  await writeSampleSite(site);
  await sites.start();
}, 240_000);

afterAll(() => sites.end());

/** Scripts for the page, as text: this project's own code knows no browser. */
const leadAstray = `document.querySelector('details.cell').dataset.evidence = 'nowhere.js'`;
const copied = `navigator.clipboard.readText()`;

describeInBrowser('the page of a question', () => {
  test('gives scripts to copy that are those to download', async () => {
    const permissions = ['clipboard-read', 'clipboard-write'];
    const page = await sites.open(site, 'scenarios/dns/question-1.html', { permissions });
    const scripts = await page.locator('details.script').all();
    expect(scripts.length).toBeGreaterThan(2);
    for (const script of scripts) {
      await script.locator('summary').click();
      await script.getByRole('button', { name: 'Copy' }).click();
      await script.getByRole('button', { name: 'Copied' }).waitFor();
      const text = await page.evaluate<string>(copied);
      const [saved] = await Promise.all([
        page.waitForEvent('download'),
        script.locator('a[download]').click(),
      ]);
      expect(saved.suggestedFilename()).toMatch(/-(cli|api)\.sh$/);
      expect(readFileSync(await saved.path(), 'utf8')).toBe(text);
      expect(text).toMatch(/^#!\/bin\/sh\n/);
      expect(text).toContain('-question-0-0');
    }
    await page.context().close();
  });

  test('leads from the calls of a column to the script that repeats them, and unfolds both', async () => {
    const page = await sites.open(site, 'scenarios/dns/question-1.html#docker@20.0.1');
    const calls = page.locator('details.cell[open]');
    await expect.poll(() => calls.locator('.call').count()).toBeGreaterThan(3);
    expect(await calls.innerText()).toContain('hello from line 0');
    await calls.getByRole('link', { name: 'The script that repeats this' }).first().click();
    const script = page.locator('details.script[open] pre');
    await expect.poll(() => script.innerText()).toContain('asked of docker@20.0.1');
    await page.context().close();
  });

  test('says what is wrong where the calls cannot be loaded', async () => {
    const page = await sites.open(site, 'scenarios/dns/question-1.html');
    await page.evaluate(leadAstray);
    await page.locator('details.cell summary').first().click();
    await page.getByText('nowhere.js is not there').waitFor();
    await page.context().close();
  });

  test('leads from an older id of a question to its page', async () => {
    const page = await sites.open(site, 'scenarios/dns/older.html#docker@20.0.1');
    await page.waitForURL('**/scenarios/dns/question-1.html#docker@20.0.1');
    await page.context().close();
    const without = await sites.open(site, 'scenarios/dns/older.html', { javaScriptEnabled: false });
    await without.getByRole('link', { name: 'dns/question-1' }).click();
    await without.waitForURL('**/scenarios/dns/question-1.html');
    expect(await without.locator('noscript').innerText()).toContain('canialias repro dns/question-1');
    await without.context().close();
  });

  test('leads from a question to what it is about, and back', async () => {
    const page = await sites.open(site, 'scenarios/dns/question-1.html');
    await page.getByRole('link', { name: 'run0 --link' }).click();
    await page.waitForURL('**/commands/run0.html#--link');
    await page.locator('.fact a').first().click();
    await page.waitForURL('**/scenarios/dns/question-1.html#fact-fact1');
    await page.context().close();
  });
});
