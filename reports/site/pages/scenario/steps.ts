/** The calls of one surface of a cell, step by step; those of the clean-up are folded. */
import type { Step } from '../../../../harness/record/model.ts';
import { type Html, html } from '../../parts/html.ts';
import { callItem, together } from './calls.ts';

export function stepsList(steps: readonly Step[]): Html {
  const observed = steps.filter(({ phase }) => phase === 'observe');
  const cleaned = steps.filter(({ phase }) => phase === 'clean-up');
  return html`<ol class="steps">${observed.map(stepItem)}</ol>
${cleaned.length === 0 ? null : html`<details class="cleaning"><summary>Clean-up</summary><ol class="steps">${cleaned.map(stepItem)}</ol></details>`}`;
}

function stepItem({ name, calls }: Step): Html {
  return html`<li><h4>${name}</h4><ol class="calls">${together(calls).map(callItem)}</ol></li>`;
}
