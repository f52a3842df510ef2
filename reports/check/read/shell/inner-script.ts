/** Scripts that a command hands to another shell. Pure. */
import type { MappedText } from '../mapped-text.ts';
import { joined } from '../mapped-text.ts';
import { type Field, programOf } from './field.ts';
import { inOneText } from './variables.ts';
import { afterFlags } from './wrappers.ts';

export interface InnerScript {
  /** Null where it comes from the input. */
  text: MappedText | null;
  /** Whose variables it has: those of this shell itself, a copy of them, or none. */
  variables: 'same' | 'copied' | 'none';
  positional?: readonly Field[];
}

const shells: ReadonlySet<string> = new Set(['sh', 'bash', 'dash', 'ash', 'ksh', 'zsh']);
const sshValued = '-b -c -D -E -e -F -I -i -J -L -l -m -O -o -p -Q -R -S -W -w -B';

/** Does a program of this name run scripts? */
export function runsScripts(name: string): boolean {
  return shells.has(name) || ['eval', 'ssh', 'su', 'trap'].includes(name);
}

/** Null where the command runs no script that the file holds. */
export function innerScript(fields: readonly Field[]): InnerScript | null {
  const name = programOf(fields[0]);
  const rest = fields.slice(1);
  if (shells.has(name)) return ofShell(rest);
  switch (name) {
    case 'eval':
      return rest.length === 0 ? null : { text: inOne(rest), variables: 'same' };
    case 'trap':
      return ofTrap(rest);
    case 'ssh':
      return ofSsh(rest);
    case 'su':
      return ofSu(rest);
    default:
      return null;
  }
}

function ofShell(rest: readonly Field[]): InnerScript | null {
  const { flags, rest: left } = afterFlags(rest, '-o -O --rcfile --init-file');
  const short = flags.filter((flag) => /^-[a-zA-Z]+$/.test(flag));
  if (short.some((flag) => flag.includes('c'))) {
    const [text, , ...positional] = left;
    return text === undefined ? null : { text: text.text, variables: 'copied', positional };
  }
  const readsInput = left.length === 0 || short.some((flag) => flag.includes('s'));
  return readsInput ? { text: null, variables: 'copied', positional: left } : null;
}

function ofSsh(rest: readonly Field[]): InnerScript {
  const [, ...after] = afterFlags(rest, sshValued).rest;
  // Flags may follow the host too.
  const command = afterFlags(after, sshValued).rest;
  return { text: command.length === 0 ? null : inOne(command), variables: 'none' };
}

function ofSu(rest: readonly Field[]): InnerScript {
  const at = rest.findIndex(({ text }) => text.text === '-c' || text.text === '--command');
  const text = at === -1 ? undefined : rest[at + 1];
  return { text: text?.text ?? null, variables: 'copied' };
}

function ofTrap(rest: readonly Field[]): InnerScript | null {
  const [text, signal] = afterFlags(rest, '').rest;
  return text === undefined || signal === undefined ? null : { text: text.text, variables: 'copied' };
}

function inOne(fields: readonly Field[]): MappedText {
  return joined(inOneText(fields));
}
