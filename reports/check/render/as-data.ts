/** What formats for programs say of facts and of uses without a verdict. Pure. */
import type { UseReport, UseStanding } from '../find/findings.ts';
import type { MeasuredFact } from '../find/measured-fact.ts';

export function factAsData({ rule, title, reference, answers }: MeasuredFact): object {
  return {
    rule,
    title,
    ...(reference === null ? {} : { reference }),
    answers: answers.map(({ answer, on }) => ({ answer, on: on.map(({ name }) => name) })),
  };
}

const standingsWithout: ReadonlySet<UseStanding> = new Set(['not-docker', 'known', 'not-measured']);

/** Uses of which nothing is known but perhaps their name. */
export function withoutVerdict(uses: readonly UseReport[]): UseReport[] {
  return uses.filter(({ standing }) => standingsWithout.has(standing));
}

export function unknownUses(uses: readonly UseReport[]): UseReport[] {
  return uses.filter(({ standing }) => standing === 'not-docker');
}
