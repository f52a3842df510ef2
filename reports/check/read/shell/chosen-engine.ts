/** What a substitution prints that looks for an engine: `$(which docker || which podman)`. Pure. */
import { isEngineName, withoutDirectory } from './field.ts';

/** The words of such a search beside the names of engines. */
const searching: ReadonlySet<string> = new Set(
  'which command -v type -p -P hash echo printf if then elif else fi true head -1 -n1 -n 1 || && | ;'
    .split(' ')
    .concat(''),
);

const token = /&?\d?>+\s*(?:&\d|[^\s;|&`)]+)|[;|&\n]+|[^\s;|&`$()]+/g;

/** Where the name stands that is looked for first, in the text of the substitution; null where it does something else. */
export function chosenEngine(written: string): { name: string; at: number } | null {
  let found: { name: string; at: number } | null = null;
  // Where an engine is the first word, it is called.
  let isSearch = false;
  for (const { 0: text, index } of written.matchAll(token)) {
    const name = text.replace(/^["']|["']$/g, '');
    const isEngine = isEngineName(withoutDirectory(name));
    if (!isEngine && !searching.has(name.trim()) && !/^&?\d?>/.test(name)) return null;
    if (isEngine && isSearch) found ??= { name, at: index + text.indexOf(name) };
    isSearch = true;
  }
  return found;
}
