/** Walks a client's own command tree by its help. */

import { type HelpPage, parseHelp } from './help-page.ts';
import { inTurns } from './in-turns.ts';

/** Asks the client with these arguments; both outputs as one text. */
export type AskClient = (args: readonly string[]) => Promise<string>;

/** Pages by path, such as `container ls`; the program's own by the empty text. */
export type CommandTree = ReadonlyMap<string, HelpPage>;

/**
 * Everything below the program that its help shows, or what of that `wanted` lets in. Each page is one call, and some
 * are asked for side by side. A command that has no page of its own is not there.
 */
export async function walk(
  ask: AskClient,
  wanted: (path: readonly string[]) => boolean = () => true,
): Promise<CommandTree> {
  const tree = new Map<string, HelpPage>();
  const root = parseHelp(await ask(['--help']));
  if (root === null) return tree;
  tree.set('', root);
  let level = below(root).filter(wanted);
  while (level.length > 0) {
    const pages = await inTurns(level, (path) => pageOf(ask, path));
    const found = pages.filter((page) => page !== null);
    for (const page of found) tree.set(page.path.join(' '), page);
    level = found.flatMap(below).filter(wanted);
  }
  return tree;
}

/** Null where the client shows another command's help, as it does for a word that it does not know. */
export async function pageOf(ask: AskClient, path: readonly string[]): Promise<HelpPage | null> {
  const page = parseHelp(await ask(['help', ...path]));
  if (page === null) return null;
  const asked = path.join(' ');
  if (page.path.join(' ') === asked) return page;
  if (!page.aliases.includes(asked)) return null;
  const usual = page.path.join(' ');
  return { ...page, path: [...path], aliases: [usual, ...page.aliases.filter((alias) => alias !== asked)] };
}

function below({ path, commands }: HelpPage): string[][] {
  return commands.map((name) => [...path, name]);
}
