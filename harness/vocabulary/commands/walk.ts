/** Walks a client's own command tree by its help. */

import { sideBySide } from '../../asking/side-by-side.ts';
import { type HelpPage, parseHelp } from './help-page.ts';

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
    const pages = await sideBySide(level, async (path) => aliased(tree, path) ?? (await pageOf(ask, path)));
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
  if (page.path.join(' ') === path.join(' ')) return page;
  return page.aliases.includes(path.join(' ')) ? asAlias(page, path) : null;
}

/**
 * The page of a command of which pages that were read say that it is the same, by its own name or by that of its parent:
 * no call is needed. Podman's `builder build` is its `buildx build`.
 */
export function aliased(tree: CommandTree, path: readonly string[]): HelpPage | null {
  const parents = tree.get(path.slice(0, -1).join(' '))?.aliases ?? [];
  const names = [path.join(' '), ...parents.map((parent) => `${parent} ${path.at(-1) ?? ''}`)];
  const page =
    names.map((name) => tree.get(name)).find((one) => one !== undefined) ??
    [...tree.values()].find(({ aliases }) => names.some((name) => aliases.includes(name)));
  return page === undefined ? null : asAlias(page, path);
}

function asAlias(page: HelpPage, path: readonly string[]): HelpPage {
  const others = page.aliases.filter((alias) => alias !== path.join(' '));
  return { ...page, path: [...path], aliases: [page.path.join(' '), ...others] };
}

function below({ path, commands }: HelpPage): string[][] {
  return commands.map((name) => [...path, name]);
}
