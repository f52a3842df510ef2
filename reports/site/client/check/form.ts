/** What a person chooses: the file, its kind, and what it is to run on. */
import type { Compat } from '../../../compat/schema.ts';
import { groupName } from '../../../view/columns.ts';
import { element } from '../element.ts';
import { kindWords } from './kinds.ts';
import { selectOf } from './select.ts';
import type { CheckView } from './view.ts';

export interface CheckForm {
  form: HTMLFormElement;
  file: HTMLInputElement;
  example: HTMLButtonElement;
  empty: HTMLButtonElement;
  view: () => CheckView;
  /** What the lists do not have leaves them at their first choice. */
  show: (view: CheckView) => void;
}

export function checkForm(compat: Compat): CheckForm {
  const file = element('input', { type: 'file', id: 'own-file' });
  const example = element('button', { type: 'button' }, 'Show an example');
  const empty = element('button', { type: 'button' }, 'Clear');
  const releases = releasesOf(compat);
  const target = selectOf(
    'target',
    'To run on',
    [{ value: '', words: 'newest Podman, rootless Podman, and Docker’s client on Podman' }],
    releases,
  );
  const from = selectOf(
    'from',
    'Works today on',
    [{ value: '', words: 'Docker: show all that differs' }],
    releases,
  );
  const kinds = Object.entries(kindWords).map(([value, words]) => ({ value, words }));
  const kind = selectOf('kind', 'Read as', [{ value: '', words: 'detected from name and text' }, ...kinds]);
  const form = element(
    'form',
    { class: 'view checked', 'aria-label': 'What to check' },
    element(
      'p',
      { class: 'given' },
      element('label', { for: 'own-file' }, 'File '),
      file,
      ' ',
      example,
      ' ',
      empty,
    ),
    target.label,
    from.label,
    kind.label,
  );
  const lists = { target: target.select, from: from.select, kind: kind.select };
  return {
    form,
    file,
    example,
    empty,
    view: () => ({ target: lists.target.value, from: lists.from.value, kind: lists.kind.value }),
    show: (view) => {
      for (const [name, list] of Object.entries(lists)) {
        list.value = view[name as keyof CheckView];
        if (list.selectedIndex === -1) list.selectedIndex = 0;
      }
    },
  };
}

/** The newest release of each line first. */
function releasesOf({ lines }: Compat) {
  return Object.entries(lines).map(([line, of]) => {
    const [engine = '', client] = line.split('+');
    const name = groupName({ traits: of });
    const choices = of.releases.toReversed().map((release) => ({
      value: `${engine}@${release}${client === undefined ? '' : `+${client}`}`,
      words: `${name} ${release}`,
    }));
    return { name, choices };
  });
}
