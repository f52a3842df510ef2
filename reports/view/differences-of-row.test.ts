import { describe, expect, test } from 'vitest';
import type { Json, ScenarioLine, SurfaceResult } from '../../harness/record/model.ts';
import {
  sampleFact,
  sampleResult,
  sampleScenario,
  sampleSurface,
  sampleTarget,
  sampleUnmeasured,
} from '../../harness/testing/sample-record.ts';
import { sampleMatrix } from '../testing/sample-matrix.ts';
import { causesOf, differingFacts, remarksOn } from './differences-of-row.ts';
import type { Row } from './matrix.ts';

const difference = {
  on: {},
  facts: {},
  refused: false,
  weight: null,
  because: 'it is so',
  source: 'measured',
};

function rowOf(
  surfaces: Record<string, Partial<SurfaceResult>[]>,
  scenario: Partial<ScenarioLine> = {},
): Row {
  const record = sampleMatrix({
    targets: Object.keys(surfaces).map((id) => sampleTarget(id)),
    scenarios: [sampleScenario('dns/name', scenario)],
    results: Object.entries(surfaces).map(([id, parts]) =>
      sampleResult('dns/name', id, { surfaces: parts.map((part) => sampleSurface(part)) }),
    ),
  });
  const row = record.rows.get('dns/name');
  if (row === undefined) throw new Error('the record has no row');
  return row;
}

function known(measured: Json, difference = 0): Partial<SurfaceResult> {
  return {
    verdict: 'known-difference',
    facts: [sampleFact({ verdict: 'known-difference', measured, expected: measured, difference })],
  };
}

function refusal(reason: string): Partial<SurfaceResult> {
  return { verdict: 'unsupported', reason, facts: [sampleUnmeasured('unsupported')] };
}

describe('differingFacts', () => {
  test('says nothing about a fact that is the same everywhere', () => {
    expect(differingFacts(rowOf({ docker: [{}], podman: [{}] }))).toEqual([]);
  });

  test('puts equal answers together, the reference first', () => {
    const row = rowOf(
      { podman: [known(false)], docker: [{}], 'podman-rootless': [known(false)] },
      { differences: [difference] },
    );
    expect(differingFacts(row)).toEqual([
      {
        title: 'it holds',
        weight: 'silent',
        answers: [
          { value: 'true', places: ['docker'] },
          { value: 'false', places: ['podman', 'podman-rootless'] },
        ],
      },
    ]);
  });

  test('names the reference although nobody gives it', () => {
    const [fact] = differingFacts(rowOf({ podman: [known(null)] }, { differences: [difference] }));
    expect(fact?.answers).toEqual([
      { value: 'true', places: [] },
      { value: 'null', places: ['podman'] },
    ]);
  });

  test('names surfaces where those of one target differ', () => {
    const row = rowOf(
      { docker: [{}, { surface: 'api' }], podman: [known(false), { surface: 'api' }] },
      { surfaces: ['cli', 'api'], differences: [difference] },
    );
    expect(differingFacts(row)[0]?.answers).toEqual([
      { value: 'true', places: ['docker', 'podman api'] },
      { value: 'false', places: ['podman cli'] },
    ]);
  });

  test('leaves out what was not measured and what is back at the reference', () => {
    const row = rowOf(
      {
        docker: [{ verdict: 'unsupported', facts: [sampleUnmeasured('unsupported')] }],
        podman: [
          { verdict: 'fixed', facts: [sampleFact({ verdict: 'fixed', expected: false, difference: 0 })] },
        ],
      },
      { differences: [difference] },
    );
    expect(differingFacts(row)).toEqual([]);
  });
});

describe('causesOf', () => {
  test('names the declared differences that were seen, and where', () => {
    const row = rowOf(
      {
        docker: [{}],
        podman: [known(1, 1)],
        'podman-rootless': [{ verdict: 'unsupported', reason: 'no', difference: 2, facts: [] }],
      },
      {
        differences: [
          difference,
          { ...difference, because: 'first' },
          { ...difference, because: 'second', refused: true, weight: null },
        ],
      },
    );
    expect(causesOf(row)).toEqual([
      { because: 'first', source: 'measured', places: ['podman'] },
      { because: 'second', source: 'measured', places: ['podman-rootless'] },
    ]);
  });

  test('a declared difference that did not come true is no cause', () => {
    const fact = sampleFact({ verdict: 'new-difference', measured: 3, expected: 2, difference: 0 });
    const row = rowOf(
      { podman: [{ verdict: 'new-difference', facts: [fact] }] },
      { differences: [difference] },
    );
    expect(causesOf(row)).toEqual([]);
  });
});

test('remarksOn puts equal reasons together', () => {
  const na: Partial<SurfaceResult> = { verdict: 'not-applicable', reason: 'needs root', facts: [] };
  const row = rowOf({ docker: [{}], podman: [na], 'podman-rootless': [na] });
  expect(remarksOn(row)).toEqual([
    { verdict: 'not-applicable', reason: 'needs root', weight: null, places: ['podman', 'podman-rootless'] },
  ]);
});

test('what is heavier comes first, of facts and of refusals', () => {
  const refused = { ...difference, refused: true };
  const row = rowOf(
    {
      docker: [{ ...refusal('slightly'), difference: 1 }],
      podman: [{ ...refusal('quite'), difference: 0 }],
      'podman-rootless': [
        {
          verdict: 'known-difference',
          facts: ['looks', 'holds'].map((name) =>
            sampleFact({ name, verdict: 'known-difference', measured: false, difference: 2 }),
          ),
        },
      ],
    },
    {
      facts: {
        looks: { title: 'it looks', reference: true, weight: 'output' },
        holds: { title: 'it holds', reference: true, weight: 'silent' },
      },
      differences: [refused, { ...refused, weight: 'extra' }, difference],
    },
  );
  expect(differingFacts(row).map(({ title, weight }) => [title, weight])).toEqual([
    ['it holds', 'silent'],
    ['it looks', 'output'],
  ]);
  expect(remarksOn(row).map(({ reason, weight }) => [reason, weight])).toEqual([
    ['quite', 'fails'],
    ['slightly', 'extra'],
  ]);
});
