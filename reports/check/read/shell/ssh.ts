/** The words of ssh. Pure. */
import type { Field } from './field.ts';
import { afterFlags } from './wrappers.ts';

const valued = '-b -c -D -E -e -F -I -i -J -L -l -m -O -o -p -Q -R -S -W -w -B';

/** `rest`: what stands behind the program. */
export function readSsh(rest: readonly Field[]): { flags: string[]; command: readonly Field[] } {
  const before = afterFlags(rest, valued);
  // Flags may follow the host too.
  const behind = afterFlags(before.rest.slice(1), valued);
  return { flags: [...before.flags, ...behind.flags], command: behind.rest };
}
