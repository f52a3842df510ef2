import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryDirectory } from '../../harness/testing/sample-access.ts';
import { stripAnalytics, withoutAnalytics } from './allure-analytics.ts';

const own = `<script src="app-1.js"></script>`;
const inline = `<script>
      window.allureReportOptions = {"reportName":"gtags and tags"};
    </script>`;
const foreign = `<script async src="https://www.googletagmanager.com/gtag/js?id=G-1"></script>
    <script>
        window.dataLayer = window.dataLayer || [];
        function gtag(){dataLayer.push(arguments);}
        gtag('js', new Date());
    </script>`;
const page = (scripts: string) => `<!DOCTYPE html><head>${scripts}</head><body><div id="app"></div></body>`;

describe('stripAnalytics', () => {
  test('what leaves the machine goes, and nothing else', () => {
    const bare = stripAnalytics(page(`${own}\n${inline}\n${foreign}\n${inline}${own}`));
    expect(bare.replaceAll(/\s+/g, '')).toBe(page(`${own}${inline}${inline}${own}`).replaceAll(/\s+/g, ''));
  });

  test('no script from elsewhere stays, whoever serves it', () => {
    const elsewhere = '<script defer src="http://stats.example/x.js" crossorigin></script>';
    expect(stripAnalytics(page(elsewhere))).toBe(page(''));
  });

  test('a page without any stays as it is', () => {
    expect(stripAnalytics(page(own + inline))).toBe(page(own + inline));
  });
});

describe('withoutAnalytics', () => {
  test('does it to every page below, and to pages alone', async () => {
    const directory = temporaryDirectory();
    mkdirSync(join(directory, 'awesome'));
    for (const file of ['index.html', 'awesome/index.html', 'data.json']) {
      writeFileSync(join(directory, file), page(foreign));
    }
    expect(await withoutAnalytics(directory)).toBe(2);
    const read = (file: string) => readFileSync(join(directory, file), 'utf8');
    expect(read('index.html')).not.toContain('gtag');
    expect(read('awesome/index.html')).not.toContain('gtag');
    expect(read('data.json')).toBe(page(foreign));
  });
});
