/**
 * What a target answered to one fact over one surface, and why. Every report reads answers from here, so that all
 * of them say the same; what reports show of an answer is in `answer-in-words.ts`.
 */
import type {
  Json,
  ResultLine,
  ScenarioLine,
  Surface,
  SurfaceResult,
  Verdict,
} from '../../harness/record/model.ts';
import { type Difference, type Weighed, weigh } from './weight.ts';

/** The declared difference that explains an answer. */
export interface Cause {
  because: string;
  source: string;
}

export type Answer =
  /** What equals the reference is given as the reference is written, whatever the order of its keys. */
  | { kind: 'value'; value: Json; verdict: Verdict; cause: Cause | null }
  /** The engine refuses the question itself, declared or not. */
  | { kind: 'refused'; verdict: Verdict; reason: string | null; cause: Cause | null }
  /** Nothing was measured: not applicable, a time-out, or the run did not come to it. */
  | { kind: 'none'; verdict: Verdict; reason: string | null };

/** An answer with its place in a cell, and what it means for a script. */
export interface FactAnswer {
  /** Its name in the scenario. */
  fact: string;
  surface: Surface;
  answer: Answer;
  /** What the scenario expected here: the reference, or what a difference declares. */
  expected: Json;
  /** Place of the cause among the scenario's differences; null where there is none. */
  difference: number | null;
  /** Null where nothing differs, and where it is not known whether something does. */
  weight: Weighed | null;
}

/** The answers of one cell: one for each surface and fact of the scenario, in its order. */
export function answersOf(scenario: ScenarioLine, result: ResultLine | undefined): FactAnswer[] {
  return scenario.surfaces.flatMap((surface) => {
    const over = result?.surfaces.find((one) => one.surface === surface);
    return Object.entries(scenario.facts).map(([fact, { reference }]) => ({
      fact,
      surface,
      expected: reference,
      difference: null,
      weight: null,
      ...(over === undefined ? { answer: notAsked(result) } : measuredAnswer(scenario, over, fact)),
    }));
  });
}

function notAsked(result: ResultLine | undefined): Answer {
  return { kind: 'none', verdict: result?.verdict ?? 'not-run', reason: result?.reason ?? null };
}

function measuredAnswer(
  scenario: ScenarioLine,
  over: SurfaceResult,
  name: string,
): Pick<FactAnswer, 'answer'> & Partial<FactAnswer> {
  const fact = over.facts.find((one) => one.name === name);
  const { verdict } = fact ?? over;
  if (fact?.measured !== undefined) {
    const { reference, measured, expected } = fact;
    const difference = verdict === 'known-difference' ? fact.difference : null;
    const value = isReference(verdict) ? reference : measured;
    return {
      answer: { kind: 'value', value, verdict, cause: causeOf(scenario, difference) },
      expected,
      difference,
      weight: differing.has(verdict) ? weigh(scenario, name, declaredAs(scenario, difference)) : null,
    };
  }
  const { reason, difference } = over;
  if (verdict !== 'unsupported' && verdict !== 'new-difference') {
    return { answer: { kind: 'none', verdict, reason } };
  }
  return {
    answer: { kind: 'refused', verdict, reason, cause: causeOf(scenario, difference) },
    difference,
    weight: weigh(scenario, name, declaredAs(scenario, difference), 'refused'),
  };
}

const differing: ReadonlySet<Verdict> = new Set(['known-difference', 'new-difference']);

function declaredAs({ differences }: ScenarioLine, index: number | null): Difference | undefined {
  return index === null ? undefined : differences[index];
}

function causeOf(scenario: ScenarioLine, index: number | null): Cause | null {
  const declared = declaredAs(scenario, index);
  return declared === undefined ? null : { because: declared.because, source: declared.source };
}

/** Of a fact that was measured: is it the reference's answer? So answers a declared difference that is gone. */
export function isReference(verdict: Verdict): boolean {
  return verdict === 'same' || verdict === 'fixed';
}

export function likeReference({ kind, verdict }: Answer): boolean {
  return kind === 'value' && isReference(verdict);
}
