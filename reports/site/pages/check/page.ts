/** The page that checks a file of one's own: a frame for its script, and what its words mean. */
import { findingClasses, findingWords } from '../../../check/find/classes.ts';
import { html } from '../../parts/html.ts';
import type { Page } from '../../parts/layout.ts';
import { link, pages, rootFrom } from '../../parts/links.ts';
import { ids } from '../../parts/page-names.ts';

/** In the order in which the page loads them. */
export const checkAssets = {
  style: 'assets/check.css',
  data: 'assets/check-data.js',
  checker: 'assets/checker.js',
  script: 'assets/check.js',
} as const;

/** What the page may send, and where to: nothing, and nowhere. */
const policy =
  "connect-src 'none'; form-action 'none'; frame-src 'none'; img-src data:; media-src 'none'; object-src 'none'";

/** What is counted beside the classes of findings. */
const otherWords = [
  ['the same', 'measured, and as on Docker'],
  ['may differ', 'the file does not tell whether it is a use that differs'],
  ['known to the parser only', 'the name is taken; nobody measured what it does'],
  ['not measured', 'nothing is known of it on that target'],
  ['unknown to Docker', 'no client of Docker that was looked at has it'],
  ['not understood', 'a place that could not be read or followed; what it does is not counted'],
] as const;

export function checkPage(): Page {
  const path = pages.check;
  const root = rootFrom(path);
  const words = [
    ...findingClasses.map((kind) => [findingWords[kind].one, findingWords[kind].meaning] as const),
    ...otherWords,
  ];
  const main = html`
<h1>Check a file</h1>
<p class="lede">Paste or drop a shell script, a Makefile, a workflow, a compose file, a Dockerfile, a devcontainer.json or a package.json, and see what was measured of each use of docker in it.</p>
<p class="quiet">All of it happens in this browser. Nothing is uploaded: this page forbids itself every connection.</p>
<noscript><p class="mistake">This page reads your file with JavaScript, which is off here. On a terminal: <code>canialias check FILE</code>.</p></noscript>
<div id="${ids.check}"></div>
<h2>What the words mean</h2>
<dl class="about">${words.map(([word, meaning]) => html`<div><dt>${word}</dt><dd>${meaning}</dd></div>`)}</dl>
<p class="quiet">There is no finding without a measurement: each names its rule, which leads to what was asked and answered, as on the pages of the <a href="${link(path, pages.matrix)}">matrix</a>. A whole project, in a pipeline too: <code>canialias check</code>.</p>`;
  const head = html`<meta http-equiv="Content-Security-Policy" content="${policy}">
<link rel="stylesheet" href="${root}${checkAssets.style}">
<script src="${root}${checkAssets.data}" defer></script>
<script src="${root}${checkAssets.checker}" defer></script>
<script src="${root}${checkAssets.script}" defer></script>
`;
  return { path, kind: 'check', title: 'Check a file', main, head };
}
