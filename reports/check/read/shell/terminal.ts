/** Whether a program gives what it runs a terminal. Pure. */
import { type Field, programOf } from './field.ts';
import { readSsh } from './ssh.ts';

const own: ReadonlySet<string> = new Set(['screen', 'script', 'tmux', 'unbuffer']);

/** `around`: has the program itself one? */
export function terminalIn(fields: readonly Field[], around: boolean | null): boolean | null {
  const name = programOf(fields[0]);
  if (own.has(name)) return true;
  if (name !== 'ssh') return around;
  const isAsked = readSsh(fields.slice(1)).flags.some((flag) => /^-([a-zA-Z]*t|o)/.test(flag));
  return isAsked ? around : false;
}
