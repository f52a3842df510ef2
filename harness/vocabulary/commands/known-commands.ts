/** Which commands a client has: those that its help shows, and those that it only answers to. */

import { sideBySide } from '../../asking/side-by-side.ts';
import { type AskClient, aliased, type CommandTree, pageOf, walk } from './walk.ts';
import type { CommandWord } from './words.ts';

/**
 * Pages by path. `withOwn`: also of commands that are not among the words. A command that only an alias leads to has
 * the page of the one that it stands for.
 */
export async function knownCommands(
  ask: AskClient,
  words: readonly CommandWord[],
  withOwn: boolean,
): Promise<CommandTree> {
  const named = new Set(words.flatMap(({ path, aliases }) => [path.join(' '), ...aliases]));
  const tree = new Map(await walk(ask, (path) => withOwn || named.has(path.join(' '))));
  if (tree.size === 0) return tree;
  for (const level of byDepth([...named].filter((path) => !tree.has(path)))) {
    const askable = level.filter((path) => tree.has(parentOf(path)));
    const pages = await sideBySide(
      askable.map((path) => path.split(' ')),
      async (path) => aliased(tree, path) ?? (await pageOf(ask, path)),
    );
    for (const page of pages) if (page !== null) tree.set(page.path.join(' '), page);
  }
  return tree;
}

function byDepth(paths: readonly string[]): string[][] {
  const depths = [...new Set(paths.map(depthOf))].toSorted((one, other) => one - other);
  return depths.map((depth) => paths.filter((path) => depthOf(path) === depth));
}

function depthOf(path: string): number {
  return path.split(' ').length;
}

function parentOf(path: string): string {
  return path.split(' ').slice(0, -1).join(' ');
}
