/** Answers requests for the files of a site. */
import type { RequestListener } from 'node:http';
import sirv from 'sirv';
import { clientScript, styleSheet } from '../../reports/site/assets.ts';

/** Made anew for each request, so that a change shows on the next reload. */
const fresh: Record<string, { type: string; make: () => Promise<string> }> = {
  '/assets/style.css': { type: 'text/css; charset=utf-8', make: styleSheet },
  '/assets/app.js': { type: 'text/javascript; charset=utf-8', make: clientScript },
};

export function siteListener(directory: string): RequestListener {
  const files = sirv(directory, { dev: true });
  return (request, response) => {
    const notFound = () => {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('there is no such page\n');
    };
    const path = pathOf(request.url);
    const asset = path === null ? undefined : fresh[path];
    if (path === null) notFound();
    else if (asset === undefined) files(Object.assign(request, { url: encodeURI(path) }), response, notFound);
    else {
      asset
        .make()
        .then((body) => response.writeHead(200, { 'content-type': asset.type }).end(body), notFound);
    }
  };
}

/** Decoded whole, as sirv does not: pages have the `@` of a version in their names. Null for what is no path. */
function pathOf(url = '/'): string | null {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return null;
  }
}
