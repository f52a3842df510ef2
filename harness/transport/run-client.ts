/** The one place that runs an engine's command-line client. */
import type { CliOptions } from '../contract/cli-calls.ts';
import { type Bounded, runBounded } from './bounded.ts';
import type { ClientCommand } from './target.ts';
import { Trouble } from './trouble.ts';

/** No single engine call may take longer; a stop with its grace of ten seconds fits in easily. */
export const callDeadlineMs = 60_000;
/** For a client that is asked about itself, before anything else. */
export const shortDeadlineMs = 30_000;

export interface ClientOptions extends CliOptions {
  /** Puts another program in front, such as one that makes a pseudo-terminal. */
  wrap?: (argv: readonly string[]) => readonly string[];
  deadlineMs?: number;
}

export async function runClient(
  client: ClientCommand,
  args: readonly string[],
  options: ClientOptions = {},
): Promise<Bounded> {
  const argv = [client.file, ...client.args, ...args];
  const [file = client.file, ...rest] = options.wrap ? options.wrap(argv) : argv;
  const input = typeof options.stdin === 'object' ? options.stdin.secret : options.stdin;
  const reply = await runBounded(file, rest, options.deadlineMs ?? callDeadlineMs, {
    // The environment is the target's alone: no login, context or setting of the caller's leaks in.
    env: { ...client.env, ...options.env },
    extendEnv: false,
    cwd: options.cwd ?? client.cwd,
    ...(client.uid === undefined ? {} : { uid: client.uid, gid: client.gid ?? client.uid }),
    ...(input === undefined ? {} : { stdin: 'pipe', input }),
    stripFinalNewline: false,
  });
  if ('notRun' in reply) throw new Trouble(`${file} could not be run: ${reply.notRun}`);
  return reply;
}
