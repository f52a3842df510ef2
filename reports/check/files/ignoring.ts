/** What `.gitignore` files leave out. */
import { existsSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { textOf } from './text-of.ts';

/** The rules of one directory. */
interface Rules {
  directory: string;
  rules: Ignore;
}

/** Outermost first. */
export type Ignoring = readonly Rules[];

/** The rules that hold in a directory by what stands above it, up to the root of its repository. */
export function ignoringAbove(directory: string): Ignoring {
  if (existsSync(join(directory, '.git'))) return [];
  const above: string[] = [];
  for (let at = dirname(directory); ; at = dirname(at)) {
    above.unshift(at);
    if (existsSync(join(at, '.git'))) return above.reduce<Ignoring>(withRulesOf, []);
    if (dirname(at) === at) return [];
  }
}

/** With those of the directory itself. */
export function withRulesOf(ignoring: Ignoring, directory: string): Ignoring {
  const found = textOf(join(directory, '.gitignore'));
  return 'text' in found ? [...ignoring, { directory, rules: ignore().add(found.text) }] : ignoring;
}

/** The innermost rules that say something count. */
export function isIgnored(path: string, isDirectory: boolean, ignoring: Ignoring): boolean {
  for (const { directory, rules } of ignoring.toReversed()) {
    const inside = relative(directory, path).split(sep).join('/');
    const { ignored, unignored } = rules.test(isDirectory ? `${inside}/` : inside);
    if (ignored || unignored) return ignored;
  }
  return false;
}
