/** The findings of a text, as elements; all of a text's own words are text in them. */
import { findingWords } from '../../../check/find/classes.ts';
import type { Reason } from '../../../check/render/grouped.ts';
import type { Place } from '../../../check/uses.ts';
import { proseParts } from '../../parts/prose.ts';
import { sourceLink } from '../../parts/sources.ts';
import { element } from '../element.ts';
import type { ToldGroup, ToldLine } from './tell.ts';

/** Leads to a place in the text. */
export type Lead = (place: Pick<Place, 'line'> & Partial<Place>, from: HTMLElement) => void;

export function findingsOfLine({ line, text, uses }: ToldLine, lead: Lead): HTMLLIElement {
  const shown = uses.map(({ name, place, groups, reasons }) =>
    element(
      'li',
      {},
      element('p', { class: 'use' }, placeLink(name, place, lead)),
      element('ul', {}, ...groups.map((group) => element('li', {}, ...groupNodes(group)))),
      ...reasons.map((reason) => reasonOf(reason, lead)),
    ),
  );
  return element(
    'li',
    { id: findingsId(line) },
    element('h3', {}, lineLink(line, lead), ' ', element('code', {}, text)),
    element('ul', { class: 'uses' }, ...shown),
  );
}

export function findingsId(line: number): string {
  return `findings-${line}`;
}

/** `Line 12`; `words`: others than these. */
export function lineLink(line: number, lead: Lead, words = `Line ${line}`): HTMLElement {
  return placeLink(words, { line }, lead);
}

function placeLink(words: string, place: Parameters<Lead>[0], lead: Lead): HTMLElement {
  const to = element('a', { href: '#text' }, words);
  to.addEventListener('click', (event) => {
    event.preventDefault();
    lead(place, to);
  });
  return to;
}

/** What it is and where, what differs, and the rule. */
export function groupNodes({ classes, what, goneFrom, rules }: ToldGroup): (Node | string)[] {
  return [
    ...classes.flatMap(({ class: kind, on }, index) => [
      index === 0 ? '' : '; ',
      element('span', { class: `mark found-${kind}` }, findingWords[kind].one),
      ` on ${on}`,
    ]),
    ': ',
    what,
    goneFrom === null ? '' : ` (otherwise on ${goneFrom})`,
    ...rules.flatMap(({ name, href }) => [' ', element('a', { href, class: 'rule' }, name)]),
  ];
}

function reasonOf({ kind, text, source, asFor }: Reason, lead: Lead): HTMLElement {
  const first = element('b', {}, kind === 'why' ? 'Why:' : 'Write:');
  if (asFor !== null)
    return element('p', { class: 'reason' }, first, ' as for ', lineLink(asFor, lead, `line ${asFor}`));
  return element('p', { class: 'reason' }, first, ' ', ...proseNodes(text), ...sourceNodes(source));
}

function proseNodes(text: string): (Node | string)[] {
  return proseParts(text).map((part) => (part.isCode ? element('code', {}, part.text) : part.text));
}

function sourceNodes(source: string | null): (Node | string)[] {
  if (source === null) return [];
  const { href, words } = sourceLink(source);
  const told = href === null ? words : element('a', { href, rel: 'noreferrer' }, words);
  return ['. ', element('span', { class: 'quiet' }, 'Source: ', told)];
}
