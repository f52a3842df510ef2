/** Runs a client command on a pseudo-terminal, with `script` of util-linux. */
import type { CliReply } from '../../contract/cli-calls.ts';
import { shellWord } from '../../shell-word.ts';
import type { CliSession } from './cli-session.ts';

/**
 * `input` is typed into the terminal. `script -e` hands the command's exit code on; its typescript goes to
 * /dev/null, what the terminal shows is standard output.
 */
export function onTerminal(
  session: CliSession,
  args: readonly string[],
  options: { input?: string } = {},
): Promise<CliReply> {
  return session.call(args, {
    wrap: (argv) => [
      'script',
      '--quiet',
      '--return',
      '--command',
      argv.map(shellWord).join(' '),
      '/dev/null',
    ],
    stdin: options.input ?? '',
  });
}
