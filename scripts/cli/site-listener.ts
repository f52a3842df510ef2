/** Answers requests for the files of a site. */
import { readFile } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { clientScript, styleSheet } from '../../reports/site/assets.ts';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.xml': 'application/xml',
};

/** Made anew for each request, so that a change shows on the next reload. */
const fresh: Record<string, () => Promise<string>> = {
  'assets/style.css': styleSheet,
  'assets/app.js': clientScript,
};

export function siteListener(directory: string): RequestListener {
  return ({ url = '/' }, response) => {
    contentOf(directory, url).then(
      ({ type, body }) => response.writeHead(200, { 'content-type': type }).end(body),
      () => response.writeHead(404, { 'content-type': 'text/plain' }).end('there is no such page\n'),
    );
  };
}

/** Rejects for what is not in the directory. */
async function contentOf(directory: string, url: string): Promise<{ type: string; body: string | Buffer }> {
  const { pathname } = new URL(url, 'http://localhost');
  const path = normalize(
    decodeURIComponent(pathname.endsWith('/') ? `${pathname}index.html` : pathname),
  ).slice(1);
  if (path.split(sep).includes('..')) throw new Error(`${path} leaves the site`);
  const make = fresh[path];
  const type = types[extname(path)] ?? 'text/plain; charset=utf-8';
  return { type, body: make === undefined ? await readFile(join(directory, path)) : await make() };
}
