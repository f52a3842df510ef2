/** What can be typed into the search box, with examples that can be pressed. */
import type { SiteTarget } from '../parts/site-data.ts';
import { element } from './element.ts';
import { versionNumbers } from './version-range.ts';

const meanings: readonly (readonly [example: string, meaning: string])[] = [
  ['podman:differs', 'some column of Podman differs; also a column by name, and other verdicts'],
  ['weight:silent', 'answers that go through and do something else; also fails, output, extra'],
  ['area:dns,ports', 'questions of these areas'],
  ['id:dns/*', 'by the id of the question'],
  ['verdict:unsupported mode:rootless', 'one answer that is both: refused, and of a rootless engine'],
  ['claim:net-*', 'questions that test these claims'],
  ['surface:api', 'questions asked over the API'],
  ['"no such" OR timeout', 'words of the question, its facts and its answers'],
  ['NOT (docker:same OR area:dns)', 'AND may be left out; parentheses group'],
];

export function queryHelp(targets: readonly SiteTarget[]): HTMLElement {
  const rows = [...meanings, ...changes(targets)].map(([example, meaning]) =>
    element(
      'div',
      {},
      element('dt', {}, element('button', { type: 'button', 'data-query': example }, example)),
      element('dd', {}, meaning),
    ),
  );
  return element(
    'details',
    {},
    element('summary', {}, 'How to search'),
    element('dl', { class: 'query-help' }, ...rows),
  );
}

/** An example from versions that are here; none where no engine has two. */
function changes(targets: readonly SiteTarget[]): [string, string][] {
  const minor = (version: string) => versionNumbers(version).slice(0, 2).join('.');
  for (const { engine } of targets) {
    const versions = targets
      .filter((target) => target.engine === engine)
      .map(({ version }) => minor(version));
    const [first, last] = [versions[0], versions.at(-1)];
    if (first !== undefined && last !== undefined && first !== last) {
      return [[`changed:${first}..${last}`, 'answers that changed between these versions of an engine']];
    }
  }
  return [];
}
