/** What sets the variables of a shell. */
import type { Assignment, CommandArgument } from 'unbash';
import { aligned } from '../aligned.ts';
import { joined, type MappedText, unknownText } from '../mapped-text.ts';
import { expandText, expandWord } from './expand.ts';
import type { Field } from './field.ts';
import type { Here } from './finder.ts';
import type { Value } from './value.ts';
import { setValue, type Variables } from './variables.ts';

export function assign({ name, value, append, index }: Assignment, { source, variables }: Here): void {
  if (index !== undefined) {
    setValue(variables, name, { kind: 'unknown' });
    return;
  }
  const before = append === true ? variables.named.get(name) : undefined;
  if (value.type === 'ArrayValue') {
    const fields = value.elements.flatMap((element) => expandWord(element, source, variables));
    const kept = before?.kind === 'array' ? before.fields : [];
    setValue(variables, name, { kind: 'array', fields: [...kept, ...fields] });
    return;
  }
  const text =
    value.parts === undefined
      ? aligned(value.value, source, value.pos, value.end)
      : expandText(value.parts, source, variables);
  setValue(variables, name, asValue(before?.kind === 'text' ? joined([before.text, text]) : text));
}

function asValue(text: MappedText): Value {
  return text.text === unknownText ? { kind: 'unknown' } : { kind: 'text', text };
}

const declaring: ReadonlySet<string> = new Set(['declare', 'export', 'local', 'readonly', 'typeset']);
const filling: ReadonlySet<string> = new Set(['getopts', 'mapfile', 'read', 'readarray']);

/** Does what a command of the shell does to variables; false where it is none of those. `name`: of the command. */
export function declared(name: string, args: readonly CommandArgument[], here: Here): boolean {
  const words = args.flatMap((word) => (word.type === 'Word' ? [word.value] : []));
  if (declaring.has(name)) {
    for (const word of args) if (word.type === 'Assignment') assign(word, here);
    return true;
  }
  if (filling.has(name)) {
    for (const word of words) if (/^[A-Za-z_]\w*$/.test(word)) setUnknown(here.variables, word);
    return true;
  }
  if (name === 'unset') {
    for (const word of words) here.variables.named.set(word, undefined);
    return true;
  }
  return false;
}

function setUnknown(variables: Variables, name: string): void {
  setValue(variables, name, { kind: 'unknown' });
}

/** `set -- …` and `shift`. */
export function moved(fields: readonly Field[], variables: Variables): boolean {
  const name = fields[0]?.text.text;
  const words = fields.slice(1);
  if (name === 'set') {
    const at = words.findIndex(({ text }) => text.text === '--');
    if (at !== -1) variables.positional = words.slice(at + 1);
    return true;
  }
  if (name !== 'shift') return false;
  const count = Number(words[0]?.text.text ?? '1');
  const gone = variables.positional?.slice(0, count) ?? [];
  const isSure = Number.isInteger(count) && gone.every(({ many }) => many !== true);
  variables.positional = isSure ? (variables.positional?.slice(count) ?? null) : null;
  return true;
}
