/** Lists of any length, of which a page shows a part at a time. */
import { element } from '../element.ts';

/** Items that are shown at once. */
const step = 100;

/** Adds items to a list, and a button for the next ones. */
export function addInSteps<Item>(
  list: HTMLElement,
  items: readonly Item[],
  made: (item: Item) => HTMLLIElement,
): void {
  list.append(...items.slice(0, step).map(made));
  const rest = items.slice(step);
  if (rest.length === 0) return;
  const button = element(
    'button',
    { type: 'button' },
    `Show ${Math.min(step, rest.length)} of ${rest.length} more`,
  );
  const more = element('li', { class: 'more' }, button);
  button.addEventListener('click', () => {
    const at = list.childElementCount - 1;
    more.remove();
    addInSteps(list, rest, made);
    list.children[at]?.querySelector<HTMLElement>('a, button')?.focus();
  });
  list.append(more);
}
