/** The words that readers search titles for: those of the features, and those of the field. Pure. */
import { featureName } from '../record/feature-kind.ts';
import { fieldWords } from './field-words.ts';

/** Does a title carry one of them? `ids`: those of all features, keys of compose files among them. */
export function searchedWords(ids: Iterable<string>): (title: string) => boolean {
  const ofField = fieldWords.flatMap((word) => [word, `${word}s`]);
  const words = new Set([...ofField, ...[...ids].flatMap(wordsOf)].map(apart));
  const longest = Math.max(...[...words].map((word) => word.split(' ').length));
  return (title) =>
    [title, decapitalised(title)].some((text) =>
      runs(apart(text).split(' '), longest).some((run) => words.has(run.join(' '))),
    );
}

function wordsOf(id: string): string[] {
  const { surface, of, part } = featureName(id);
  if (surface === 'cli')
    return [...ofCommand(of), ...part.split(' ').filter((word) => word.startsWith('--'))];
  if (surface === 'file') return of === 'Dockerfile' ? [part] : unmistakable(part);
  const path = of.split(' ')[1] ?? '';
  return [...['ID', 'NAME'].map((one) => path.replaceAll(/\{\w+\}/g, one)), ...unmistakable(part)];
}

/** `docker run` and `network create`: `run` alone is a word of any sentence. */
function ofCommand(command: string): string[] {
  if (command === 'docker') return [];
  return [`docker ${command}`, ...(command.includes(' ') ? [command] : [])];
}

/** `.HostConfig.Links` is looked for as `HostConfig.Links`; `Links` alone may be a word of a sentence. */
function unmistakable(path: string): string[] {
  const steps = path
    .replaceAll(/[[\]*]/g, '')
    .split('.')
    .filter((step) => step !== '');
  return runs(steps, steps.length)
    .map((run) => run.join('.'))
    .filter((word) => /[._]|[a-z][A-Z]/.test(word));
}

/** Every run of neighbours in a list, of at most so many. */
function runs(list: readonly string[], longest: number): string[][] {
  return list.flatMap((_, from) =>
    Array.from({ length: Math.min(longest, list.length - from) }, (__, more) =>
      list.slice(from, from + more + 1),
    ),
  );
}

/** Words with one blank between them: `GET /containers/ID/wait?condition=…` has `/containers/ID/wait`. */
function apart(text: string): string {
  return text.replaceAll(/[^\w/.#-]+/g, ' ').trim();
}

/** A sentence begins with a capital. */
function decapitalised(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
