/** Asks which filters a target takes, and whether they leave anything out. */
import { sideBySide } from '../../asking/side-by-side.ts';
import type { CliReply } from '../../contract/cli-calls.ts';
import type { MeasuredFeature } from '../../record/features.ts';
import type { VocabularyBench } from '../bench.ts';
import type { Prepared } from './prepared-objects.ts';
import { isWordUnknown, saying } from './saying.ts';
import type { FilterWord } from './words.ts';

type Answer = Omit<MeasuredFeature, 'id'>;

/** Commands that list the prepared objects, and what makes them list all of these. */
const listing: Readonly<Record<string, readonly string[]>> = {
  ps: ['--all', '--no-trunc'],
  images: ['--no-trunc'],
  'volume ls': [],
  'network ls': ['--no-trunc'],
};

const tries = 3;

/** What a command does with filters that nobody knows. */
interface Command {
  /** The prepared objects that it shows without a filter; empty where it shows none. */
  unfiltered: string;
  /** Does it take any name? Then taking one says nothing. */
  takesAnything: boolean;
}

export async function askFilters(
  bench: VocabularyBench,
  prepared: Prepared,
  words: readonly FilterWord[],
): Promise<MeasuredFeature[]> {
  const commands = [...new Set(words.map(({ command }) => command))];
  const answers = await sideBySide(commands, (command) =>
    askCommand(
      bench,
      prepared,
      command,
      words.filter((word) => word.command === command),
    ),
  );
  return answers.flat();
}

async function askCommand(
  bench: VocabularyBench,
  prepared: Prepared,
  name: string,
  words: readonly FilterWord[],
): Promise<MeasuredFeature[]> {
  const id = (word: FilterWord) => `cli:${name} --filter ${word.name}`;
  const says = hindranceOf(name, bench);
  if (says !== null) return words.map((word) => ({ id: id(word), state: 'not-asked', says }));
  const command = await look(bench, prepared, name);
  const ask = async (word: FilterWord): Promise<MeasuredFeature> => ({
    id: id(word),
    ...(await askFilter(bench, prepared, word, command)),
  });
  // Docker prunes once at a time. Podman waits for the end of events, seconds for each filter.
  return name.endsWith('prune') ? sideBySide(words, ask, 1) : sideBySide(words, ask);
}

/** Why a command is not asked here; null where it is. */
function hindranceOf(command: string, { target }: VocabularyBench): string | null {
  if (command === 'search') return 'no registry here can be searched';
  const prunes = command.endsWith('prune') && !target.traits.disposable;
  return prunes ? 'prunes: only on a disposable engine' : null;
}

async function look(bench: VocabularyBench, prepared: Prepared, command: string): Promise<Command> {
  const args = argumentsOf(bench, prepared, command);
  const lists = command in listing || command === 'events';
  const unfiltered = lists ? shown(await bench.cli.cli(args), prepared) : '';
  return {
    unfiltered,
    takesAnything: await takesAnything(bench, [...args, '--filter', 'example-canary=none']),
  };
}

/** Podman's `events` may end before it sees that the filter was refused: what it takes once it may always take. */
async function takesAnything(bench: VocabularyBench, argv: readonly string[]): Promise<boolean> {
  const times = argv.includes('events') ? tries : 1;
  for (let asked = 0; asked < times; asked += 1) {
    const { exitCode } = await bench.cli.cli(argv);
    if (exitCode === 0) return true;
  }
  return false;
}

/** The first refusal of several tries, or else the last answer. */
async function refusedOnce(ask: () => Promise<CliReply>): Promise<CliReply> {
  let reply = await ask();
  for (let asked = 1; asked < tries && reply.exitCode === 0; asked += 1) reply = await ask();
  return reply;
}

async function askFilter(
  bench: VocabularyBench,
  prepared: Prepared,
  { command, name, some, none }: FilterWord,
  { unfiltered, takesAnything }: Command,
): Promise<Answer> {
  const ask = (value: string) =>
    bench.cli.cli([
      ...argumentsOf(bench, prepared, command),
      '--filter',
      `${name}=${value.replace(/\{(\w+)\}/g, (_, word: string) => prepared[word] ?? word)}`,
    ]);
  // Podman's `events` may end before it sees that the filter was refused: one refusal is enough.
  const isRaced = command === 'events' && bench.target.client.kind === 'podman' && !takesAnything;
  const left = isRaced ? await refusedOnce(() => ask(none)) : await ask(none);
  const isTaken = left.exitCode === 0;
  if (isTaken && unfiltered !== '' && shown(left, prepared) === unfiltered) {
    return { state: 'ignored', says: `${name}=${none} leaves nothing out` };
  }
  if (isTaken && !takesAnything) return { state: 'known' };
  if (some === none) {
    return isTaken ? { state: 'not-asked', says: 'any name is taken' } : refusalOf(left, prepared);
  }
  // An engine may refuse a value that matches nothing; and one that takes any name may find nothing by it.
  const found = await ask(some);
  if (found.exitCode !== 0) return refusalOf(found, prepared);
  if (!takesAnything || shown(found, prepared) !== '') return { state: 'known' };
  return { state: 'unknown', says: `any name is taken, and ${name}=${some} finds nothing` };
}

function argumentsOf({ target }: VocabularyBench, prepared: Prepared, command: string): string[] {
  const words = command.split(' ');
  if (command === 'builder prune') return [...words, '--force'];
  // Nothing of the engine has this label: what follows narrows an empty choice.
  if (command.endsWith('prune')) return [...words, '--force', '--filter', 'label=example.none'];
  if (command === 'events') return [...words, ...eventBounds(target, prepared)];
  return [...words, ...(listing[command] ?? [])];
}

/**
 * Podman with its events in a file tells nothing once `--until` has passed: its client is told to read what is there,
 * and for Docker's client on its socket the end lies ahead.
 */
export function eventBounds(
  { client, traits }: VocabularyBench['target'],
  { since = '' }: Prepared,
): string[] {
  if (client.kind === 'podman') return ['--stream=false', '--since', since];
  const until = Math.floor(Date.now() / 1000) + (traits.engine === 'podman' ? 3 : 0);
  return ['--since', since, '--until', until.toString()];
}

/** The prepared objects that a list shows. */
function shown({ stdout }: CliReply, prepared: Prepared): string {
  const names = Object.entries(prepared).filter(([word]) => objects.has(word));
  const isShown = (name: string) => stdout.includes(name.replace(/:1$/, ''));
  return names
    .filter(([, name]) => isShown(name))
    .map(([word]) => word)
    .join(' ');
}

const objects = new Set([
  'container',
  'ended',
  'network',
  'spareNetwork',
  'volume',
  'spareVolume',
  'older',
  'newer',
  'untagged',
]);

function refusalOf(reply: CliReply, prepared: Prepared): Answer {
  // Podman before 3.1 cannot be told to prune without asking.
  if (/unknown flag: --force/.test(reply.stderr)) {
    return { state: 'not-asked', says: saying(reply, prepared) };
  }
  const isUnknown =
    isWordUnknown(reply) ||
    /(invalid|unknown|unsupported) (\w+ )?filter|is not supported/i.test(reply.stderr);
  return { state: isUnknown ? 'unknown' : 'refused', says: saying(reply, prepared) };
}
