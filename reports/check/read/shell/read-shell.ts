/** Reads shell scripts, and pieces of shell in other files. Pure. */
import type { CommandIndex } from '../../../../harness/vocabulary/uses/command-index.ts';
import type { FileUses } from '../../uses.ts';
import { type FileText, fileText } from '../file-text.ts';
import { type MappedText, replacedIn, startAt, wholeText } from '../mapped-text.ts';
import { namesEngine } from './field.ts';
import { type Finder, finderOf, type Here } from './finder.ts';
import { Names } from './names.ts';
import type { Value } from './value.ts';
import { walk, walkText } from './walk.ts';

export function readShell(path: string, text: string, index: CommandIndex): FileUses {
  const file = fileText(text);
  // With the line ends of Windows no shell would run it; a checkout there has them all the same.
  const script = replacedIn(wholeText(text), /\r(?=\n)/g, (_, start) => ({ text: '', starts: start }));
  addShell(script, new Map(), file, index);
  return file.found(path, 'shell');
}

/** Adds what a script uses to what is found in the file. `set`: variables that it finds set. */
export function addShell(
  script: MappedText,
  set: ReadonlyMap<string, Value>,
  file: FileText,
  index: CommandIndex,
  { outputRead = false, terminal = null }: Partial<Pick<Here, 'outputRead' | 'terminal'>> = {},
): void {
  const texts = [...set.values()].map((value) => (value.kind === 'text' ? value.text.text : ''));
  if (![script.text, ...texts].some(namesEngine)) return;
  const finder = finderOf(file, index, { walk, walkText });
  const here: Here = {
    source: script,
    variables: { named: new Names(set), positional: null },
    outputRead,
    readers: null,
    terminal,
    input: null,
    caller: null,
    depth: 0,
  };
  try {
    walkText(script, here, finder);
    walkUncalled(here, finder);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const at = startAt(script, 0);
    file.say(at, at, 'a script that is nested too deeply to be read');
  }
}

/** A function that others call with words of theirs is mostly defined before them. */
function walkUncalled(here: Here, finder: Finder): void {
  for (const [name, { body, source }] of [...finder.functions].reverse()) {
    if (finder.called.has(name)) continue;
    finder.called.add(name);
    walk(body, { ...here, source, variables: { ...here.variables, positional: null }, depth: 1 }, finder);
  }
}
