/** The matrix page: its controls, the view in its address, and the tables in line with both. */

import { ids } from '../parts/page-names.ts';
import type { SiteData } from '../parts/site-data.ts';
import { matrixOnPage } from './apply-view.ts';
import { type Chosen, choose } from './choose.ts';
import { controlsForm, fillForm } from './form.ts';
import { choicesOf } from './offered-rows.ts';
import { queryErrorInWords } from './query.ts';
import { fragmentOf, type View, viewFrom, viewOf } from './view.ts';

export function startMatrix(data: SiteData, place: HTMLElement): void {
  const choices = choicesOf(data);
  const form = controlsForm(choices);
  place.append(form);
  adopt(ids.onlyDifferences, 'onlyDifferences');
  adopt(ids.allFacts, 'facts');
  const apply = matrixOnPage(document, data.targets.length);
  const [mistake, shown] = [part('query-mistake'), part('shown')];
  const noRows = part(ids.noRows);

  function show(view: View): void {
    const choice = choose(choices, view);
    mistake.textContent = choice.ok ? '' : queryErrorInWords(choice.error);
    document.getElementById('query')?.setAttribute('aria-invalid', String(!choice.ok));
    if (!choice.ok) return;
    apply(choice.chosen);
    shown.textContent = shownInWords(data, choice.chosen, view);
    noRows.hidden = choice.chosen.shownScenarios > 0;
  }

  function showForm(): void {
    const view = viewFrom(new FormData(form));
    const fragment = fragmentOf(view);
    // An empty address resolves to this page without a fragment; so the reload of a view shows the same.
    history.replaceState(null, '', fragment === '' ? location.pathname + location.search : fragment);
    show(view);
  }

  function showAddress(): void {
    const view = viewOf(decodeFragment(location.hash));
    if (view === null) return;
    fillForm(form, view);
    show(view);
  }

  document.addEventListener('input', ({ target }) => {
    if (belongs(target)) showForm();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    fillForm(form, viewFrom(new URLSearchParams()));
    showForm();
  });
  form.addEventListener('click', ({ target }) => {
    const example = target instanceof HTMLElement ? target.dataset.query : undefined;
    const query = document.getElementById('query');
    if (example === undefined || !(query instanceof HTMLInputElement)) return;
    query.value = example;
    query.focus();
    showForm();
  });
  addEventListener('hashchange', showAddress);
  showAddress();

  /** A switch that works by style alone becomes a field of the form. */
  function adopt(id: string, name: keyof View): void {
    const field = document.getElementById(id);
    field?.setAttribute('form', form.id);
    field?.setAttribute('name', name);
    field?.setAttribute('value', 'yes');
  }

  function belongs(target: EventTarget | null): boolean {
    return (
      (target instanceof HTMLInputElement || target instanceof HTMLSelectElement) && target.form === form
    );
  }
}

function part(id: string): HTMLElement {
  return document.getElementById(id) ?? document.createElement('p');
}

/** Mail programs encode what browsers leave as it is. */
function decodeFragment(fragment: string): string {
  return fragment.replace(/^#%3F/i, '#?');
}

function shownInWords({ scenarios, targets }: SiteData, chosen: Chosen, { reference }: View): string {
  const of = (count: number, all: number, noun: string) =>
    count === all ? `${all} ${noun}` : `${count} of ${all} ${noun}`;
  const parts = [
    of(chosen.shownScenarios, scenarios.length, 'questions'),
    of(chosen.columns.length, targets.length, 'columns'),
  ].join(', ');
  return reference === ''
    ? `${parts}.`
    : `${parts}, compared with ${reference}. The table of counts stays as published.`;
}
