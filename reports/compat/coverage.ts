/** How much of Docker's vocabulary was measured: by name, and by what it does. Pure. */
import { featureName, fileKinds, namedKinds } from '../../harness/record/feature-kind.ts';
import type { Matrix } from '../view/matrix.ts';
import { type CommandAliases, underFirstName } from './command-names.ts';
import { factsAbout } from './facts-about.ts';
import { referenceTarget } from './lines.ts';

export interface Counted {
  /** Features that the reference has, a command and its other names counted once. */
  all: number;
  /** Of those, the ones whose name was asked there and on another engine. */
  byName: number;
  /** Of those, the ones that facts are about. */
  byBehaviour: number;
}

export interface Coverage {
  /** Docker's newest release in the record; null where its vocabulary was not asked. */
  reference: string | null;
  total: Counted;
  kinds: Record<(typeof namedKinds)[number], Counted>;
  /** Of what is written in files, which no engine is asked for by name: how many facts are about. */
  files: Record<(typeof fileKinds)[number], number>;
  /** Facts of the record, and those of them that say what they are about. */
  facts: { all: number; about: number };
  /** Features that facts are about, under the first name of their command. */
  measured: string[];
}

export function coverageOf(matrix: Matrix, aliases: CommandAliases): Coverage {
  const reference = referenceTarget(matrix);
  const about = factsAbout(matrix, aliases);
  const elsewhere = new Set(
    matrix.features
      .filter(({ target }) => target !== reference?.id)
      .flatMap(({ features }) => features.filter(({ state }) => state !== 'not-asked').map(({ id }) => id)),
  );
  const own = (matrix.features.find(({ target }) => target === reference?.id)?.features ?? []).filter(
    ({ id, state }) => state !== 'unknown' && underFirstName(id, aliases) === id,
  );
  const counted = (features: typeof own): Counted => ({
    all: features.length,
    byName: features.filter(({ id, state }) => state !== 'not-asked' && elsewhere.has(id)).length,
    byBehaviour: features.filter(({ id }) => about.has(id)).length,
  });
  const specs = matrix.scenarios.flatMap(({ facts }) => Object.values(facts));
  return {
    reference: reference?.id ?? null,
    total: counted(own),
    kinds: Object.fromEntries(
      namedKinds.map((kind) => [kind, counted(own.filter(({ id }) => featureName(id).kind === kind))]),
    ) as Coverage['kinds'],
    files: Object.fromEntries(
      fileKinds.map((kind) => [kind, [...about.keys()].filter((id) => featureName(id).kind === kind).length]),
    ) as Coverage['files'],
    facts: { all: specs.length, about: specs.filter(({ about: of = [] }) => of.length > 0).length },
    measured: [...about.keys()],
  };
}
