import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Json, type Selector, surfaceResultSchema, type Traits } from '../record/model.ts';
import { failing, worst } from '../record/verdicts.ts';
import type { Difference, FactSpec } from '../scenario.ts';
import { sampleTarget } from '../testing/sample-record.ts';
import { equal } from './equal.ts';
import { type Declared, expectations } from './expectation.ts';
import { judgeSurface, type Observation, type Outcome } from './judge.ts';
import { matches } from './selector.ts';

const names = ['resolves', 'exitCode', 'output', 'toString'] as const;
// Few small values, so that expected, measured and reference often meet.
const value: fc.Arbitrary<Json> = fc.constantFrom<Json[]>(true, false, null, 0, 'x', [1], { a: 1, b: 2 });
/** Equal to none of the values above. */
const stranger: Json = { stranger: true };

const facts = fc
  .subarray([...names], { minLength: 1 })
  .chain((chosen) => fc.record(Object.fromEntries(chosen.map((name) => [name, value]))))
  .map((references) =>
    Object.fromEntries(
      Object.entries(references).map(([name, reference]): [string, FactSpec] => [
        name,
        { title: name, reference, weight: 'silent' },
      ]),
    ),
  );
const selector: fc.Arbitrary<Selector> = fc.record(
  {
    engine: fc.constantFrom('docker', 'podman'),
    mode: fc.constantFrom('rootful', 'rootless'),
    version: fc.constantFrom('<4', '>=4.2 <5.5', '>=20'),
    surface: fc.constantFrom('cli', 'api'),
    rootlessNetwork: fc.constantFrom('pasta', 'slirp4netns'),
  },
  { requiredKeys: [] },
);
const difference: fc.Arbitrary<Difference> = fc
  .tuple(selector, fc.option(fc.dictionary(fc.constantFrom(...names), value)))
  .map(([on, expected]) => ({
    on,
    ...(expected === null ? { refused: true as const } : { facts: expected }),
    because: 'a cause',
    source: 'measured',
  }));
const traits: fc.Arbitrary<Traits> = fc
  .constantFrom('docker', 'podman', 'podman-rootless')
  .map((id) => sampleTarget(id).traits);
const outcome: fc.Arbitrary<Outcome> = fc.oneof(
  fc.record({
    kind: fc.constant('answers' as const),
    answers: fc.dictionary(fc.constantFrom(...names, 'extra'), fc.oneof(value, fc.anything())),
    engineCalls: fc.nat(2),
  }),
  fc.record({ kind: fc.constant('refused' as const), message: fc.string() }),
  fc.record({ kind: fc.constant('trouble' as const), message: fc.string() }),
  fc.record({ kind: fc.constant('not-applicable' as const), reasons: fc.array(fc.string()) }),
);
const anything: fc.Arbitrary<Observation> = fc.record({
  scenario: fc.record({ facts, differences: fc.array(difference, { maxLength: 4 }) }),
  traits,
  surface: fc.constantFrom('cli', 'api'),
  outcome,
});

function answering(observation: Observation, answers: Record<string, Json>): Observation {
  return { ...observation, outcome: { kind: 'answers', answers, engineCalls: 1 } };
}

/** What is expected of each fact of an observation, or its reference. */
function answersOf(observation: Observation, which: 'expected' | 'reference'): Record<string, Json> {
  const { scenario, traits: place, surface } = observation;
  return Object.fromEntries(
    expectations(scenario, place, surface).map(({ fact }) => [fact.name, fact[which]]),
  );
}

/** An observation that is green: no refusal declared, no difference that is none, answered as expected. */
const green: fc.Arbitrary<Observation> = anything.map((drawn) => {
  const differences = drawn.scenario.differences
    .filter((one) => one.refused !== true)
    .map((one) => ({ ...one, facts: differing(one.facts ?? {}, drawn.scenario.facts) }));
  const observation = { ...drawn, scenario: { ...drawn.scenario, differences } };
  return answering(observation, answersOf(observation, 'expected'));
});

function differing(
  expected: NonNullable<Difference['facts']>,
  declared: Declared['facts'],
): NonNullable<Difference['facts']> {
  const kept = Object.entries(expected).filter(([name, one]) => {
    const fact = Object.hasOwn(declared, name) ? declared[name] : undefined;
    return fact === undefined || (one !== undefined && !equal(one, fact.reference));
  });
  return Object.fromEntries(kept);
}

function redFacts(observation: Observation): string[] {
  const judged = judgeSurface(observation).facts.filter((fact) => failing.has(fact.verdict));
  return judged.map((fact) => fact.name);
}

describe('judging', () => {
  test('is total and gives what the record can hold', () => {
    fc.assert(
      fc.property(anything, (observation) => {
        const judged = judgeSurface(observation);
        const result = { ...judged, surface: observation.surface, steps: [], made: [], ms: 0, engineMs: 0 };
        expect(surfaceResultSchema.safeParse(result).error).toBeUndefined();
        expect(judged.facts.map((fact) => fact.name)).toEqual(Object.keys(observation.scenario.facts));
      }),
    );
  });

  test('is deterministic', () => {
    fc.assert(
      fc.property(anything, (observation) => {
        expect(judgeSurface(observation)).toEqual(judgeSurface(observation));
      }),
    );
  });

  test('is never better than the worst fact', () => {
    fc.assert(
      fc.property(anything, (observation) => {
        const { verdict, facts: judged } = judgeSurface(observation);
        expect(worst([verdict, ...judged.map((fact) => fact.verdict)])).toBe(verdict);
      }),
    );
  });

  test('gives a reason for every verdict that no fact explains', () => {
    fc.assert(
      fc.property(anything, (observation) => {
        const { verdict, reason, facts: judged } = judgeSurface(observation);
        const explained = judged.some((fact) => fact.verdict === verdict && fact.measured !== undefined);
        expect(explained || reason !== null).toBe(true);
      }),
    );
  });

  test('finds the reference the same where no difference is declared', () => {
    fc.assert(
      fc.property(anything, (drawn) => {
        const observation = { ...drawn, scenario: { ...drawn.scenario, differences: [] } };
        const judged = judgeSurface(answering(observation, answersOf(observation, 'reference')));
        expect(judged.facts.every((fact) => fact.verdict === 'same')).toBe(true);
        expect(judged.verdict).toBe('same');
      }),
    );
  });

  test('finds what is expected green', () => {
    fc.assert(
      fc.property(green, (observation) => {
        expect(redFacts(observation)).toEqual([]);
        expect(failing.has(judgeSurface(observation).verdict)).toBe(false);
      }),
    );
  });

  test('turns red exactly the fact whose answer changes', () => {
    fc.assert(
      fc.property(green, fc.nat(), (observation, pick) => {
        const answers = answersOf(observation, 'expected');
        const chosen = Object.keys(answers)[pick % Object.keys(answers).length] ?? '';
        const flipped = answering(observation, { ...answers, [chosen]: stranger });
        expect(redFacts(flipped)).toEqual([chosen]);
        expect(judgeSurface(flipped).verdict).toBe('new-difference');
      }),
    );
  });

  test('turns red exactly the facts that rest on a reference that is wrong', () => {
    fc.assert(
      fc.property(green, fc.nat(), (observation, pick) => {
        const { scenario, traits: place, surface } = observation;
        const entries = Object.entries(scenario.facts);
        const chosen = entries[pick % entries.length]?.[0] ?? '';
        const wrong = {
          ...scenario.facts,
          [chosen]: { title: chosen, reference: stranger, weight: 'silent' as const },
        };
        const resting = expectations(scenario, place, surface).filter(
          ({ fact }) => fact.name === chosen && fact.difference === null,
        );
        const judged = { ...observation, scenario: { ...scenario, facts: wrong } };
        expect(redFacts(judged)).toEqual(resting.map(({ fact }) => fact.name));
      }),
    );
  });

  test('is not moved by a difference that is about other targets', () => {
    fc.assert(
      fc.property(anything, difference, fc.nat(), (observation, other, at) => {
        const { scenario, traits: place, surface } = observation;
        fc.pre(matches(other.on, place, surface) === 'no');
        const index = at % (scenario.differences.length + 1);
        const differences = scenario.differences.toSpliced(index, 0, other);
        const before = judgeSurface(observation);
        const after = judgeSurface({ ...observation, scenario: { ...scenario, differences } });
        expect(after.verdict).toBe(before.verdict);
        expect(after.facts.map((fact) => fact.verdict)).toEqual(before.facts.map((fact) => fact.verdict));
      }),
    );
  });
});
