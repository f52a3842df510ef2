/** Reads Makefiles: their recipes, and what `$(shell …)` runs. Pure. */
import type { CommandIndex } from '../../../../harness/vocabulary/uses/command-index.ts';
import type { FileUses } from '../../uses.ts';
import { fileText } from '../file-text.ts';
import { endAt, joined, type MappedText, startAt, unknownText } from '../mapped-text.ts';
import { isEngine, namesEngine } from '../shell/field.ts';
import { addShell } from '../shell/read-shell.ts';
import type { Value } from '../shell/value.ts';
import { type MakeSetting, makeLines, withEnd } from './make-lines.ts';
import { expandedByMake, type MakeVariables, shellFunctions } from './make-text.ts';

export function readMakefile(path: string, text: string, index: CommandIndex): FileUses {
  const file = fileText(text);
  const { recipes, settings, others, misplaced, oneShell } = makeLines(text);
  const variables = variablesOf(settings);
  const environment = exported(settings, variables);
  const commands = recipes.flatMap((lines) => (oneShell ? [joined(lines.flatMap(withEnd))] : lines));
  for (const command of commands) {
    addShell(expandedByMake(command, variables), environment, file, index);
  }
  for (const script of [...others, ...commands].flatMap(shellFunctions)) {
    addShell(expandedByMake(script, variables), environment, file, index, { outputRead: true });
  }
  for (const line of misplaced.filter((one) => namesEngine(one.text))) {
    const blanks = line.text.length - line.text.trimStart().length;
    const [start, end] = [startAt(line, blanks), endAt(line, line.text.length)];
    file.say(start, end, 'a line of a recipe that does not begin with a tab: make does not read it');
  }
  return file.found(path, 'makefile');
}

/** Null where the file sets a variable to several things, or to what a command prints. */
function variablesOf(settings: readonly MakeSetting[]): MakeVariables {
  const variables = new Map<string, MappedText | null>();
  for (const { name, operator, value, isConditional } of settings) {
    const before = variables.get(name);
    if (operator === '!=') variables.set(name, null);
    else if (operator === '?=' && before !== undefined) continue;
    else if (operator === '+=') variables.set(name, appended(before, value));
    else if (isConditional && before !== undefined) variables.set(name, either(before, value));
    else variables.set(name, value);
  }
  return variables;
}

function appended(before: MappedText | null | undefined, value: MappedText): MappedText | null {
  if (before === undefined) return value;
  if (before === null) return null;
  const end = endAt(before, before.text.length);
  return joined([before, { text: ' ', starts: [end], ends: [end] }, value]);
}

function either(one: MappedText | null, other: MappedText): MappedText | null {
  if (one === null) return null;
  const areEngines = [one, other].every((text) => isEngine({ text, start: 0, end: 0 }));
  return one.text === '' ? other : one.text === other.text || other.text === '' || areEngines ? one : null;
}

function exported(settings: readonly MakeSetting[], variables: MakeVariables): Map<string, Value> {
  const names = settings.filter(({ isExported }) => isExported).map(({ name }) => name);
  return new Map(
    names.flatMap((name): [string, Value][] => {
      const value = variables.get(name);
      const text = value === null || value === undefined ? null : expandedByMake(value, variables);
      return text === null || text.text === unknownText ? [] : [[name, { kind: 'text', text }]];
    }),
  );
}
