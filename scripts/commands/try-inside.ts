/** `canialias try-inside`: what `try` calls inside a machine of the lab; it is no command for people. */
import { Command } from '@commander-js/extra-typings';
import { say } from '../cli/say.ts';

export function tryInsideCommand() {
  return new Command('try-inside').argument('<plan>').action(async (plan) => {
    const { tryInside } = await import('../try/try-inside.ts');
    await tryInside(plan, (line) => {
      say(process.stderr, line);
    });
  });
}
