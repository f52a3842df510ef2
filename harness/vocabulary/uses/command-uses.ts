/** Which features a command line of docker or podman uses. Pure. */
import { commandId, flagId } from '../commands/feature-id.ts';
import type { FlagWord } from '../commands/words.ts';
import type { CommandIndex, IndexedCommand } from './command-index.ts';
import { valueUses } from './value-uses.ts';

export interface CommandUse {
  /** `cli:run`, `cli:run --link`, `cli:ps --filter health`, `cli:ps --format .Names`. */
  id: string;
  /** Index in the command line of the argument that names it; its value may stand in the next one. */
  at: number;
  /** Of a flag: as it was given; absent where none was, or where it is not known. */
  value?: string;
  /** Set where the words do not have it. What an unknown flag takes is not known: its value counts as an argument. */
  unknown?: true;
}

/** Commands whose flags end at the first argument: what follows is another program's command line, or a name. */
const endedByArgument: ReadonlySet<string> = new Set(
  ['run', 'create', 'exec', 'commit', 'top']
    .flatMap((command) => [command, `container ${command}`])
    .concat('tag', 'image tag', 'service create', 'compose exec', 'compose run', 'help', ''),
);

/**
 * `argv`: the program first; null for an argument that is not known. In order of the arguments. A flag of an alias is
 * the flag of the command that it stands for: `container list -a` uses `cli:container list` and
 * `cli:container ls --all`. After a command that the words do not have, or that is not known, nothing is read.
 */
export function commandUses(argv: readonly (string | null)[], index: CommandIndex): CommandUse[] {
  return readCommand(argv, index).uses;
}

export interface CommandReading {
  uses: CommandUse[];
  /** Index of the first argument behind which nothing is a flag of the program any more. */
  flagsEnd: number;
  /** Indexes of the arguments that are the value of the flag before them. */
  values: ReadonlySet<number>;
}

/** The same, with where its flags end. */
export function readCommand(argv: readonly (string | null)[], index: CommandIndex): CommandReading {
  const root = index.commands.get('') ?? noFlags;
  const uses: CommandUse[] = [];
  const values = new Set<number>();
  let written: string[] = [];
  let named = 0;
  let command = root;
  let ends = true;
  let rest = readFlags(argv, 1, root, ends);
  uses.push(...rest.uses);
  for (const at of rest.values) values.add(at);
  while (index.groups.has(written.join(' ')) && rest.next < argv.length) {
    const word = argv[rest.next];
    if (typeof word !== 'string') break;
    const path = [...written, word];
    const next = index.commands.get(path.join(' '));
    if (next === undefined) {
      const isArgument = written.length > 0 && !/^[a-z][a-z0-9-]*$/.test(path.at(-1) ?? '');
      if (!isArgument) {
        return {
          uses: [...uses, { id: commandId(path), at: rest.next, unknown: true }],
          flagsEnd: rest.next + 1,
          values,
        };
      }
      break;
    }
    written = path;
    named = rest.next;
    command = next;
    ends = index.groups.has(path.join(' ')) || endedByArgument.has(command.path.join(' '));
    rest = readFlags(argv, named + 1, command, ends);
    if (!index.groups.has(path.join(' '))) uses.push({ id: commandId(path), at: named });
    uses.push(...rest.uses);
    for (const at of rest.values) values.add(at);
  }
  const isOpen = argv[rest.next] === null;
  if (written.length > 0 && !isOpen && index.groups.has(written.join(' '))) {
    uses.push({ id: commandId(written), at: named });
  }
  return {
    uses: withVerbose(uses).toSorted((one, other) => one.at - other.at),
    flagsEnd: ends ? rest.next : argv.length,
    values,
  };
}

/** Of what is printed with --verbose, other fields are known. */
const verbose = 'cli:system df --verbose';

function withVerbose(uses: readonly CommandUse[]): readonly CommandUse[] {
  if (!uses.some(({ id }) => id === verbose)) return uses;
  return uses.map((use) => ({
    ...use,
    id: use.id.replace(/^cli:system df (?=--format \.)/, `${verbose} `),
  }));
}

const noFlags: IndexedCommand = { path: [], flags: new Map(), shorts: new Map() };

interface Read {
  uses: CommandUse[];
  values: number[];
  /** Index of the first argument that is none of the flags and their values. */
  next: number;
}

/** `ends`: is nothing after the first argument a flag? */
function readFlags(
  argv: readonly (string | null)[],
  from: number,
  command: IndexedCommand,
  ends: boolean,
  looksAhead = ends,
): Read {
  const uses: CommandUse[] = [];
  const values: number[] = [];
  let next: number | null = null;
  let at = from;
  while (at < argv.length) {
    const argument = argv[at] ?? null;
    if (argument === null && looksAhead && mayBeFlags(argv, at, command)) {
      at += 1;
      continue;
    }
    const isFlag = argument?.startsWith('-') === true && argument !== '-';
    if (argument === '--') {
      next ??= at + 1;
      break;
    }
    if (!isFlag) {
      next ??= at;
      if (ends) break;
      at += 1;
      continue;
    }
    const following = argv[at + 1];
    const read = argument.startsWith('--')
      ? longFlag(argument, following, command)
      : shortFlags(argument, following, command);
    uses.push(...read.uses.map((use) => ({ ...use, at })));
    if (read.tookFollowing) values.push(at + 1);
    at += read.tookFollowing ? 2 : 1;
  }
  return { uses, values, next: next ?? argv.length };
}

/** May the unknown argument be flags: does a flag of the command follow, and still an argument after all flags? */
function mayBeFlags(argv: readonly (string | null)[], at: number, command: IndexedCommand): boolean {
  const following = argv[at + 1];
  if (typeof following !== 'string' || !/^-./.test(following)) return false;
  const { uses, next } = readFlags(argv, at + 1, command, true, false);
  return next < argv.length && uses.find((use) => use.at === at + 1)?.unknown !== true;
}

interface ReadFlag {
  uses: Omit<CommandUse, 'at'>[];
  tookFollowing: boolean;
}

function longFlag(argument: string, following: string | null | undefined, command: IndexedCommand): ReadFlag {
  const sign = argument.indexOf('=');
  const name = argument.slice(2, sign === -1 ? undefined : sign);
  const given = sign === -1 ? undefined : argument.slice(sign + 1);
  if (name === 'help') return { uses: [], tookFollowing: false };
  const flag = command.flags.get(name);
  if (flag === undefined) return { uses: [unknownFlag(command, `--${name}`, given)], tookFollowing: false };
  return knownFlag(command, flag, given, following);
}

/** Several may stand together; the first that takes a value takes what is left: `-itp80:80`, `-n=3`. */
function shortFlags(
  argument: string,
  following: string | null | undefined,
  command: IndexedCommand,
): ReadFlag {
  const uses: ReadFlag['uses'] = [];
  for (let place = 1; place < argument.length; place += 1) {
    const short = `-${argument[place] ?? ''}`;
    const left = argument.slice(place + 1);
    const flag = command.shorts.get(short);
    if (flag === undefined) {
      if (short !== '-h') uses.push(unknownFlag(command, short, undefined));
      return { uses, tookFollowing: false };
    }
    if (flag.value === null && !left.startsWith('=')) {
      uses.push(...knownFlag(command, flag, undefined, undefined).uses);
      continue;
    }
    const given = left === '' ? undefined : left.replace(/^=/, '');
    const read = knownFlag(command, flag, given, following);
    return { uses: [...uses, ...read.uses], tookFollowing: read.tookFollowing };
  }
  return { uses, tookFollowing: false };
}

function unknownFlag(
  command: IndexedCommand,
  flag: string,
  value: string | undefined,
): Omit<CommandUse, 'at'> {
  return { id: flagId(command.path, flag), ...(value === undefined ? {} : { value }), unknown: true };
}

/** `given`: the value in the same argument. One that need not have a value takes none from the next. */
function knownFlag(
  { path }: IndexedCommand,
  flag: FlagWord,
  given: string | undefined,
  following: string | null | undefined,
): ReadFlag {
  const takesFollowing = given === undefined && flag.value !== null && !flag.value.includes('[=');
  const value = takesFollowing ? (following ?? undefined) : given;
  const id = flagId(path, `--${flag.name}`);
  return {
    uses: [
      { id, ...(value === undefined ? {} : { value }) },
      ...(value === undefined || flag.value === null ? [] : valueUses(id, flag.name, value)),
    ],
    tookFollowing: takesFollowing && following !== undefined,
  };
}
