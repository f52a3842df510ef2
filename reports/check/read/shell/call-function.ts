/** Calls of functions that the script defines. */
import type { Command } from 'unbash';
import type { MappedText } from '../mapped-text.ts';
import { type Field, namesEngine } from './field.ts';
import { deepest, type Finder, type Here } from './finder.ts';
import { inputText } from './input-text.ts';
import { redirected } from './streams.ts';

/** Of the command as the file has it. */
export interface Running {
  node: Command;
  start: number;
  end: number;
  here: Here;
  finder: Finder;
  /** Does another program run it, to which functions are not known? */
  isBehind?: true;
}

export function callFunction(
  name: string,
  words: readonly Field[],
  { node, start, end, here, finder }: Running,
): void {
  const found = finder.functions.get(name);
  if (found === undefined || finder.budget === 0 || here.depth >= deepest) return;
  if (finder.idle.has(name) && !words.some((word) => mayBeRun(word, finder))) return;
  finder.budget -= 1;
  finder.called.add(name);
  const { named } = here.variables;
  const variables = { named: named.copy(), positional: words };
  const callsBefore = finder.calls;
  const inside: Here = {
    ...here,
    ...redirected(node.redirects, here),
    source: found.source,
    variables,
    input: inputOf(node, here),
    caller: here.caller ?? { start, end },
    depth: here.depth + 1,
  };
  finder.walk(found.body, inside, finder);
  const changed = [...variables.named.changed];
  for (const one of changed) named.set(one, variables.named.get(one));
  if (changed.length === 0 && finder.calls === callsBefore) finder.idle.add(name);
}

/** May a function that does nothing by itself do something when it runs this word? */
function mayBeRun(word: Field, { functions }: Finder): boolean {
  return functions.has(word.text.text) || namesEngine(word.text.text);
}

/** What it reads, where the file holds it. */
export function inputOf({ redirects }: Command, here: Here): MappedText | null {
  return inputText(redirects, here) ?? here.input;
}
