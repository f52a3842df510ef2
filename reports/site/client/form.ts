/** The controls of the matrix page as one form whose fields are named as the parts of a view. */
import { verdictsFromBestToWorst } from '../../../harness/record/verdicts.ts';
import { verdictWords } from '../../view/verdict-words.ts';
import type { SiteData, SiteTarget } from '../parts/site-data.ts';
import { element } from './element.ts';
import type { Choices } from './offered-rows.ts';
import { queryHelp } from './query-help.ts';
import { lists, type View } from './view.ts';

type Option = readonly [value: string, words: string];

export function controlsForm({ data, areas, claims }: Choices): HTMLFormElement {
  const { targets } = data;
  const columns = targets.map((target): Option => [target.id, columnInWords(target)]);
  const distinct = (of: (target: SiteTarget) => Option) =>
    [...new Map(targets.map(of)).entries()].sort(([, one], [, other]) => one.localeCompare(other));
  const engines = distinct(({ engine }) => [engine, engineName(engine)]);
  const modes = distinct(({ mode }) => [mode, mode]);
  const versions = distinct(({ engine, version }) => [version, `${engineName(engine)} ${version}`]);
  const occurring = verdictsOccurring(data);
  return element(
    'form',
    { id: 'view', class: 'view', role: 'search', 'aria-label': 'What to show' },
    element(
      'div',
      { class: 'find' },
      element('label', { for: 'query' }, 'Find'),
      element('input', {
        id: 'query',
        name: 'query',
        type: 'search',
        autocomplete: 'off',
        spellcheck: 'false',
        placeholder: 'podman:differs AND area:dns',
        'aria-describedby': 'query-mistake',
      }),
      element('p', { id: 'query-mistake', class: 'mistake', role: 'status' }),
    ),
    queryHelp(targets),
    element(
      'details',
      {},
      element('summary', {}, 'Filters'),
      group(
        'Area',
        'area',
        areas.map((area) => [area, area]),
      ),
      group(
        'Verdict',
        'verdict',
        occurring.map((verdict) => [verdict, verdictWords[verdict].word]),
      ),
      group('Surface', 'surface', [
        ['cli', 'command line'],
        ['api', 'API'],
      ]),
      choice('Claim', 'claim', [['', 'any'], ...claims.map((claim): Option => [claim, claim])]),
      element(
        'label',
        { title: 'Three or more columns answer, and all but one alike' },
        element('input', { type: 'checkbox', name: 'oddOneOut', value: 'yes' }),
        ' Odd one out: exactly one column answers otherwise',
      ),
    ),
    element(
      'details',
      {},
      element('summary', {}, 'Columns'),
      group('Engine', 'engine', engines),
      group('Mode', 'mode', modes),
      group('Version', 'version', versions),
      group('Column', 'column', columns),
      choice('Compare with', 'reference', [['', 'the reference of each question'], ...columns]),
    ),
    choice('Order', 'sort', [
      ['', 'by area'],
      ['differences', 'most differences first'],
      ['title', 'by title'],
      ...columns.map(([id, words]): Option => [id, `worst first: ${words}`]),
    ]),
    element(
      'p',
      { class: 'shown' },
      element('output', { id: 'shown', for: 'query' }),
      ' ',
      element('button', { type: 'reset' }, 'Show everything'),
    ),
  );
}

function verdictsOccurring({ scenarios, verdicts }: SiteData) {
  const codes = new Set(scenarios.flatMap(({ v, facts }) => [...v, ...facts.flatMap((fact) => fact.v)]));
  return verdictsFromBestToWorst.filter((verdict) => codes.has(verdicts.indexOf(verdict)));
}

/** Puts a view into the fields. */
export function fillForm(form: HTMLFormElement, view: View): void {
  const chosen = new Map<string, readonly string[]>(lists.map((name) => [name, view[name]]));
  for (const field of form.elements) {
    if (field instanceof HTMLInputElement && field.type === 'checkbox') {
      const on = view[field.name as keyof View];
      field.checked = typeof on === 'boolean' ? on : (chosen.get(field.name)?.includes(field.value) ?? false);
    } else if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) {
      const value = view[field.name as keyof View];
      field.value = typeof value === 'string' ? value : (chosen.get(field.name)?.[0] ?? '');
    }
  }
}

/** Boxes to tick; none ticked is all of them. */
function group(title: string, name: keyof View, options: readonly Option[]): HTMLElement {
  const boxes = options.map(([value, words]) =>
    element('label', {}, element('input', { type: 'checkbox', name, value }), ` ${words}`),
  );
  return element('fieldset', {}, element('legend', {}, title), ...boxes);
}

function choice(title: string, name: keyof View, options: readonly Option[]): HTMLElement {
  const made = options.map(([value, words]) => element('option', { value }, words));
  return element('label', { class: 'choice' }, `${title} `, element('select', { name }, ...made));
}

function engineName(engine: string): string {
  return engine === 'docker' ? 'Docker' : 'Podman';
}

/** `podman-rootless (Podman 4.3.1)` */
function columnInWords({ id, engine, version }: SiteTarget): string {
  return id.includes(version) ? id : `${id} (${engineName(engine)} ${version})`;
}
