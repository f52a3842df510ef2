/** Vitest's filters and options, as they were given to `npm test`. */
import { execa } from 'execa';
import { parseCLI, type TestUserConfig } from 'vitest/node';
import { CanialiasError } from '../../harness/errors.ts';
import { projectRoot } from '../../harness/place.ts';

const hint = 'npx vitest run --help shows what may follow npm test --';

/** What its parser adds by itself, and what needs no look at the help. */
const known = new Set(['--', 'color', 'run', 'project', 'testNamePattern', 't']);

/** Throws `usage` for what cannot be understood at all. */
export function parseVitestOptions(args: readonly string[]): { filter: string[]; options: TestUserConfig } {
  try {
    return parseCLI(['vitest', 'run', ...args]);
  } catch (error) {
    throw new CanialiasError('usage', error instanceof Error ? error.message : String(error), hint, error);
  }
}

/**
 * Throws `usage` for an option that Vitest does not have, and for one that would spoil the verdicts. Its parser
 * takes anything, and a slip in a filter would measure everything; which options there are, only its help tells.
 */
export async function checkVitestOptions(args: readonly string[]): Promise<void> {
  const names = Object.keys(parseVitestOptions(args).options).filter((name) => !known.has(name));
  if (names.includes('retry')) {
    throw new CanialiasError(
      'usage',
      '--retry is not taken',
      'no retry ever turns a cell green: leave it out',
    );
  }
  if (names.length === 0) return;
  const help = await execa('vitest', ['run', '--help'], {
    cwd: projectRoot,
    preferLocal: true,
    reject: false,
    stdin: 'ignore',
  });
  if (help.exitCode !== 0) return;
  const there = new Set([...help.stdout.matchAll(/(?<= )--?([a-z]\w*)/gi)].map(([, name]) => name));
  const unknown = names.find((name) => !there.has(name));
  if (unknown !== undefined) {
    const dashes = unknown.length === 1 ? '-' : '--';
    throw new CanialiasError('usage', `unknown option '${dashes}${unknown}'`, hint);
  }
}
