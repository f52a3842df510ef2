/** Filters and columns of the lists of commands, endpoints and files, kept in the address. */
import { attributes, ids } from '../parts/page-names.ts';
import { element } from './element.ts';
import { foundIn, fragmentOf, type VocabularyView, viewOf } from './vocabulary-view.ts';

/** More features than this are found on the page of their command. */
const mostFound = 8;

const filters = [
  ['', 'everything'],
  ['unknown', 'what is missing'],
  ['refused', 'what is refused'],
  ['ignored', 'what is taken and ignored'],
  ['differs', 'what differs'],
  ['silent', 'what goes wrong silently'],
] as const;

const controls = document.getElementById(ids.vocabularyControls);
if (controls !== null) start(controls);

function start(place: HTMLElement): void {
  const heads = [...document.querySelectorAll<HTMLElement>(`th[${attributes.target}]`)];
  const idOf = (head: HTMLElement) => head.getAttribute(attributes.target) ?? '';
  const atFirst = heads.filter((head) => !head.hidden).map(idOf);
  const columns = heads.map((head) => ({ id: idOf(head), name: head.textContent }));
  const form = formOf(columns);
  const shown = element('output', { for: 'find' });
  form.append(
    element('p', { class: 'shown' }, shown, ' ', element('button', { type: 'reset' }, 'Show everything')),
  );
  place.append(form);

  const show = (view: VocabularyView) => {
    const wanted = view.columns.length === 0 ? atFirst : view.columns;
    const places = new Set(
      heads.filter((head) => wanted.includes(idOf(head))).map((head) => head.getAttribute(attributes.column)),
    );
    for (const cell of document.querySelectorAll<HTMLElement>(`[${attributes.column}]`)) {
      cell.hidden = !places.has(cell.getAttribute(attributes.column));
    }
    const count = applyRows(view);
    shown.textContent = `${count} shown`;
    const none = document.getElementById(ids.noRows);
    if (none !== null) none.hidden = count > 0;
  };
  const fill = (view: VocabularyView) => {
    for (const field of form.elements) {
      if (field instanceof HTMLInputElement && field.type === 'checkbox') {
        field.checked = (view.columns.length === 0 ? atFirst : view.columns).includes(field.value);
      } else if (field instanceof HTMLInputElement) field.value = view.find;
      else if (field instanceof HTMLSelectElement) field.value = view.what;
    }
    show(view);
  };
  form.addEventListener('input', () => {
    const view = viewFrom(form, atFirst);
    history.replaceState(null, '', fragmentOf(view) || location.pathname);
    show(view);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    history.replaceState(null, '', location.pathname);
    fill(viewOf(''));
  });
  addEventListener('hashchange', () => {
    fill(viewOf(location.hash));
  });
  fill(viewOf(location.hash));
}

function formOf(columns: readonly { id: string; name: string }[]): HTMLFormElement {
  const boxes = columns.map(({ id, name }) =>
    element('label', {}, element('input', { type: 'checkbox', name: 'column', value: id }), ` ${name}`),
  );
  const options = filters.map(([value, words]) => element('option', { value }, words));
  return element(
    'form',
    { class: 'view', role: 'search', 'aria-label': 'What to show' },
    element(
      'div',
      { class: 'find' },
      element('label', { for: 'find' }, 'Find'),
      element('input', {
        id: 'find',
        name: 'find',
        type: 'search',
        autocomplete: 'off',
        spellcheck: 'false',
      }),
    ),
    element('label', { class: 'choice' }, 'Show ', element('select', { name: 'what' }, ...options)),
    element(
      'details',
      {},
      element('summary', {}, 'Columns'),
      element('fieldset', {}, element('legend', {}, 'Column'), ...boxes),
    ),
  );
}

function viewFrom(form: HTMLFormElement, atFirst: readonly string[]): VocabularyView {
  const fields = new FormData(form);
  const text = (name: string) => {
    const value = fields.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const columns = fields.getAll('column').filter((value) => typeof value === 'string');
  const isAtFirst = columns.join(',') === atFirst.join(',');
  return { find: text('find'), what: text('what'), columns: isAtFirst ? [] : columns };
}

/** How many rows are left. A row stays where a column that is shown has what is asked for. */
function applyRows({ find, what }: VocabularyView): number {
  let count = 0;
  for (const group of document.querySelectorAll<HTMLElement>('table.counts > tbody')) {
    let inGroup = 0;
    for (const row of group.querySelectorAll<HTMLElement>(`tr[${attributes.subject}]`)) {
      const found = foundInRow(row, find);
      row.hidden = found === null || (what !== '' && !has(row, what));
      showFound(row, find === '' ? [] : (found ?? []));
      if (!row.hidden) inGroup += 1;
    }
    group.hidden = inGroup === 0;
    count += inGroup;
  }
  return count;
}

function foundInRow(row: HTMLElement, find: string): string[] | null {
  const parts = (row.getAttribute(attributes.subject) ?? '').split(' ').filter(Boolean);
  return foundIn(row.querySelector('th a')?.textContent ?? '', parts, find);
}

function has(row: HTMLElement, what: string): boolean {
  const cells = row.querySelectorAll<HTMLElement>(`td[${attributes.has}~="${what}"]`);
  return [...cells].some((cell) => !cell.hidden);
}

/** Links to the features that were sought, below the name of their command. */
function showFound(row: HTMLElement, found: readonly string[]): void {
  const name = row.querySelector('th');
  name?.querySelector('.found')?.remove();
  const page = row.querySelector('a')?.getAttribute('href');
  if (name === null || page === null || page === undefined || found.length === 0) return;
  const items = found
    .slice(0, mostFound)
    .map((part) =>
      element(
        'li',
        {},
        element('a', { href: `${page}#${encodeURIComponent(part)}` }, part.replaceAll('+', ' ').trim()),
      ),
    );
  const more = found.length - items.length;
  if (more > 0) items.push(element('li', {}, `and ${more} more`));
  name.append(element('ul', { class: 'found' }, ...items));
}
