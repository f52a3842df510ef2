/** Merges the command trees of several Docker clients into the words that are asked for. Pure. */
import { compareReleases } from '../../release-of.ts';
import type { HelpFlag, HelpPage } from './help-page.ts';
import type { CommandWord, FlagWord } from './words.ts';

/**
 * What this release's client had in the words before is replaced by what it has now. Sorted by path and by name.
 * Where releases word a flag otherwise, the newest one's words stand.
 */
export function mergeWords(
  words: readonly CommandWord[],
  release: string,
  pages: Iterable<HelpPage>,
): CommandWord[] {
  const merged = new Map(words.map((word) => [word.path.join(' '), withoutClient(word, release)]));
  for (const page of pages) {
    const key = page.path.join(' ');
    merged.set(key, withPage(merged.get(key), page, release));
  }
  // A command may name an alias in a plugin that is not there.
  const isThere = (alias: string) => merged.has(alias.split(' ').slice(0, -1).join(' '));
  return [...merged.values()]
    .filter(({ clients }) => clients.length > 0)
    .map((word) => ({
      ...word,
      aliases: word.aliases.filter(isThere),
      flags: word.flags.map((flag) => shortened(flag, word.clients)),
    }))
    .toSorted((one, other) => (one.path.join(' ') < other.path.join(' ') ? -1 : 1));
}

type FullFlag = FlagWord & { clients: string[] };
type FullWord = Omit<CommandWord, 'flags'> & { flags: FullFlag[] };

function withoutClient(word: CommandWord, release: string): FullWord {
  const others = (clients: readonly string[]) => clients.filter((client) => client !== release);
  const flags = word.flags.map((flag) => ({ ...flag, clients: others(flag.clients ?? word.clients) }));
  return {
    ...word,
    flags: flags.filter(({ clients }) => clients.length > 0),
    clients: others(word.clients),
  };
}

function withPage(known: FullWord | undefined, page: HelpPage, release: string): FullWord {
  const clients = sorted([...(known?.clients ?? []), release]);
  const isNewest = clients.at(-1) === release;
  const flags = new Map((known?.flags ?? []).map((flag) => [flag.name, flag]));
  for (const flag of page.flags) {
    const { name } = flag;
    const older = flags.get(name);
    const own = withoutAbout(flag);
    const wording = older === undefined || isNewest ? own : older;
    flags.set(name, { ...wording, clients: sorted([...(older?.clients ?? []), release]) });
  }
  return {
    path: page.path,
    aliases: [...new Set([...(known?.aliases ?? []), ...page.aliases])].toSorted(),
    flags: [...flags.values()].toSorted((one, other) => (one.name < other.name ? -1 : 1)),
    clients,
  };
}

function withoutAbout({ name, short, value, hidden, sameAs }: HelpFlag): FlagWord {
  return {
    name,
    ...(short === undefined ? {} : { short }),
    value,
    ...(sameAs === undefined ? {} : { sameAs }),
    ...(hidden === undefined ? {} : { hidden }),
  };
}

/** Which releases have it is said only where not all that have the command do. */
function shortened({ clients, ...flag }: FullFlag, all: readonly string[]): FlagWord {
  return clients.length === all.length ? flag : { ...flag, clients };
}

function sorted(releases: readonly string[]): string[] {
  return [...releases].toSorted(compareReleases);
}
