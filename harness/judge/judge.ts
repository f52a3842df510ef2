/** Compares what was measured with what the scenario expects. Pure: it knows no engine and no clock. */
import type {
  FactResult,
  Json,
  ResultLine,
  Surface,
  SurfaceResult,
  Traits,
  Verdict,
} from '../record/model.ts';
import { worst } from '../record/verdicts.ts';
import { equal } from './equal.ts';
import { type Declared, declaredRefusal, type Expectation, expectations } from './expectation.ts';
import { isJson } from './is-json.ts';

/** How an observation ended. */
export type Outcome =
  | { kind: 'answers'; answers: Readonly<Record<string, unknown>>; engineCalls: number }
  /** The engine said no to a verb, and the scenario did not expect a refusal there. */
  | { kind: 'refused'; message: string }
  /** A time-out, the transport or the harness itself: it shows nothing about the engine. */
  | { kind: 'trouble'; message: string }
  /** The target lacks what the question needs. */
  | { kind: 'not-applicable'; reasons: readonly string[] };

export interface Observation {
  scenario: Declared;
  traits: Traits;
  surface: Surface;
  outcome: Outcome;
}

export type Judgement = Pick<SurfaceResult, 'verdict' | 'reason' | 'difference' | 'facts'>;

/** The prefix of the engine's own message where it refused the scenario. */
export const refusedPrefix = 'the engine refused: ';

/** The verdict of a surface: the worst of its facts and of the observation as a whole. */
export function judgeSurface({ scenario, traits, surface, outcome }: Observation): Judgement {
  const expected = expectations(scenario, traits, surface);
  const refusal = declaredRefusal(scenario, traits, surface);
  switch (outcome.kind) {
    case 'answers':
      return outcome.engineCalls > 0
        ? judgeAnswers(expected, refusal, outcome.answers)
        : unmeasured(expected, 'indeterminate', 'no engine call was made, so nothing was measured', null);
    case 'refused': {
      const declared = refusal?.certain === true ? 'unsupported' : 'unknown';
      const verdict = refusal === null ? 'new-difference' : declared;
      return unmeasured(expected, verdict, `${refusedPrefix}${outcome.message}`, refusal?.index ?? null);
    }
    case 'trouble':
      return unmeasured(expected, 'indeterminate', outcome.message, null);
    case 'not-applicable':
      return unmeasured(expected, 'not-applicable', outcome.reasons.join('; '), null);
  }
}

/** The verdict of a cell: the worst of its surfaces, with the first reason that one of those gives. */
export function judgeCell(
  surfaces: readonly Pick<SurfaceResult, 'verdict' | 'reason'>[],
): Pick<ResultLine, 'verdict' | 'reason'> {
  if (surfaces.length === 0) return { verdict: worst([]), reason: 'no surface was observed' };
  const verdict = worst(surfaces.map((surface) => surface.verdict));
  const reasons = surfaces.flatMap((surface) => (surface.verdict === verdict ? [surface.reason] : []));
  return { verdict, reason: reasons.find((reason) => reason !== null) ?? null };
}

function unmeasured(
  expected: readonly Expectation[],
  verdict: Verdict,
  reason: string,
  difference: number | null,
): Judgement {
  return { verdict, reason, difference, facts: expected.map(({ fact }) => ({ ...fact, verdict })) };
}

function judgeAnswers(
  expected: readonly Expectation[],
  refusal: ReturnType<typeof declaredRefusal>,
  answers: Readonly<Record<string, unknown>>,
): Judgement {
  const facts = expected.map((one) => judgeFact(one, answers));
  const verdicts = facts.map((fact) => fact.verdict);
  const problems = problemsOf(expected, answers);
  if (problems.length > 0)
    return {
      verdict: worst([...verdicts, 'indeterminate']),
      reason: problems.join('; '),
      difference: null,
      facts,
    };
  if (refusal?.certain === true) {
    const reason = 'declared as refused, and it was answered';
    return { verdict: worst([...verdicts, 'fixed']), reason, difference: refusal.index, facts };
  }
  const open = refusal === null ? [] : (['unknown'] as const);
  return { verdict: worst([...verdicts, ...open]), reason: null, difference: refusal?.index ?? null, facts };
}

function judgeFact(expectation: Expectation, answers: Readonly<Record<string, unknown>>): FactResult {
  const { fact } = expectation;
  const measured = answers[fact.name];
  if (!isJson(measured)) return { ...fact, verdict: 'indeterminate' };
  return { ...fact, verdict: compare(expectation, measured), measured };
}

/** The reference comes first: a difference that expects the reference must be deleted. */
function compare(
  { fact: { reference, expected, difference }, orElse }: Expectation,
  measured: Json,
): Verdict {
  if (orElse.length > 0)
    return [expected, ...orElse].some((one) => equal(measured, one)) ? 'unknown' : 'new-difference';
  if (equal(measured, reference)) return difference === null ? 'same' : 'fixed';
  return equal(measured, expected) ? 'known-difference' : 'new-difference';
}

function problemsOf(expected: readonly Expectation[], answers: Readonly<Record<string, unknown>>): string[] {
  const declared = expected.map(({ fact }) => fact.name);
  const given = Object.keys(answers);
  return [
    ...(declared.length === 0 ? ['the scenario declares no fact'] : []),
    ...declared.filter((name) => !given.includes(name)).map((name) => `\`${name}\` was not answered`),
    ...declared
      .filter((name) => given.includes(name) && !isJson(answers[name]))
      .map((name) => `the answer to \`${name}\` is not plain JSON`),
    ...given.filter((name) => !declared.includes(name)).map((name) => `\`${name}\` is no declared fact`),
  ];
}
