/** Scripts that a command hands to another shell. Pure. */
import type { MappedText } from '../mapped-text.ts';
import { joined, sliceOf } from '../mapped-text.ts';
import { type Field, programOf } from './field.ts';
import { inLines, parallelScript } from './parallel.ts';
import { readSsh } from './ssh.ts';
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

const others: Readonly<Record<string, (rest: readonly Field[]) => InnerScript | null>> = {
  concurrently: (rest) => ({
    text: inLines(afterFlags(rest, '-c -l -m -n -p -s -t').rest),
    variables: 'copied',
  }),
  eval: (rest) => (rest.length === 0 ? null : { text: inOne(rest), variables: 'same' }),
  gcloud: (rest) => (rest.some(({ text }) => text.text === 'ssh') ? ofCommandFlag(rest, 'none') : null),
  newgrp: () => ({ text: null, variables: 'copied' }),
  parallel: (rest) => ({ text: parallelScript(rest), variables: 'copied' }),
  runuser: (rest) => (rest.some(isUserFlag) ? null : ofCommandFlag(rest, 'copied')),
  script: (rest) => (rest.some(isCommandFlag) ? ofCommandFlag(rest, 'copied') : null),
  sg: ([, ...rest]) => ({
    text: ofCommandFlag(rest, 'copied').text ?? rest[0]?.text ?? null,
    variables: 'copied',
  }),
  ssh: ofSsh,
  su: (rest) => ofCommandFlag(rest, 'copied'),
  tmux: ofTmux,
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
  if (name === 'flock') return ofFlock(fields);
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
  const { command } = readSsh(rest);
  return { text: command.length === 0 ? null : inOne(command), variables: 'none' };
}

/** `sudo -i <<EOF` */
function ofSudo(fields: readonly Field[]): InnerScript | null {
  const isShell = fields.some(({ text }) => /^(-[a-zA-Z]*[is]|--login|--shell)$/.test(text.text));
  return isShell && unwrapped(fields)?.length === 0 ? { text: null, variables: 'copied' } : null;
}

/** `flock FILE -c SCRIPT` */
function ofFlock(fields: readonly Field[]): InnerScript | null {
  const [flag, script] = unwrapped(fields) ?? [];
  return flag !== undefined && isCommandFlag(flag) && script !== undefined
    ? { text: script.text, variables: 'copied' }
    : null;
}

/** `su -c SCRIPT`, `script -qec SCRIPT`, `gcloud compute ssh HOST --command=SCRIPT` */
function ofCommandFlag(rest: readonly Field[], variables: InnerScript['variables']): InnerScript {
  const at = rest.findIndex(isCommandFlag);
  const attached = /^--command=/.exec(rest[at]?.text.text ?? '')?.[0].length;
  const text = rest[attached === undefined ? at + 1 : at]?.text;
  if (at === -1 || text === undefined) return { text: null, variables };
  return { text: sliceOf(text, attached ?? 0, text.text.length), variables };
}

function isCommandFlag({ text }: Field): boolean {
  return /^(-[a-z]*c|--command(=.*)?)$/s.test(text.text);
}

function isUserFlag({ text }: Field): boolean {
  return /^(-u|--user)/.test(text.text);
}

/** `tmux new-session -d SCRIPT` */
function ofTmux(rest: readonly Field[]): InnerScript | null {
  const [command, ...words] = afterFlags(rest, '-L -S -f').rest;
  if (!/^(new|neww|new-session|new-window|respawn-?[pw]\w*|split-?w\w*)$/.test(command?.text.text ?? ''))
    return null;
  const script = afterFlags(words, '-c -e -F -f -l -n -s -t -x -y').rest;
  return { text: script.length === 0 ? null : inOne(script), variables: 'copied' };
}

function ofTrap(rest: readonly Field[]): InnerScript | null {
  const [text, signal] = afterFlags(rest, '').rest;
  return text === undefined || signal === undefined ? null : { text: text.text, variables: 'copied' };
}

function inOne(fields: readonly Field[]): MappedText {
  return joined(inOneText(fields));
}
