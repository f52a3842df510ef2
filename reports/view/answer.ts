/** What a target said to one fact over one surface, in a form that can be compared over runs and versions. */
import { isDeepStrictEqual } from 'node:util';
import type {
  FactResult,
  Json,
  RunRecord,
  ScenarioLine,
  Surface,
  SurfaceResult,
  Verdict,
} from '../../harness/record/model.ts';

/** The declared difference that explains an answer. */
export interface Cause {
  because: string;
  source: string;
}

export type Answer =
  | { kind: 'value'; value: Json; verdict: Verdict; cause: Cause | null }
  /** The engine refuses the question itself, declared or not. */
  | { kind: 'refused'; verdict: Verdict; reason: string | null; cause: Cause | null }
  /** Nothing was measured: not applicable, a time-out, or the run did not come to it. */
  | { kind: 'none'; verdict: Verdict; reason: string | null };

/** Looks answers up in a record; null for a fact or a surface that the record's scenario does not ask. */
export type Answers = (
  scenario: ScenarioLine,
  target: string,
  surface: Surface,
  fact: string,
) => Answer | null;

export function answersIn(record: RunRecord): Answers {
  const results = new Map(record.results.map((result) => [key(result.scenario, result.target), result]));
  return (scenario, target, surface, fact) => {
    if (!scenario.surfaces.includes(surface) || !Object.hasOwn(scenario.facts, fact)) return null;
    const result = results.get(key(scenario.id, target));
    const over = result?.surfaces.find((one) => one.surface === surface);
    const measured = over?.facts.find(({ name }) => name === fact);
    if (over === undefined || measured === undefined) {
      const { verdict, reason } = over ?? result ?? { verdict: 'not-run' as const, reason: null };
      return { kind: 'none', verdict, reason };
    }
    return answerOf(scenario, over, measured);
  };
}

function answerOf(scenario: ScenarioLine, over: SurfaceResult, fact: FactResult): Answer {
  const { verdict } = fact;
  if (fact.measured !== undefined) {
    const explained = verdict === 'known-difference' ? fact.difference : null;
    return { kind: 'value', value: fact.measured, verdict, cause: causeOf(scenario, explained) };
  }
  if (verdict === 'unsupported' || verdict === 'new-difference') {
    return { kind: 'refused', verdict, reason: over.reason, cause: causeOf(scenario, over.difference) };
  }
  return { kind: 'none', verdict, reason: over.reason };
}

function causeOf({ differences }: ScenarioLine, index: number | null): Cause | null {
  const declared = index === null ? undefined : differences[index];
  return declared === undefined ? null : { because: declared.because, source: declared.source };
}

/** Is it the reference's answer? A declared difference that is gone answers as the reference says. */
export function likeReference(answer: Answer): boolean {
  return answer.kind === 'value' && (answer.verdict === 'same' || answer.verdict === 'fixed');
}

/** Do both say the same? The order of keys says nothing, and a refusal's words change between versions. */
export function sameAnswer(one: Answer, other: Answer): boolean {
  if (one.kind !== 'value' || other.kind !== 'value') return one.kind === other.kind;
  return isDeepStrictEqual(one.value, other.value);
}

function key(scenario: string, target: string): string {
  return JSON.stringify([scenario, target]);
}
