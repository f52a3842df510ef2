/** Test support: pages in a real browser, where this machine has one. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { describe } from 'vitest';

/** Path of Chromium; undefined where there is none. */
export const chromiumHere = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  existsSync,
);

/** Tests that are skipped, and say so, where there is no Chromium. */
export function describeInBrowser(title: string, tests: () => void): void {
  const skipped = chromiumHere === undefined ? ' (skipped: no Chromium in /usr/bin)' : '';
  describe.skipIf(chromiumHere === undefined)(`${title}${skipped}`, { timeout: 240_000 }, tests);
}

/** Throws where there is no Chromium. */
export function startBrowser(): Promise<Browser> {
  if (chromiumHere === undefined) throw new Error('no browser');
  return chromium.launch({ executablePath: chromiumHere, args: ['--no-sandbox'] });
}

/** Directories and pages of one file of tests. */
export class SitesInBrowser {
  readonly directory = mkdtempSync(join(tmpdir(), 'canialias-site-'));
  #browser: Browser | undefined;

  async start(): Promise<void> {
    this.#browser = await startBrowser();
  }

  /** In a context of its own, which the test closes. */
  async open(site: string, page: string, options: BrowserContextOptions = {}): Promise<Page> {
    if (this.#browser === undefined) throw new Error('no browser');
    const context = await this.#browser.newContext(options);
    const opened = await context.newPage();
    await goTo(opened, site, page);
    return opened;
  }

  async end(): Promise<void> {
    await this.#browser?.close();
    rmSync(this.directory, { recursive: true });
  }
}

/** `path` is that of a page in the site, with or without an anchor. */
export async function goTo(page: Page, site: string, path: string): Promise<void> {
  const [file = '', ...anchor] = path.split('#');
  await page.goto([pathToFileURL(join(site, file)).href, ...anchor].join('#'));
}
