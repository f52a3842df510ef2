/** What apt says about packages. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ask } from '../../harness/host/programs.ts';

export interface PackageState {
  installed: boolean;
  /** Do the package lists offer it? */
  offered: boolean;
}

export type ListsAge = 'absent' | 'stale' | 'fresh';

const listsDirectory = '/var/lib/apt/lists';
/** Mirrors drop a package's old version some time after the new one; a day is what apt's own timer allows. */
const freshForMs = 24 * 60 * 60 * 1000;

/** Output of `apt-cache policy NAME…` in the C locale; a package that apt does not know is not in it. */
export function parsePolicy(text: string): Map<string, PackageState> {
  const states = new Map<string, PackageState>();
  for (const block of text.split(/^(?=\S)/m)) {
    const name = /^(\S+):$/m.exec(block)?.[1];
    if (name === undefined) continue;
    const value = (field: string): boolean => new RegExp(`^ +${field}: (?!\\(none\\))`, 'm').test(block);
    states.set(name, { installed: value('Installed'), offered: value('Candidate') });
  }
  return states;
}

/** It reads all package lists, which takes a busy host a while. */
const policyMs = 120_000;

/** Null where apt does not tell. */
export async function askPolicy(names: readonly string[]): Promise<Map<string, PackageState> | null> {
  const text = await ask('env', ['LC_ALL=C', 'apt-cache', 'policy', ...names], policyMs);
  return text === null ? null : parsePolicy(text);
}

export function ageOfLists(fetchedAtMs: number | null, nowMs: number): ListsAge {
  if (fetchedAtMs === null) return 'absent';
  return nowMs - fetchedAtMs > freshForMs ? 'stale' : 'fresh';
}

/** An index keeps the server's modification time, so the time of the last change on this host counts. */
export async function listsAge(): Promise<ListsAge> {
  const names = await readdir(listsDirectory).catch(() => []);
  if (!names.some((name) => /_Packages(\.|$)/.test(name))) return ageOfLists(null, Date.now());
  const paths = [listsDirectory, ...['partial', ...names].map((name) => join(listsDirectory, name))];
  const changes = await Promise.all(
    paths.map((path) =>
      stat(path).then(
        (found) => found.ctimeMs,
        () => 0,
      ),
    ),
  );
  return ageOfLists(Math.max(...changes), Date.now());
}
