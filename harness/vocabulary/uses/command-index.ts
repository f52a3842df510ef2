/** The words, so that a command line can be read with them. Pure. */
import { compareReleases } from '../../release-of.ts';
import type { CommandWord, FlagWord } from '../commands/words.ts';
import type { RequestWords } from './request-uses.ts';

export interface IndexedCommand {
  path: readonly string[];
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
  if (commands.has('')) commands.set('help', { path: ['help'], flags: new Map(), shorts: new Map() });
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

/** Flags that Docker takes and its help does not show, by command. What they do elsewhere is not measured. */
const hiddenFlags: ReadonlyMap<string, FlagWord> = new Map([
  ['volume create', { name: 'name', value: 'string' }],
  ...['run', 'create', 'container run', 'container create'].map(
    (command) => [command, { name: 'net-alias', value: 'list' }] as const,
  ),
]);

/** Other names of flags of `run` and `create` that Docker's help does not show, by what they are called there. Podman has them too. */
const hiddenNames: ReadonlyMap<string, string> = new Map([
  ['dns-option', 'dns-opt'],
  ['network', 'net'],
]);

const makesContainers = /^(container )?(run|create)$/;

function namesOf({ name }: FlagWord, path: readonly string[]): string[] {
  const hidden = makesContainers.test(path.join(' ')) ? hiddenNames.get(name) : undefined;
  return hidden === undefined ? [name] : [name, hidden];
}

/** The name of a flag in Docker's help: `network` of `net`, after `run`. `command`: as one text. */
export function shownName(command: string, name: string): string {
  const [shown] = [...hiddenNames].find(([, hidden]) => hidden === name) ?? [];
  return makesContainers.test(command) ? (shown ?? name) : name;
}

function indexed({ path, flags, clients }: CommandWord): IndexedCommand {
  const hidden = hiddenFlags.get(path.join(' '));
  const newest = (flag: FlagWord) => (flag.clients ?? clients).toSorted(compareReleases).at(-1) ?? '';
  const oldestFirst = flags.toSorted((one, other) => compareReleases(newest(one), newest(other)));
  return {
    path,
    flags: new Map([
      ...(hidden === undefined ? [] : [[hidden.name, hidden] as const]),
      ...flags.flatMap((flag) => namesOf(flag, path).map((name) => [name, flag] as const)),
    ]),
    shorts: new Map(
      oldestFirst.flatMap((flag): [string, FlagWord][] =>
        flag.short === undefined ? [] : [[flag.short, flag]],
      ),
    ),
  };
}
