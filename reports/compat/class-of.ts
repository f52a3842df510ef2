/** What a column makes of a feature: its name, and the facts about it. Pure. */
import type { FeatureKind } from '../../harness/record/feature-kind.ts';
import { answerText, type FeatureAnswer } from '../../harness/record/model.ts';
import { heaviest, type Weighed } from '../view/weight.ts';
import type { DeviatingFact } from './facts-about.ts';
import type { FeatureClass } from './schema.ts';

export interface Standing {
  class: FeatureClass;
  weight: Weighed | null;
  /** What the name answers, where that is not the reference's answer. */
  answer: string | null;
  differs: readonly DeviatingFact[];
}

/** Null where neither the name nor a fact about it was measured. */
export function standingOf(
  kind: FeatureKind,
  name: FeatureAnswer | undefined,
  reference: FeatureAnswer | undefined,
  /** As `deviationsOn` gives them. */
  facts: readonly DeviatingFact[] | null,
): Standing | null {
  const asked = name === undefined || name.state === 'not-asked' ? undefined : name;
  if (asked === undefined && facts === null) return null;
  const differs = facts ?? [];
  const weightOfFacts = heaviest(differs.map(({ weight }) => weight));
  if (asked !== undefined && asked.state !== 'known') {
    const { state } = asked;
    return { class: state as FeatureClass, weight: weightOfState(kind, state), answer: null, differs };
  }
  const answer = asked === undefined ? null : otherAnswer(asked, reference);
  const isOther = answer !== null || differs.length > 0;
  return {
    class: isOther ? 'differs' : facts === null ? 'known' : 'supported',
    weight: weightOfFacts,
    answer,
    differs,
  };
}

/** Only what both know can be known otherwise. */
function otherAnswer(asked: FeatureAnswer, reference: FeatureAnswer | undefined): string | null {
  if (reference?.state !== 'known') return null;
  const text = answerText(asked);
  return text === answerText(reference) ? null : text;
}

/** What parsers and routers do not know or refuse, they say; what is not read, and what an answer lacks, nobody says. */
function weightOfState(kind: FeatureKind, state: FeatureAnswer['state']): Weighed {
  if (state === 'ignored') return 'silent';
  const goesUnsaid = kind === 'parameter' || kind === 'body-field' || kind === 'answer-field';
  return state === 'unknown' && goesUnsaid ? 'silent' : 'fails';
}
