/** Light, dark, or the setting of the system; the browser keeps the choice. */

import { attributes } from '../parts/page-names.ts';
import { element } from './element.ts';

const key = 'canialias-theme';
const themes = [
  ['', 'System colours'],
  ['light', 'Light'],
  ['dark', 'Dark'],
] as const;

export function addThemeSwitch(place: HTMLElement): void {
  const options = themes.map(([value, words]) => element('option', { value }, words));
  const select = element('select', { 'aria-label': 'Colours', class: 'theme' }, ...options);
  select.value = kept();
  use(select.value);
  select.addEventListener('change', () => {
    use(select.value);
    keep(select.value);
  });
  place.append(select);
}

function use(theme: string): void {
  const { documentElement: page } = document;
  if (theme === '') page.removeAttribute(attributes.theme);
  else page.setAttribute(attributes.theme, theme);
}

/** Browsers may deny a page from a disk its storage; then the choice lasts as long as the page. */
function kept(): string {
  try {
    const theme = localStorage.getItem(key) ?? '';
    return themes.some(([value]) => value === theme) ? theme : '';
  } catch {
    return '';
  }
}

function keep(theme: string): void {
  try {
    localStorage.setItem(key, theme);
  } catch {
    // As above.
  }
}
