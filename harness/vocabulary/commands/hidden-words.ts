/** What a client has beside what its help shows. */
import { parseFlags } from './parse-flags.ts';
import { type AskClient, type CommandTree, pageOf } from './walk.ts';
import type { HiddenWord } from './words.ts';

/** The tree with those of `candidates` that the client has: its parser takes them, and its help does not show them. */
export async function withHidden(
  ask: AskClient,
  tree: CommandTree,
  candidates: readonly HiddenWord[],
): Promise<CommandTree> {
  const all = new Map(tree);
  for (const { path, flags } of candidates) {
    const key = path.join(' ');
    const page = all.get(key) ?? (await pageOf(ask, path));
    if (page === null) continue;
    const unseen = flags.filter(({ name }) => !page.flags.some((flag) => flag.name === name));
    const parsed = await parseFlags(
      ask,
      path,
      unseen.map(({ name }) => `--${name}`),
    );
    const taken = unseen.filter(({ name }) => parsed.get(`--${name}`)?.state === 'known');
    const hidden = taken.map((flag) => ({ ...flag, hidden: true, about: '' }));
    all.set(key, { ...page, flags: [...page.flags, ...hidden] });
  }
  return all;
}
