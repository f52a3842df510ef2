/** The page that checks a text. All of it happens here; nothing leaves the browser. */
import type { CheckData } from '../../parts/check-data.ts';
import { ids } from '../../parts/page-names.ts';
import { onDroppedFile } from '../dropped-file.ts';
import { element } from '../element.ts';
import { asking } from './ask.ts';
import { editorOf } from './editor.ts';
import { exampleName, exampleText } from './example.ts';
import { checkForm } from './form.ts';
import { kindNamed } from './kinds.ts';
import { outcomeOf, tallyText } from './outcome.ts';
import { resultsPlace } from './results.ts';
import { reasonAgainst, textOfFile } from './taken.ts';
import { fragmentOf, viewOf } from './view.ts';

/** Milliseconds without a key, after which what was typed is checked. */
const pauseMs = 300;

const place = document.getElementById(ids.check);
if (place !== null) start(place, JSON.parse(globalThis.canialiasCheckData ?? '') as CheckData);

function start(whole: HTMLElement, { compat }: CheckData): void {
  const form = checkForm(compat);
  const results = resultsPlace();
  const editor = editorOf(results.leadTo);
  whole.append(form.form, element('div', { class: 'beside' }, editor.whole, results.whole));

  let name: string | null = null;
  let pause: ReturnType<typeof setTimeout> | undefined;
  const refuse = (words: string) => {
    ask(null);
    results.refuse(words);
    editor.mark([]);
  };
  const ask = asking((answer) => {
    if ('mistake' in answer) refuse(`This text could not be checked: ${answer.mistake}.`);
    else {
      results.show(tallyText(answer.told), outcomeOf(answer.told, editor.select));
      editor.mark(answer.told.lines);
    }
  });
  const check = () => {
    const text = editor.text.value;
    const reason = reasonAgainst(text);
    const { target, from, kind } = form.view();
    if (reason !== null) refuse(`This text is not checked: ${reason}.`);
    else if (text.trim() === '') {
      ask(null);
      results.show('Nothing to check yet.');
      editor.mark([]);
    } else {
      results.wait();
      ask({ path: name, text, kind: kindNamed(kind), target: target || null, from: from || null });
    }
  };
  const keep = () => {
    history.replaceState(null, '', fragmentOf(form.view()) || location.pathname);
  };
  const put = (text: string, of: string | null) => {
    name = of;
    form.show({ ...form.view(), kind: '' });
    keep();
    editor.put(text, of);
    check();
  };
  const take = async (file: File) => {
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
    const file = target === form.file ? form.file.files?.[0] : undefined;
    if (file !== undefined) void take(file);
    else {
      keep();
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
  onDroppedFile((file) => void take(file));
  addEventListener('hashchange', () => {
    form.show(viewOf(location.hash));
    check();
  });
  form.show(viewOf(location.hash));
  check();
}
