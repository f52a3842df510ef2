/** `canialias sweep`: removes by hand what a killed run left behind. */
import { Command } from '@commander-js/extra-typings';
import type { Outcome } from '../cli/outcome.ts';
import { say } from '../cli/say.ts';

export function sweepCommand(outcome: Outcome) {
  return new Command('sweep')
    .description('remove what runs that were killed left on the engines; never anything else')
    .action(async () => {
      const { deadSessions } = await import('../../harness/recovery/dead-sessions.ts');
      const { removeFiles, sweepSession } = await import('../../harness/recovery/sweep-session.ts');
      const { Journal } = await import('../../harness/safety/journal.ts');
      const sessions = deadSessions();
      for (const session of sessions) {
        const swept = await sweepSession(session);
        const removed = [...swept].flatMap(([target, { removed }]) =>
          removed.map((name) => `${target}: ${name}`),
        );
        const failed = [...swept].flatMap(([target, { failed }]) =>
          failed.map((name) => `${target}: ${name}`),
        );
        for (const line of removed) say(process.stdout, `removed ${line}`);
        for (const line of failed) say(process.stdout, `not removed ${line}`);
        if (failed.length > 0) outcome.exitCode = 1;
        else removeFiles(session, new Journal(session.journal).entries());
      }
      if (sessions.length === 0) process.stdout.write('no run was left unfinished\n');
    });
}
