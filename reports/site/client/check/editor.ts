/** The text with the numbers of its lines, of which those with findings are marked. */
import type { FindingClass } from '../../../check/find/classes.ts';
import { findingWords } from '../../../check/find/classes.ts';
import type { Place } from '../../../check/uses.ts';
import { element } from '../element.ts';
import { selectionOf } from './selection.ts';

export interface Editor {
  whole: HTMLElement;
  text: HTMLTextAreaElement;
  /** `name`: of the file; null for a text without one. */
  put: (text: string, name: string | null) => void;
  mark: (lines: readonly { line: number; class: FindingClass }[]) => void;
  /** Selects what stands at a place. `cameFrom` has the keyboard again after Escape. */
  select: (place: Pick<Place, 'line'> & Partial<Place>, cameFrom: HTMLElement) => void;
}

/** Lines above the one that is shown. */
const above = 3;

export function editorOf(leadToFindings: (line: number) => void): Editor {
  const label = element('label', { for: 'text' }, 'Text');
  const text = element('textarea', {
    id: 'text',
    wrap: 'off',
    spellcheck: 'false',
    autocomplete: 'off',
    autocapitalize: 'off',
    placeholder: 'Paste a script here, or drop a file on this page.',
  });
  const numbers = element('pre', {});
  const marks = element('div', { class: 'marks' });
  const gutter = element('div', { class: 'gutter', 'aria-hidden': 'true' }, numbers, marks);
  const whole = element('div', { class: 'editor' }, label, element('div', { class: 'pane' }, gutter, text));
  let count = 0;
  const number = () => {
    const lines = text.value.split('\n').length;
    if (lines === count) return;
    count = lines;
    numbers.textContent = Array.from({ length: lines }, (_, index) => `${index + 1}`).join('\n');
  };
  const follow = () => {
    gutter.style.setProperty('--scrolled', `${-text.scrollTop}px`);
  };
  let last: HTMLElement | null = null;
  text.addEventListener('input', number);
  text.addEventListener('scroll', follow);
  text.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape' && last?.isConnected === true) last.focus();
  });
  number();
  return {
    whole,
    text,
    put: (value, name) => {
      text.value = value;
      label.textContent = name === null ? 'Text' : `Text of ${name}`;
      text.scrollTo(0, 0);
      number();
      follow();
    },
    mark: (lines) => {
      marks.replaceChildren(
        ...lines.map(({ line, class: kind }) => {
          const found = element(
            'button',
            {
              type: 'button',
              tabindex: '-1',
              class: `found-${kind}`,
              style: `--line:${line - 1}`,
              title: findingWords[kind].one,
            },
            `${line}`,
          );
          found.addEventListener('click', () => {
            leadToFindings(line);
          });
          return found;
        }),
      );
    },
    select: (place, cameFrom) => {
      last = cameFrom;
      const [start, end] = selectionOf(text.value, place);
      text.focus({ preventScroll: true });
      text.setSelectionRange(start, end);
      const height = Number.parseFloat(getComputedStyle(text).lineHeight);
      text.scrollTo(0, Math.max(0, place.line - 1 - above) * height);
      whole.scrollIntoView({ block: 'nearest' });
    },
  };
}
