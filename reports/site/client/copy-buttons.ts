/** Buttons that copy the text beside them. */

import { attributes } from '../parts/page-names.ts';
import { element } from './element.ts';

const doneFor = 2000;

export function addCopyButtons(root: ParentNode): void {
  for (const source of root.querySelectorAll<HTMLElement>(`[${attributes.copy}]`)) {
    const button = element('button', { type: 'button', class: 'copy' }, 'Copy');
    button.addEventListener('click', () => {
      void copy(source).then((copied) => {
        button.textContent = copied ? 'Copied' : 'Selected: press Ctrl+C';
        setTimeout(() => {
          button.textContent = 'Copy';
        }, doneFor);
      });
    });
    source.before(button);
  }
}

/** If the page has no access to the clipboard, the text is selected, ready for the copy key. */
async function copy(source: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(source.textContent);
    return true;
  } catch {
    getSelection()?.selectAllChildren(source);
    return false;
  }
}
