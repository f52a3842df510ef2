/** The place where it is said what was found. */
import { element } from '../element.ts';
import { findingsId } from './findings.ts';

export interface Results {
  whole: HTMLElement;
  /** `words` are read out. */
  show: (words: string, parts?: readonly HTMLElement[]) => void;
  /** Takes away what was found before. */
  refuse: (words: string) => void;
  /** Says after a while that a check goes on, until something is shown. */
  wait: () => void;
  /** Leads to what was found in a line; nothing happens where that is nothing. */
  leadTo: (line: number) => void;
}

/** Milliseconds that a check takes before the page says that it is at work. */
const patienceMs = 500;

export function resultsPlace(): Results {
  const tally = element('p', { class: 'tally', role: 'status' });
  const mistake = element('p', { class: 'mistake', role: 'alert', hidden: true });
  const outcome = element('div', { class: 'outcome' });
  const name = { class: 'findings', 'aria-label': 'What was found' };
  const whole = element('section', name, mistake, tally, outcome);
  let patience: ReturnType<typeof setTimeout> | undefined;
  const show: Results['show'] = (words, parts = []) => {
    clearTimeout(patience);
    mistake.hidden = true;
    tally.textContent = words;
    outcome.replaceChildren(...parts);
  };
  return {
    whole,
    show,
    refuse: (words) => {
      show('');
      mistake.hidden = false;
      mistake.textContent = words;
    },
    wait: () => {
      clearTimeout(patience);
      patience = setTimeout(() => {
        tally.textContent = 'Checking…';
      }, patienceMs);
    },
    leadTo: (line) => {
      const found = shownFindings(line, outcome);
      found?.scrollIntoView({ block: 'start' });
      found?.querySelector('a')?.focus({ preventScroll: true });
    },
  };
}

/** Asks for more of the list until it has the line. */
function shownFindings(line: number, outcome: HTMLElement): HTMLElement | null {
  for (;;) {
    const found = document.getElementById(findingsId(line));
    const more = outcome.querySelector<HTMLElement>('.more button');
    if (found !== null || more === null) return found;
    more.click();
  }
}
