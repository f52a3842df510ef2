/** What calls make under a name of their own, so that a scenario can give it another one. Pure. */
import type { ClientCall } from '../../harness/record/recording/model.ts';

export type MadeKind = 'container' | 'network' | 'volume';

export interface MadeNames {
  entries: readonly (readonly [name: string, kind: MadeKind])[];
  /** Where the labels of what it makes go, among the words behind `docker`; null where it makes nothing. */
  makes: (words: readonly string[]) => number | null;
}

const creating: readonly (readonly [words: string, kind: MadeKind])[] = [
  ['run', 'container'],
  ['create', 'container'],
  ['container run', 'container'],
  ['container create', 'container'],
  ['network create', 'network'],
  ['volume create', 'volume'],
];

export function namesMade(calls: readonly Pick<ClientCall, 'argv'>[]): MadeNames {
  const names = new Map<string, MadeKind>();
  for (const { argv } of calls) {
    const words = argv.slice(1);
    const made = madeBy(words);
    const name = made === null ? null : nameIn(words, made.kind);
    if (made !== null && name !== null) names.set(name, made.kind);
  }
  return { entries: [...names], makes: (words) => madeBy(words)?.behind ?? null };
}

function madeBy(words: readonly string[]): { kind: MadeKind; behind: number } | null {
  const found = creating.find(([command]) => `${words.join(' ')} `.startsWith(`${command} `));
  return found === undefined ? null : { kind: found[1], behind: found[0].split(' ').length };
}

function nameIn(words: readonly string[], kind: MadeKind): string | null {
  if (kind !== 'container') {
    const last = words.at(-1);
    return words.length < 3 || last === undefined || last.startsWith('-') ? null : last;
  }
  const at = words.indexOf('--name');
  const inOne = words.find((word) => word.startsWith('--name='));
  return inOne?.slice('--name='.length) ?? (at === -1 ? null : (words[at + 1] ?? null));
}
