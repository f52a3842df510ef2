/** Buttons that copy what stands beside them. */

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

/** Where the clipboard is closed to the page, the text is selected, so that one key is left to press. */
async function copy(source: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(source.textContent);
    return true;
  } catch {
    getSelection()?.selectAllChildren(source);
    return false;
  }
}
