/** Finds programs and asks them short questions, as this process's own user. */
import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { execa } from 'execa';

/** Administrative directories are not on an ordinary user's PATH everywhere; engines' helpers live there. */
const administrative = ['/usr/local/sbin', '/usr/sbin', '/sbin'];

export function searchPath(): string {
  const own = (process.env.PATH ?? '/usr/local/bin:/usr/bin:/bin').split(delimiter);
  return [...new Set([...own.filter((part) => part !== ''), ...administrative])].join(delimiter);
}

/** Absolute path of a program on the search path; null where there is none. */
export async function findProgram(name: string): Promise<string | null> {
  for (const directory of searchPath().split(delimiter)) {
    const path = join(directory, name);
    try {
      await access(path, constants.X_OK);
      return path;
    } catch {
      // Not in this directory.
    }
  }
  return null;
}

/** Standard output of a command that ends well within ten seconds; null where it does not. */
export async function ask(file: string, args: readonly string[]): Promise<string | null> {
  const result = await execa(file, args, { reject: false, timeout: 10_000, stdin: 'ignore' });
  return result.failed ? null : result.stdout;
}
