/** Did a line, a parser or a scenario do what the finding says? Pure. */
import type { FeatureState } from '../../harness/record/model.ts';
import type { FindingClass } from '../../reports/check/find/classes.ts';
import type { Proof } from './plan.ts';

export interface Outcome {
  exitCode: number;
  /** What it said on standard error, at most the first line. */
  said: string;
}

export type Verdict =
  | { kind: 'held'; by: 'line' | 'parser' | 'fact' }
  | { kind: 'failed'; why: string }
  /** Nothing here can show it. */
  | { kind: 'open'; why: string };

/** Refused on the target, and not on the reference. */
export function ofLine(reference: Outcome, target: Outcome): Verdict {
  if (reference.exitCode !== 0)
    return { kind: 'failed', why: `the reference ends with ${reference.exitCode}: ${reference.said}` };
  return target.exitCode === 0
    ? { kind: 'failed', why: 'it goes through on the target' }
    : { kind: 'held', by: 'line' };
}

/** Of what parsers say of a name: not taken on the target, as it is on the reference. */
export function ofParser(reference: FeatureState, target: FeatureState): Verdict {
  if (reference !== 'known') return { kind: 'failed', why: `on the reference it is ${reference}` };
  return target === 'known' || target === 'not-asked'
    ? { kind: 'failed', why: `the parser of the target says that it is ${target}` }
    : { kind: 'held', by: 'parser' };
}

/** What the fact's scenario answered on the target; null where it was not measured there. */
export interface FactAnswer {
  class: FindingClass | null;
  reason: string | null;
}

export function ofFact({ class: said }: Pick<Proof, 'class'>, answer: FactAnswer | null): Verdict {
  if (answer === null) return { kind: 'open', why: 'its scenario was not asked' };
  if (answer.reason !== null) return { kind: 'open', why: answer.reason };
  if (answer.class === said) return { kind: 'held', by: 'fact' };
  return {
    kind: 'failed',
    why: answer.class === null ? 'the scenario answers as Docker does' : `the scenario says ${answer.class}`,
  };
}
