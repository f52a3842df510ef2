/** The words, so that a command line can be read with them. Pure. */
import { compareReleases } from '../../release-of.ts';
import type { CommandWord, FlagWord } from '../commands/words.ts';
import type { RequestWords } from './request-uses.ts';

export interface IndexedCommand {
  path: readonly string[];
  /** By each name; another name of a flag has that flag, as `net` has `network`. */
  flags: ReadonlyMap<string, FlagWord>;
  /** By the short form, with its dash. Where releases gave it to different flags, the newest one's. */
  shorts: ReadonlyMap<string, FlagWord>;
}

export interface CommandIndex {
  /** By path as one text, of aliases too: they have the command that they stand for. */
  commands: ReadonlyMap<string, IndexedCommand>;
  /** Paths of commands that have others below them; of the program itself too. */
  groups: ReadonlySet<string>;
  /** Of Docker's API; absent where requests are not read. */
  endpoints?: RequestWords;
}

export function commandIndex(words: readonly CommandWord[]): CommandIndex {
  const commands = new Map(words.map((word) => [word.path.join(' '), indexed(word)]));
  addFlagsOfBuildx(commands);
  for (const word of words) {
    const command = commands.get(word.path.join(' '));
    for (const alias of word.aliases) {
      if (command !== undefined && !commands.has(alias)) commands.set(alias, command);
    }
  }
  const groups = [...commands.keys()]
    .filter((path) => path !== '')
    .map((path) => path.split(' ').slice(0, -1).join(' '));
  return { commands, groups: new Set(['', ...groups]) };
}

/** With the plugin, `docker build` is `docker buildx build`. */
function addFlagsOfBuildx(commands: Map<string, IndexedCommand>): void {
  const buildx = commands.get('buildx build');
  if (buildx === undefined) return;
  for (const path of ['build', 'image build', 'builder build']) {
    const command = commands.get(path);
    if (command === undefined) continue;
    commands.set(path, {
      ...command,
      flags: new Map([...buildx.flags, ...command.flags]),
      shorts: new Map([...buildx.shorts, ...command.shorts]),
    });
  }
}

function indexed({ path, flags, clients }: CommandWord): IndexedCommand {
  const newest = (flag: FlagWord) => (flag.clients ?? clients).toSorted(compareReleases).at(-1) ?? '';
  const oldestFirst = flags.toSorted((one, other) => compareReleases(newest(one), newest(other)));
  const byName = new Map(flags.map((flag) => [flag.name, flag]));
  return {
    path,
    flags: new Map(flags.map((flag) => [flag.name, byName.get(flag.sameAs ?? '') ?? flag])),
    shorts: new Map(
      oldestFirst.flatMap((flag): [string, FlagWord][] =>
        flag.short === undefined ? [] : [[flag.short, flag]],
      ),
    ),
  };
}
