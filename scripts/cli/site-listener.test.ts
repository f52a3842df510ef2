import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { siteListener } from './site-listener.ts';

const base = mkdtempSync(join(tmpdir(), 'canialias-serve-'));
const server = createServer(siteListener(join(base, 'site')));
let address = '';

beforeAll(async () => {
  mkdirSync(join(base, 'site/targets'), { recursive: true });
  writeFileSync(join(base, 'site/index.html'), 'first page');
  writeFileSync(join(base, 'site/targets/podman@5.4.2.html'), 'a target');
  writeFileSync(join(base, 'outside.html'), 'not for anyone');
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  if (typeof bound === 'object' && bound !== null) address = `http://127.0.0.1:${bound.port}`;
});
afterAll(() => {
  server.close();
  rmSync(base, { recursive: true });
});

test('serves the first page at the root, and pages by their encoded names', async () => {
  const first = await fetch(`${address}/`);
  expect([first.headers.get('content-type'), await first.text()]).toEqual([
    'text/html;charset=utf-8',
    'first page',
  ]);
  expect(await (await fetch(`${address}/targets/podman%405.4.2.html?x#y`)).text()).toBe('a target');
});

test('serves the style sheet as it stands in the source', async () => {
  const style = await fetch(`${address}/assets/style.css`);
  expect(style.headers.get('content-type')).toBe('text/css; charset=utf-8');
  expect(await style.text()).toContain('.matrix');
});

test.each(['/missing.html', '/..%2foutside.html', '/%2e%2e%2foutside.html', '/targets', '/%'])(
  'has no page at %s',
  async (path) => {
    expect((await fetch(`${address}${path}`)).status).toBe(404);
  },
);
