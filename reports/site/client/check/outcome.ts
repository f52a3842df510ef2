/** What a check came to: the tally, the findings, and all that is no verdict. */
import { findingClasses } from '../../../check/find/classes.ts';
import { element } from '../element.ts';
import { findingsOfLine, groupNodes, type Lead, lineLink } from './findings.ts';
import { kindWords } from './kinds.ts';
import { addInSteps } from './more.ts';
import type { Told, ToldPossible } from './tell.ts';

/** One sentence or two, to be read out. */
export function tallyText({ kind, tally, notUnderstood }: Told): string {
  const unclear =
    notUnderstood.length === 0
      ? ''
      : ` Not understood: ${notUnderstood.length} ${notUnderstood.length === 1 ? 'place' : 'places'}.`;
  return `Read as: ${kindWords[kind]}. ${tally.charAt(0).toUpperCase()}${tally.slice(1)}.${unclear}`;
}

export function outcomeOf(told: Told, lead: Lead): HTMLElement[] {
  const { question, targets, lines, possible, general, unknown, notUnderstood, problems } = told;
  return [
    element('p', { class: 'quiet' }, question.join(' ')),
    ...(Object.keys(targets).length < 2 ? [] : [byTarget(targets)]),
    ...listOf('Findings', lines, (line) => findingsOfLine(line, lead)),
    ...listOf('Unknown to Docker', unknown, ({ place, what }) =>
      element('li', {}, lineLink(place.line, lead), `: ${what}`),
    ),
    ...listOf('Not understood', notUnderstood, ({ place, reason }) =>
      element('li', {}, lineLink(place.line, lead), `: ${reason}`),
    ),
    ...listOf('Comments', problems, ({ line, message, isError }) =>
      element('li', {}, lineLink(line, lead), `: ${isError ? 'error: ' : ''}${message}`),
    ),
    ...folded('May differ: the file does not tell whether it does', possible, (one) =>
      possibleItem(one, lead),
    ),
    ...folded('May differ wherever it is used', general, (one) => possibleItem(one, lead)),
  ];
}

function byTarget(targets: Told['targets']): HTMLElement {
  const heads = ['target', 'refused', 'silently different', 'prints otherwise'];
  const rows = Object.entries(targets).map(([name, counts]) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, element('code', {}, name)),
      ...findingClasses.map((kind) => element('td', {}, `${counts[kind]}`)),
    ),
  );
  return element(
    'table',
    { class: 'plain by-target' },
    element('caption', {}, 'Uses with a finding, by target'),
    element('thead', {}, element('tr', {}, ...heads.map((head) => element('th', { scope: 'col' }, head)))),
    element('tbody', {}, ...rows),
  );
}

/** Nothing where there are no items. */
function listOf<Item>(
  title: string,
  items: readonly Item[],
  made: (item: Item) => HTMLLIElement,
): HTMLElement[] {
  if (items.length === 0) return [];
  const list = element('ul', { class: 'found' });
  addInSteps(list, items, made);
  return [element('h2', {}, title), list];
}

function folded<Item>(
  title: string,
  items: readonly Item[],
  made: (item: Item) => HTMLLIElement,
): HTMLElement[] {
  if (items.length === 0) return [];
  const list = element('ul', { class: 'found' });
  addInSteps(list, items, made);
  const summary = element('summary', {}, title);
  return [element('details', { class: 'folded' }, summary, list)];
}

/** More lines than these are counted. */
const mostLines = 20;

function possibleItem({ name, lines, open, ...group }: ToldPossible, lead: Lead): HTMLLIElement {
  const more = lines.length - mostLines;
  const places = lines
    .slice(0, mostLines)
    .flatMap((line, index) => [
      index === 0 ? '' : ', ',
      lineLink(line, lead, index === 0 ? `Line ${line}` : `${line}`),
    ]);
  return element(
    'li',
    {},
    ...places,
    more > 0 ? ` and ${more} more ` : ' ',
    element('b', {}, name),
    ' ',
    ...groupNodes(group),
    element('p', { class: 'reason' }, element('b', {}, 'Not known:'), ` ${open.join('; ')}`),
  );
}
