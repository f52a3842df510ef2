/** Finds programs and asks them short questions, as this process's own user. */
import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { runBounded } from '../transport/bounded.ts';
import { complaintOf } from '../transport/parsed.ts';

/** Administrative directories are not on an ordinary user's PATH everywhere; engines' helpers live there. */
const administrative = ['/usr/local/sbin', '/usr/sbin', '/sbin'];

export function searchPath(): string {
  const own = (process.env.PATH ?? '/usr/local/bin:/usr/bin:/bin').split(delimiter);
  return [...new Set([...own.filter((part) => part !== ''), ...administrative])].join(delimiter);
}

/** Absolute path of an executable file on the search path; null where there is none. */
export async function findProgram(name: string): Promise<string | null> {
  for (const directory of searchPath().split(delimiter)) {
    const path = join(directory, name);
    try {
      await access(path, constants.X_OK);
      if ((await stat(path)).isFile()) return path;
    } catch {
      // Not in this directory.
    }
  }
  return null;
}

/** Milliseconds in which a short question is answered, or is not. */
const answerMs = 10_000;

/** Standard output of a command that ends well in time; null where it does not. */
export async function ask(
  file: string,
  args: readonly string[],
  deadlineMs: number = answerMs,
): Promise<string | null> {
  const answer = await tryToAsk(file, args, deadlineMs);
  return 'stdout' in answer ? answer.stdout : null;
}

/** As `ask`, with the reason where there is no answer: "does not answer within 10 s". */
export async function tryToAsk(
  file: string,
  args: readonly string[],
  deadlineMs: number = answerMs,
): Promise<{ stdout: string } | { problem: string }> {
  const reply = await runBounded(file, args, deadlineMs);
  if ('notRun' in reply) return { problem: `could not be run: ${reply.notRun}` };
  if (reply.timedOut) return { problem: `does not answer within ${deadlineMs / 1000} s` };
  return reply.exitCode === 0 ? { stdout: reply.stdout } : { problem: `fails: ${complaintOf(reply)}` };
}
