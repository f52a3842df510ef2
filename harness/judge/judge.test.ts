import { describe, expect, test } from 'vitest';
import type { Difference } from '../scenario.ts';
import { sampleTarget } from '../testing/sample-record.ts';
import { type Judgement, judgeCell, judgeSurface, type Outcome } from './judge.ts';

const facts = {
  resolves: { title: 'the name resolves', reference: true, weight: 'silent' },
  page: { title: 'the page', reference: { status: 200, body: 'hello' }, weight: 'silent' },
};
const why = { because: 'a cause', source: 'measured by hand' };
const onPodman: Difference[] = [{ on: { engine: 'podman' }, facts: { resolves: false }, ...why }];
const refusedOnPodman: Difference[] = [{ on: { engine: 'podman' }, refused: true, ...why }];
const asReferenced = { resolves: true, page: { body: 'hello', status: 200 } };

function judge(target: string, outcome: Outcome, differences: Difference[] = []): Judgement {
  const { traits } = sampleTarget(target);
  return judgeSurface({ scenario: { facts, differences }, traits, surface: 'cli', outcome });
}

function answers(given: Record<string, unknown>, engineCalls = 1): Outcome {
  return { kind: 'answers', answers: given, engineCalls };
}

function verdicts({ verdict, facts: judged }: Judgement): string[] {
  return [verdict, ...judged.map((fact) => fact.verdict)];
}

describe('answers', () => {
  test('as the reference are the same', () => {
    const judged = judge('docker', answers(asReferenced), onPodman);
    expect(verdicts(judged)).toEqual(['same', 'same', 'same']);
    expect(judged).toMatchObject({ reason: null, difference: null });
  });

  test('as a difference declares are known', () => {
    const judged = judge('podman', answers({ ...asReferenced, resolves: false }), onPodman);
    expect(judged).toEqual({
      verdict: 'known-difference',
      reason: null,
      difference: null,
      facts: [
        {
          name: 'resolves',
          verdict: 'known-difference',
          reference: true,
          expected: false,
          measured: false,
          difference: 0,
        },
        {
          name: 'page',
          verdict: 'same',
          reference: facts.page.reference,
          expected: facts.page.reference,
          measured: asReferenced.page,
          difference: null,
        },
      ],
    });
  });

  test('as the reference in spite of a declared difference are fixed', () => {
    const judged = judge('podman', answers(asReferenced), onPodman);
    expect(verdicts(judged)).toEqual(['fixed', 'fixed', 'same']);
    expect(judged.facts[0]?.difference).toBe(0);
  });

  test('as nothing declares are new, with and without a difference', () => {
    const given = answers({ ...asReferenced, resolves: 'perhaps' });
    expect(verdicts(judge('docker', given))).toEqual(['new-difference', 'new-difference', 'same']);
    const judged = judge('podman', given, onPodman);
    expect(verdicts(judged)).toEqual(['new-difference', 'new-difference', 'same']);
    expect(judged.facts[0]).toMatchObject({ expected: false, measured: 'perhaps', difference: 0 });
  });

  test('that fit a difference which expects the reference count as fixed: that difference is none', () => {
    const noDifference: Difference[] = [{ on: { engine: 'podman' }, facts: { resolves: true }, ...why }];
    expect(judge('podman', answers(asReferenced), noDifference).verdict).toBe('fixed');
  });

  test('without an engine call count for nothing', () => {
    const judged = judge('docker', answers(asReferenced, 0));
    expect(verdicts(judged)).toEqual(['indeterminate', 'indeterminate', 'indeterminate']);
    expect(judged.reason).toContain('no engine call');
    expect(judged.facts.some((fact) => 'measured' in fact)).toBe(false);
  });

  test.each([
    ['a missing one', { page: asReferenced.page }, '`resolves` was not answered', 'indeterminate'],
    ['one that is no JSON', { ...asReferenced, resolves: Number.NaN }, 'not plain JSON', 'indeterminate'],
    ['one that is undefined', { ...asReferenced, resolves: undefined }, 'not plain JSON', 'indeterminate'],
    ['an undeclared one', { ...asReferenced, extra: 1 }, '`extra` is no declared fact', 'same'],
  ])('with %s are indeterminate', (_name, given, reason, ofResolves) => {
    const judged = judge('docker', answers(given));
    expect(verdicts(judged)).toEqual(['indeterminate', ofResolves, 'same']);
    expect(judged.reason).toContain(reason);
  });

  test('to a scenario without facts are indeterminate', () => {
    const { traits } = sampleTarget('docker');
    const scenario = { facts: {}, differences: [] };
    const judged = judgeSurface({ scenario, traits, surface: 'cli', outcome: answers({}) });
    expect(judged).toMatchObject({ verdict: 'indeterminate', reason: 'the scenario declares no fact' });
  });

  test('where a refusal was declared are fixed, and show what else they say', () => {
    const judged = judge('podman', answers(asReferenced), refusedOnPodman);
    expect(verdicts(judged)).toEqual(['fixed', 'same', 'same']);
    expect(judged).toMatchObject({ difference: 0, reason: 'declared as refused, and it was answered' });
    const other = judge('podman', answers({ ...asReferenced, resolves: false }), refusedOnPodman);
    expect(verdicts(other)).toEqual(['new-difference', 'new-difference', 'same']);
    expect(other.difference).toBe(0);
  });

  test('that cannot be trusted do not say that a refusal is fixed', () => {
    const judged = judge('podman', answers({}), refusedOnPodman);
    expect(judged).toMatchObject({ verdict: 'indeterminate', difference: null });
  });
});

describe('between two measured releases', () => {
  const between: Difference['on'] = { version: { in: '<=3.0.1', notIn: '>=99' } };
  const changed: Difference[] = [{ on: between, facts: { resolves: false }, ...why }];

  test.each([
    ['the reference', true, 'unknown'],
    ['the declared answer', false, 'unknown'],
    ['neither of both', 'perhaps', 'new-difference'],
  ])('%s is %s: %s', (_name, resolves, verdict) => {
    const judged = judge('podman', answers({ ...asReferenced, resolves }), changed);
    expect(verdicts(judged)).toEqual([verdict, verdict, 'same']);
    expect(judged.facts[0]).toMatchObject({ expected: false, measured: resolves, difference: 0 });
  });

  test('a refusal is unknown, and so is that there is none', () => {
    const refusal: Difference[] = [{ on: between, refused: true, ...why }];
    const refused = judge('podman', { kind: 'refused', message: 'no' }, refusal);
    expect(refused).toMatchObject({ verdict: 'unknown', difference: 0, reason: 'the engine refused: no' });
    expect(verdicts(judge('podman', answers(asReferenced), refusal))).toEqual(['unknown', 'same', 'same']);
  });
});

describe('other outcomes', () => {
  const refused: Outcome = { kind: 'refused', message: 'unknown flag: --x' };

  test('a declared refusal is unsupported', () => {
    const judged = judge('podman', refused, refusedOnPodman);
    expect(verdicts(judged)).toEqual(['unsupported', 'unsupported', 'unsupported']);
    expect(judged).toMatchObject({ difference: 0, reason: 'the engine refused: unknown flag: --x' });
    expect(judged.facts.some((fact) => 'measured' in fact)).toBe(false);
  });

  test('any other refusal is a new difference', () => {
    for (const differences of [[], onPodman]) {
      const judged = judge('podman', refused, differences);
      expect(verdicts(judged)).toEqual(['new-difference', 'new-difference', 'new-difference']);
      expect(judged).toMatchObject({ difference: null, reason: 'the engine refused: unknown flag: --x' });
    }
  });

  test('trouble is indeterminate, whatever is declared', () => {
    for (const differences of [[], onPodman, refusedOnPodman]) {
      const judged = judge('podman', { kind: 'trouble', message: 'timed out' }, differences);
      expect(verdicts(judged)).toEqual(['indeterminate', 'indeterminate', 'indeterminate']);
      expect(judged).toMatchObject({ difference: null, reason: 'timed out' });
    }
  });

  test('an unmet need is not applicable, with all reasons', () => {
    const judged = judge('podman', { kind: 'not-applicable', reasons: ['needs a', 'needs b'] });
    expect(verdicts(judged)).toEqual(['not-applicable', 'not-applicable', 'not-applicable']);
    expect(judged.reason).toBe('needs a; needs b');
  });
});

describe('judgeCell', () => {
  test('is the worst surface with the first reason that one of those gives', () => {
    expect(
      judgeCell([
        { verdict: 'unsupported', reason: 'refused' },
        { verdict: 'indeterminate', reason: null },
        { verdict: 'indeterminate', reason: 'timed out' },
        { verdict: 'indeterminate', reason: 'connection reset' },
      ]),
    ).toEqual({ verdict: 'indeterminate', reason: 'timed out' });
  });

  test('has no reason where the worst has none', () => {
    const surfaces = [
      { verdict: 'unsupported', reason: 'refused' },
      { verdict: 'known-difference', reason: null },
    ] as const;
    expect(judgeCell(surfaces)).toEqual({ verdict: 'known-difference', reason: null });
  });

  test('of no surface is not run', () => {
    expect(judgeCell([])).toEqual({ verdict: 'not-run', reason: 'no surface was observed' });
  });
});
