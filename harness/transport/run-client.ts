/** The one place that runs an engine's command-line client. */
import { execa } from 'execa';
import type { CliOptions, CliReply } from '../contract/engine.ts';
import type { ClientCommand } from './target.ts';
import { Trouble } from './trouble.ts';

/** No single engine call may take longer; a stop with its grace of ten seconds fits in easily. */
export const callDeadlineMs = 60_000;

export interface ClientReply extends CliReply {
  timedOut: boolean;
}

export interface ClientOptions extends CliOptions {
  /** Puts another program in front, such as one that makes a pseudo-terminal. */
  wrap?: (argv: readonly string[]) => readonly string[];
  deadlineMs?: number;
}

export async function runClient(
  client: ClientCommand,
  args: readonly string[],
  options: ClientOptions = {},
): Promise<ClientReply> {
  const argv = [client.file, ...client.args, ...args];
  const [file = client.file, ...rest] = options.wrap ? options.wrap(argv) : argv;
  const input = typeof options.stdin === 'object' ? options.stdin.secret : options.stdin;
  const child = execa(file, rest, {
    // The environment is the target's alone: no login, context or setting of the caller's leaks in.
    env: { ...client.env, ...options.env },
    extendEnv: false,
    cwd: options.cwd ?? client.cwd,
    ...(client.uid === undefined ? {} : { uid: client.uid, gid: client.gid ?? client.uid }),
    ...(input === undefined ? { stdin: 'ignore' } : { input }),
    reject: false,
    stripFinalNewline: false,
    // A group of its own: what the client leaves behind holding our pipes is ended with it.
    detached: true,
    maxBuffer: 8_388_608,
  });
  let timedOut = false;
  const timer = setTimeout(() => {
    timedOut = true;
    endGroup(child.pid);
  }, options.deadlineMs ?? callDeadlineMs);
  try {
    const result = await child;
    if (result.code === 'ENOENT' || result.code === 'EACCES') {
      throw new Trouble(`${file} could not be run: ${result.code}`, result.cause);
    }
    return { exitCode: result.exitCode ?? null, stdout: result.stdout, stderr: result.stderr, timedOut };
  } finally {
    clearTimeout(timer);
  }
}

function endGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // The group ended by itself in the meantime.
  }
}
