/** A list to choose one thing from. */
import { element } from '../element.ts';

interface Choice {
  value: string;
  words: string;
}

/** `groups` stand under names of their own. */
export function selectOf(
  name: string,
  words: string,
  choices: readonly Choice[],
  groups: readonly { name: string; choices: readonly Choice[] }[] = [],
): { label: HTMLElement; select: HTMLSelectElement } {
  const optionOf = ({ value, words: text }: Choice) => element('option', { value }, text);
  const select = element(
    'select',
    { name },
    ...choices.map(optionOf),
    ...groups.map((group) => element('optgroup', { label: group.name }, ...group.choices.map(optionOf))),
  );
  return { label: element('label', { class: 'choice' }, `${words} `, select), select };
}
