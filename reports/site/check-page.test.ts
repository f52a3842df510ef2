/** The page that checks a file, in a real browser, opened from the disk. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { byHand } from '../../scripts/reproduction/by-hand.ts';
import { chromiumHere, describeInBrowser, startBrowser } from '../testing/browser.ts';
import { compatRecord } from '../testing/sample-compat.ts';
import { matrixOf } from '../view/matrix.ts';
import { writeSite } from './write-site.ts';

const directory = mkdtempSync(join(tmpdir(), 'canialias-check-page-'));
const address = pathToFileURL(join(directory, 'site', 'check.html')).href;
let browser: Browser | undefined;
let shared: Page | undefined;

beforeAll(async () => {
  if (chromiumHere === undefined) return;
  await writeSite([matrixOf(compatRecord())], join(directory, 'site'), await byHand());
  browser = await startBrowser();
  const context = await browser.newContext();
  shared = await context.newPage();
}, 240_000);

afterAll(async () => {
  await browser?.close();
  rmSync(directory, { recursive: true });
});

const script = `#!/bin/sh
docker run --detach docker.io/nginx
docker run --detach --link db:db docker.io/app
docker $ACTION web
`;

/** The page anew, with nothing in it. */
async function open(view = ''): Promise<Page> {
  if (shared === undefined) throw new Error('no browser');
  await shared.goto('about:blank');
  await shared.goto(address + view);
  return shared;
}

function textOf(page: Page): Locator {
  return page.locator('textarea');
}

/** Its path. */
function fileWith(name: string, content: string | Uint8Array): string {
  const path = join(directory, name);
  writeFileSync(path, content);
  return path;
}

/** Waits until the tally says it. */
async function tallied(page: Page, words: string | RegExp): Promise<void> {
  await page.getByRole('status').filter({ hasText: words }).waitFor();
}

/** What the text has selected. As text: this project's own code knows no browser. */
const selected = `(({ value, selectionStart, selectionEnd }) => value.slice(selectionStart, selectionEnd))(document.activeElement)`;
const focused = 'document.activeElement.textContent';

describeInBrowser('the page that checks a file', () => {
  test('tells what was pasted, beside the text, and asks no host for anything', async () => {
    const page = await open();
    const asked: string[] = [];
    const troubles: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('pageerror', (error) => troubles.push(error.message));
    await tallied(page, 'Nothing to check yet.');
    await textOf(page).fill(script);
    await tallied(
      page,
      /^Read as: shell script\. \d+ uses of docker: .*1 silently different.* Not understood: 1 place\./,
    );
    const finding = page.locator('#findings-3');
    expect(await finding.locator('h3').textContent()).toBe(
      'Line 3 docker run --detach --link db:db docker.io/app',
    );
    expect(await finding.textContent()).toContain('silently different on podman@5.4.2: "the name resolves"');
    expect(await finding.textContent()).toContain('Why: links are not resolved');
    expect(await finding.textContent()).toContain('Write: a network of your own');
    expect(await page.locator('.marks button').allTextContents()).toEqual(['3']);
    expect(await page.locator('.findings h2').allTextContents()).toEqual(['Findings', 'Not understood']);
    expect(asked.filter((url) => !url.startsWith('blob:'))).toEqual([]);
    expect(troubles).toEqual([]);
  });

  test('leads from a rule to what was measured', async () => {
    const page = await open();
    await textOf(page).fill(script);
    await page.getByRole('link', { name: 'networks/link#works' }).click();
    await page.waitForURL(/scenarios\/networks\/link\.html#fact-works$/);
    expect(await page.locator('#fact-works').count()).toBe(1);
  });

  test('is worked with the keyboard alone: from a finding to its place, and back', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Show an example' }).focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Text of deploy.sh').waitFor();
    await page.getByLabel('Text of deploy.sh').fill(script);
    const line = page.getByRole('link', { name: 'Line 3' });
    await line.focus();
    await page.keyboard.press('Enter');
    expect(await page.evaluate(selected)).toBe('docker run --detach --link db:db docker.io/app');
    await page.keyboard.press('Escape');
    expect(await page.evaluate(focused)).toBe('Line 3');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(selected)).toBe('--link');
  });

  test('asks for a target and for what changes, and keeps both in its address', async () => {
    const page = await open('#?target=podman@4.3.1');
    await textOf(page).fill(script);
    await tallied(page, '1 refused');
    expect(await page.locator('#findings-3').textContent()).toContain('run --link is not known');
    await page.getByLabel('Works today on').selectOption('podman@3.0.1');
    await page.getByText('What changes from podman@3.0.1 to podman@4.3.1.').waitFor();
    expect(await page.locator('#findings-3').count()).toBe(0);
    expect(page.url()).toBe(`${address}#?target=podman@4.3.1&from=podman@3.0.1`);
  });

  test('takes a file that is chosen or dropped, and reads it as what it is, or is said to be', async () => {
    const page = await open();
    const path = fileWith('compose.yaml', 'services:\n  web:\n    image: docker.io/nginx\n');
    await page.getByLabel('File', { exact: true }).setInputFiles(path);
    await tallied(page, 'Read as: compose file.');
    await page.getByLabel('Read as').selectOption('shell script');
    await tallied(page, 'Read as: shell script.');
    const transfer = await page.evaluateHandle(
      `(() => { const data = new DataTransfer(); data.items.add(new File([${JSON.stringify(script)}], 'run.sh')); return data; })()`,
    );
    await page.locator('h1').dispatchEvent('drop', { dataTransfer: transfer });
    await tallied(page, '1 silently different');
    expect(await page.getByLabel('Text of run.sh').inputValue()).toBe(script);
  });

  test('says why a file is not taken', async () => {
    const page = await open();
    for (const [name, bytes, reason] of [
      ['large.sh', Buffer.alloc(5_000_001, 'x'), 'larger than 5 MB'],
      ['binary.sh', Buffer.of(0x64, 0, 0x65), 'a binary file'],
      ['latin.sh', Buffer.of(0x63, 0xe9), 'no text in UTF-8'],
    ] as const) {
      await textOf(page).fill(script);
      await tallied(page, '1 silently different');
      await page.getByLabel('File', { exact: true }).setInputFiles(fileWith(name, bytes));
      await page
        .getByRole('alert')
        .filter({ hasText: `${name} is not checked: ${reason}.` })
        .waitFor();
      expect(await page.locator('.findings li').count()).toBe(0);
    }
  });

  test('takes no text for HTML', async () => {
    const page = await open();
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    const attack = `<img src=x onerror=alert(1)><script>alert(2)</script>`;
    await page
      .getByLabel('Text', { exact: true })
      .fill(`docker run --link '${attack}' x # canialias-ignore ${attack}\n`);
    await tallied(page, '1 silently different');
    expect(await page.locator('.findings').textContent()).toContain(attack);
    expect(await page.locator('.findings img, .findings script').count()).toBe(0);
    expect(dialogs).toEqual([]);
  });

  test('shows many findings a part at a time', async () => {
    const page = await open();
    await textOf(page).fill('docker run --link a docker.io/x\n'.repeat(250));
    await tallied(page, '250 silently different');
    expect(await page.locator('.findings h3').count()).toBe(100);
    await page.getByRole('button', { name: 'Show 100 of 150 more' }).click();
    expect(await page.evaluate(focused)).toBe('Line 101');
    await page.locator('.marks button', { hasText: /^240$/ }).dispatchEvent('click');
    expect(await page.evaluate(focused)).toBe('Line 240');
    expect(await page.locator('.findings h3').count()).toBe(250);
  });

  test('pleases axe and fits a phone with findings, in both themes', async () => {
    const page = await open();
    await textOf(page).fill(`${script}docker inspect x ${'y'.repeat(400)}\n`);
    await tallied(page, '1 silently different');
    for (const folded of await page.locator('summary').all()) await folded.click();
    const whole = await new AxeBuilder({ page }).analyze();
    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = await new AxeBuilder({ page }).withRules('color-contrast').analyze();
    const violations = [...whole.violations, ...dark.violations];
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    for (const width of [360, 1280, 2560]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    }
  });

  test('says what it needs where JavaScript is off', async () => {
    const page = await browser?.newPage({ javaScriptEnabled: false });
    await page?.goto(address);
    expect(await page?.locator('main').textContent()).toContain('canialias check FILE');
  });
});
