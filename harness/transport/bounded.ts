/** Runs a program that may hang, fail or not be there at all: it ends in time, with all that it started. */
import { execa, type Options } from 'execa';

const own = {
  reject: false,
  // A group of its own: what the program leaves behind holding our pipes is ended with it.
  detached: true,
  maxBuffer: 8_388_608,
} as const;

export interface Bounded {
  /** Null where a signal ended it. */
  exitCode: number | null;
  stdout: string;
  stderr: string;
  timedOut: boolean;
}

/** Never throws: where the program could not be run, the reason comes back, such as `ENOENT`. */
export async function runBounded(
  file: string,
  args: readonly string[],
  deadlineMs: number,
  options: Options = {},
): Promise<Bounded | { notRun: string }> {
  const child = execa(file, args, { stdin: 'ignore', ...options, ...own });
  let timedOut = false;
  const timer = setTimeout(() => {
    timedOut = true;
    endGroup(child.pid);
  }, deadlineMs);
  try {
    const result = await child;
    if (child.pid === undefined) return { notRun: result.code ?? 'no reason given' };
    return {
      exitCode: result.exitCode ?? null,
      stdout: String(result.stdout),
      stderr: String(result.stderr),
      timedOut,
    };
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
