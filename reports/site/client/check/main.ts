/** The page that checks a text. All of it happens here; nothing leaves the browser. */
import type { CheckData } from '../../parts/check-data.ts';
import { ids } from '../../parts/page-names.ts';
import { element } from '../element.ts';
import { asking } from './ask.ts';
import { editorOf } from './editor.ts';
import { exampleName, exampleText } from './example.ts';
import { findingsId } from './findings.ts';
import { checkForm } from './form.ts';
import { kindNamed } from './kinds.ts';
import { outcomeOf, tallyText } from './outcome.ts';
import { reasonAgainst, textOfFile } from './taken.ts';
import { fragmentOf, viewOf } from './view.ts';

/** Milliseconds without a key, after which what was typed is checked. */
const pauseMs = 300;

/** Milliseconds that a check takes before the page says that it is at work. */
const patienceMs = 500;

const place = document.getElementById(ids.check);
if (place !== null) start(place, JSON.parse(globalThis.canialiasCheckData ?? '') as CheckData);

function start(whole: HTMLElement, { compat }: CheckData): void {
  const form = checkForm(compat);
  const editor = editorOf((line) => {
    const found = document.getElementById(findingsId(line));
    found?.scrollIntoView({ block: 'start' });
    found?.querySelector('a')?.focus({ preventScroll: true });
  });
  const tally = element('p', { class: 'tally', role: 'status' });
  const mistake = element('p', { class: 'mistake', role: 'alert', hidden: true });
  const outcome = element('div', { class: 'outcome' });
  const found = element(
    'section',
    { class: 'findings', 'aria-label': 'What was found' },
    mistake,
    tally,
    outcome,
  );
  whole.append(form.form, element('div', { class: 'beside' }, editor.whole, found));

  let name: string | null = null;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let patience: ReturnType<typeof setTimeout> | undefined;
  const show = (words: string, parts: readonly HTMLElement[] = []) => {
    clearTimeout(patience);
    mistake.hidden = true;
    tally.textContent = words;
    outcome.replaceChildren(...parts);
  };
  const refuse = (words: string) => {
    show('');
    editor.mark([]);
    mistake.hidden = false;
    mistake.textContent = words;
  };
  const ask = asking((answer) => {
    if ('mistake' in answer) refuse(`This text could not be checked: ${answer.mistake}.`);
    else {
      show(tallyText(answer.told), outcomeOf(answer.told, editor.select));
      editor.mark(answer.told.lines);
    }
  });
  const check = () => {
    const text = editor.text.value;
    const reason = reasonAgainst(text);
    const { target, from, kind } = form.view();
    if (reason !== null) refuse(`This text is not checked: ${reason}.`);
    else if (text.trim() === '') {
      show('Nothing to check yet.');
      editor.mark([]);
    } else {
      clearTimeout(patience);
      patience = setTimeout(() => {
        tally.textContent = 'Checking…';
      }, patienceMs);
      ask({
        path: name,
        text,
        kind: kindNamed(kind),
        target: target === '' ? null : target,
        from: from === '' ? null : from,
      });
    }
  };
  const put = (text: string, of: string | null) => {
    name = of;
    form.show({ ...form.view(), kind: '' });
    editor.put(text, of);
    check();
  };
  const take = async (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (file === undefined) return;
    const taken = await textOfFile(file);
    if ('reason' in taken) refuse(`${file.name} is not checked: ${taken.reason}.`);
    else put(taken.text, file.name);
  };

  editor.text.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(check, pauseMs);
  });
  form.form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  form.form.addEventListener('change', ({ target }) => {
    if (target === form.file) void take(form.file.files);
    else {
      history.replaceState(null, '', fragmentOf(form.view()) || location.pathname);
      check();
    }
  });
  form.example.addEventListener('click', () => {
    put(exampleText, exampleName);
  });
  form.empty.addEventListener('click', () => {
    form.file.value = '';
    put('', null);
    editor.text.focus();
  });
  document.addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault();
  });
  document.addEventListener('drop', (event) => {
    if (event.dataTransfer?.types.includes('Files') !== true) return;
    event.preventDefault();
    void take(event.dataTransfer.files);
  });
  addEventListener('hashchange', () => {
    form.show(viewOf(location.hash));
    check();
  });
  form.show(viewOf(location.hash));
  check();
}
