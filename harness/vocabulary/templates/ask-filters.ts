/** Asks which filters a target takes, and whether they leave anything out. */
import type { CliReply } from '../../contract/engine.ts';
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

export async function askFilters(
  bench: VocabularyBench,
  prepared: Prepared,
  words: readonly FilterWord[],
): Promise<MeasuredFeature[]> {
  const unfiltered = new Map<string, string>();
  const answers: MeasuredFeature[] = [];
  for (const word of words) {
    const { command } = word;
    if (!unfiltered.has(command) && (command in listing || command === 'events')) {
      const all = await bench.cli.cli(argumentsOf(bench, prepared, command));
      unfiltered.set(command, shown(all, prepared));
    }
    const answer = await askFilter(bench, prepared, word, unfiltered.get(command) ?? null);
    answers.push({ id: `cli:${command} --filter ${word.name}`, ...answer });
  }
  return answers;
}

/** `unfiltered`: null for a command that lists none of the prepared objects. */
async function askFilter(
  bench: VocabularyBench,
  prepared: Prepared,
  { command, name, some, none }: FilterWord,
  unfiltered: string | null,
): Promise<Answer> {
  if (command === 'search') return { state: 'not-asked', says: 'no registry here can be searched' };
  const isPrune = command.endsWith('prune');
  if (isPrune && !bench.target.traits.disposable) {
    return { state: 'not-asked', says: 'prunes: only on a disposable engine' };
  }
  const ask = (value: string) =>
    bench.cli.cli([
      ...argumentsOf(bench, prepared, command),
      '--filter',
      `${name}=${value.replace(/\{(\w+)\}/g, (_, word: string) => prepared[word] ?? word)}`,
    ]);
  const left = await ask(none);
  if (left.exitCode === 0) {
    const isIgnored = unfiltered !== null && unfiltered !== '' && shown(left, prepared) === unfiltered;
    return isIgnored ? { state: 'ignored', says: `${name}=${none} leaves nothing out` } : { state: 'known' };
  }
  // An engine may refuse that value and take another one.
  const taken = some === none ? left : await ask(some);
  return taken.exitCode === 0 ? { state: 'known' } : refusalOf(taken, prepared);
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
]);

function refusalOf(reply: CliReply, prepared: Prepared): Answer {
  const isUnknown =
    isWordUnknown(reply) ||
    /invalid filter|unknown filter|unsupported filter|is not supported/i.test(reply.stderr);
  return { state: isUnknown ? 'unknown' : 'refused', says: saying(reply, prepared) };
}
