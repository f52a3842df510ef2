/** Did a line, a parser or a scenario do what the finding says? Pure. */
import type { FindingClass } from '../../reports/check/find/classes.ts';
import type { Proof } from './plan.ts';

export interface Outcome {
  exitCode: number;
  /** What it said, at most the first line. */
  said: string;
}

export type Verdict =
  | { kind: 'held'; by: 'line' | 'parser' | 'fact' }
  | { kind: 'failed'; why: string }
  /** Nothing here can show it. */
  | { kind: 'open'; why: string };

/** Of a line or of what the parser is asked: refused there, and not on the reference. */
export function ofRun(by: 'line' | 'parser', reference: Outcome, target: Outcome): Verdict {
  if (reference.exitCode !== 0)
    return { kind: 'failed', why: `the reference ends with ${reference.exitCode}: ${reference.said}` };
  return target.exitCode === 0
    ? { kind: 'failed', why: 'it goes through on the target' }
    : { kind: 'held', by };
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
