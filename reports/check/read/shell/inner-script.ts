/** Scripts that a command hands to another shell. Pure. */
import type { MappedText } from '../mapped-text.ts';
import { joined, sliceOf } from '../mapped-text.ts';
import { type Field, programOf } from './field.ts';
import { inLines, parallelScript } from './parallel.ts';
import { inOneText } from './variables.ts';
import { afterFlags, unwrapped } from './wrappers.ts';

export interface InnerScript {
  /** Null where it comes from the input. */
  text: MappedText | null;
  /** Whose variables it has: those of this shell itself, a copy of them, or none. */
  variables: 'same' | 'copied' | 'none';
  positional?: readonly Field[];
}

const shells: ReadonlySet<string> = new Set(['sh', 'bash', 'dash', 'ash', 'ksh', 'zsh']);
const sshValued = '-b -c -D -E -e -F -I -i -J -L -l -m -O -o -p -Q -R -S -W -w -B';

const others: Readonly<Record<string, (rest: readonly Field[]) => InnerScript | null>> = {
  concurrently: (rest) => ({
    text: inLines(afterFlags(rest, '-c -l -m -n -p -s -t').rest),
    variables: 'copied',
  }),
  eval: (rest) => (rest.length === 0 ? null : { text: inOne(rest), variables: 'same' }),
  gcloud: (rest) => (rest.some(({ text }) => text.text === 'ssh') ? ofCommandFlag(rest, 'none') : null),
  newgrp: () => ({ text: null, variables: 'copied' }),
  parallel: (rest) => ({ text: parallelScript(rest), variables: 'copied' }),
  script: (rest) => ofCommandFlag(rest, 'copied'),
  sg: (rest) => ofCommandFlag(rest, 'copied'),
  ssh: ofSsh,
  su: (rest) => ofCommandFlag(rest, 'copied'),
  trap: ofTrap,
  vagrant: (rest) => (rest[0]?.text.text === 'ssh' ? ofCommandFlag(rest, 'none') : null),
  watch: (rest) => ({ text: inOne(afterFlags(rest, '-n --interval').rest), variables: 'copied' }),
};

/** Does a program of this name run scripts? */
export function runsScripts(name: string): boolean {
  return shells.has(name) || name === 'sudo' || Object.hasOwn(others, name);
}

/** Null where the command runs no script that the file holds. */
export function innerScript(fields: readonly Field[]): InnerScript | null {
  const name = programOf(fields[0]);
  const rest = fields.slice(1);
  if (shells.has(name)) return ofShell(rest);
  if (name === 'sudo') return ofSudo(fields);
  return Object.hasOwn(others, name) ? (others[name]?.(rest) ?? null) : null;
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

/** `sudo -i <<EOF` */
function ofSudo(fields: readonly Field[]): InnerScript | null {
  const isShell = fields.some(({ text }) => /^(-[a-zA-Z]*[is]|--login|--shell)$/.test(text.text));
  return isShell && unwrapped(fields)?.length === 0 ? { text: null, variables: 'copied' } : null;
}

/** `su -c SCRIPT`, `gcloud compute ssh HOST --command=SCRIPT` */
function ofCommandFlag(rest: readonly Field[], variables: InnerScript['variables']): InnerScript {
  for (const [at, { text }] of rest.entries()) {
    if (text.text === '-c' || text.text === '--command')
      return { text: rest[at + 1]?.text ?? null, variables };
    const { length } = /^--command=/.exec(text.text)?.[0] ?? '';
    if (length > 0) return { text: sliceOf(text, length, text.text.length), variables };
  }
  return { text: null, variables };
}

function ofTrap(rest: readonly Field[]): InnerScript | null {
  const [text, signal] = afterFlags(rest, '').rest;
  return text === undefined || signal === undefined ? null : { text: text.text, variables: 'copied' };
}

function inOne(fields: readonly Field[]): MappedText {
  return joined(inOneText(fields));
}
