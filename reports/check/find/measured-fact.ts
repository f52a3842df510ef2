/** What was measured of a fact, for a finding. Pure. */

import { answerOn } from '../../compat/otherwise.ts';
import type { Compat } from '../../compat/schema.ts';
import { groupedBy } from '../../view/grouped-by.ts';
import type { Question } from './findings.ts';
import type { CheckTarget } from './targets.ts';

export interface MeasuredFact {
  /** `networks/link#exitCode` */
  rule: string;
  title: string;
  /** What Docker answers, or the target that is left; null where the data does not tell. */
  reference: string | null;
  /** Targets that answer alike together; those of which the data tells. */
  answers: { answer: string; on: CheckTarget[] }[];
}

/** `isGone`: does the target that is left answer otherwise, and the others as the reference says? */
export function measuredFact(
  compat: Compat,
  rule: string,
  surface: 'cli' | 'api' | 'file',
  on: readonly CheckTarget[],
  from: Question['from'],
  isGone: boolean,
): MeasuredFact {
  const { title = rule, reference = null } = compat.facts[rule] ?? {};
  const told = on.flatMap((target) => {
    const answer = answerOn(compat, rule, target.name, surface) ?? (isGone ? reference : null);
    return answer === null ? [] : [{ answer, target }];
  });
  return {
    rule,
    title,
    reference: (from === null ? null : answerOn(compat, rule, from.name, surface)) ?? reference,
    answers: groupedBy(told, ({ answer }) => answer).map((alike) => ({
      answer: alike[0].answer,
      on: alike.map(({ target }) => target),
    })),
  };
}
