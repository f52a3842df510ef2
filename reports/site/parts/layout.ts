/** The frame of every page. */
import { momentInWords, suiteInWords } from '../../view/run-in-words.ts';
import { canCheckFiles } from './check-data.ts';
import { type Html, html } from './html.ts';
import { link, noticesPath, pages, rootFrom } from './links.ts';
import { ids } from './page-names.ts';
import type { Site } from './site.ts';

type PageKind = keyof typeof pages | 'scenario' | 'target' | 'command' | 'endpoint' | 'file-features';

export interface Page {
  /** Below the site's root. */
  path: string;
  kind: PageKind;
  title: string;
  main: Html;
  /** More for the head of the document. */
  head?: Html;
}

const navigation: { kind: keyof typeof pages; name: string; within: readonly PageKind[] }[] = [
  { kind: 'matrix', name: 'Matrix', within: ['scenario'] },
  { kind: 'cli', name: 'Commands', within: ['command'] },
  { kind: 'api', name: 'API', within: ['endpoint'] },
  { kind: 'file', name: 'Files', within: ['file-features'] },
  { kind: 'check', name: 'Check', within: [] },
  { kind: 'claims', name: 'Claims', within: [] },
  { kind: 'changes', name: 'Changes', within: [] },
  { kind: 'advice', name: 'Advice', within: [] },
  { kind: 'pictures', name: 'Pictures', within: [] },
  { kind: 'targets', name: 'Targets', within: ['target'] },
  { kind: 'run', name: 'About this run', within: [] },
];

export function renderPage(site: Site, page: Page): string {
  const root = rootFrom(page.path);
  const { header } = site.record;
  const links = navigation
    .filter(({ kind }) => isThere(site, kind))
    .map(({ kind, name, within }) => {
      const here = kind === page.kind ? 'page' : within.includes(page.kind) ? 'true' : null;
      const current = here === null ? null : html` aria-current="${here}"`;
      return html`<li><a href="${link(page.path, pages[kind])}"${current}>${name}</a></li>`;
    });
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${page.title} · canialias</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${root}assets/style.css">
${page.head ?? null}<script src="${root}assets/app.js" defer></script>
</head>
<body data-page="${page.kind}" data-root="${root}">
<a class="skip" href="#main">Skip to the content</a>
<header class="site">
<a class="name" href="${root}index.html"><span>can</span>i<span>alias</span></a>
<nav aria-label="Site"><ul>${links}</ul></nav>
<div id="${ids.siteControls}"></div>
</header>
<main id="main" tabindex="-1">
${page.main}
</main>
<footer class="site">
<p>Measured ${momentInWords(header.startedAt)} on running engines, ${suiteInWords(header)}, run <code>${header.runId}</code>.
<a href="${link(page.path, pages.run)}#limits">What this cannot tell you</a> · <a href="${link(page.path, noticesPath)}">Licences of the libraries in these pages</a></p>
</footer>
</body>
</html>
`.text;
}

/** A record that asked no vocabulary has no pages of it, nor has one without facts about files of those. */
function isThere(site: Site, kind: keyof typeof pages): boolean {
  if (kind === 'check') return canCheckFiles(site);
  const isSurface = kind === 'cli' || kind === 'api' || kind === 'file';
  return !isSurface || (site.vocabulary?.subjects[kind].length ?? 0) > 0;
}
