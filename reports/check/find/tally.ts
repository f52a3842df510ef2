/** How the uses of docker in files fare, counted. Pure. */

import { type FindingClass, findingClasses, heaviestClass } from './classes.ts';
import type { FileReport, UseStanding } from './findings.ts';

export interface Tally {
  uses: number;
  standings: Record<UseStanding, number>;
  /** Uses with a finding, by the name of the target; by the heaviest on it. */
  targets: Record<string, Record<FindingClass, number>>;
  /** Places that a reader could not read or know. */
  notUnderstood: number;
}

export function tallyOf(files: readonly FileReport[], targets: readonly string[]): Tally {
  const tally: Tally = {
    uses: 0,
    standings: {
      refused: 0,
      silent: 0,
      output: 0,
      accepted: 0,
      'may-differ': 0,
      known: 0,
      'not-measured': 0,
      'not-docker': 0,
      same: 0,
    },
    targets: Object.fromEntries(targets.map((name) => [name, { refused: 0, silent: 0, output: 0 }])),
    notUnderstood: files.reduce((sum, { notUnderstood }) => sum + notUnderstood.length, 0),
  };
  for (const { standing, findings, toldElsewhere = [] } of files.flatMap(({ uses }) => uses)) {
    tally.uses += 1;
    tally.standings[standing] += 1;
    for (const [name, counts] of Object.entries(tally.targets)) {
      const told = findings.flatMap(({ on }) =>
        on.flatMap((one) => (one.target.name === name ? [one.class] : [])),
      );
      const elsewhere = toldElsewhere.flatMap((one) => (one.target === name ? [one.class] : []));
      const heaviest = heaviestClass([...told, ...elsewhere]);
      if (heaviest !== null) counts[heaviest] += 1;
    }
  }
  return tally;
}

const words: Record<UseStanding, string> = {
  same: 'the same',
  refused: 'refused',
  silent: 'silently different',
  output: 'printed otherwise',
  accepted: 'accepted',
  'may-differ': 'may differ',
  known: 'known to the parser only',
  'not-measured': 'not measured',
  'not-docker': 'unknown to Docker',
};

/** `31 uses of docker: 22 the same, 3 refused, 4 silently different, 2 known to the parser only` */
export function tallyInWords({ uses, standings }: Pick<Tally, 'uses' | 'standings'>): string {
  if (uses === 0) return 'no uses of docker';
  const parts = (Object.keys(words) as UseStanding[]).flatMap((standing) =>
    standings[standing] === 0 ? [] : [`${standings[standing]} ${words[standing]}`],
  );
  return `${uses} ${uses === 1 ? 'use' : 'uses'} of docker: ${parts.join(', ')}`;
}

/** `3 refused, 4 silently different`; `nothing differs` */
export function classesInWords(counts: Record<FindingClass, number>): string {
  const parts = findingClasses.flatMap((one) => (counts[one] === 0 ? [] : [`${counts[one]} ${words[one]}`]));
  return parts.length === 0 ? 'nothing that differs' : parts.join(', ');
}
