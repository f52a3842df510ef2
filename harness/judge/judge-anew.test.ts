import { expect, test } from 'vitest';
import type { ScenarioLine, SurfaceResult } from '../record/model.ts';
import {
  hostOfToday,
  sampleFact,
  sampleFeature,
  sampleFeatures,
  sampleRecord,
  sampleResult,
  sampleScenario,
  sampleSurface,
  sampleTarget,
} from '../testing/sample-record.ts';
import { baselineWith } from './feature-baseline.ts';
import { changedQuestions, judgedAnew, withoutScenarios } from './judge-anew.ts';

const commit = '89abcdef89abcdef89abcdef89abcdef89abcdef';
const difference: ScenarioLine['differences'][number] = {
  on: { engine: 'podman' },
  facts: { holds: false },
  refused: false,
  weight: null,
  because: 'a cause',
  source: 'measured',
};

function onPodman(surface: SurfaceResult) {
  const scenario = sampleScenario('dns/name');
  const record = sampleRecord({
    scenarios: [scenario],
    results: [
      sampleResult('dns/name', 'docker'),
      sampleResult('dns/name', 'podman', {
        verdict: surface.verdict,
        reason: surface.reason,
        surfaces: [surface],
      }),
    ],
  });
  return { scenario, record };
}

const otherwise = sampleSurface({
  verdict: 'new-difference',
  facts: [sampleFact({ verdict: 'new-difference', measured: false })],
});

function verdicts(record: ReturnType<typeof sampleRecord>): string[] {
  return record.results.map(({ verdict }) => verdict);
}

test('a difference that was declared since the run is known', () => {
  const { scenario, record } = onPodman(otherwise);
  const today = new Map([[scenario.id, { ...scenario, differences: [difference] }]]);
  const judged = judgedAnew(record, today, commit, null);
  expect(verdicts(judged)).toEqual(['same', 'known-difference']);
  expect(judged.results[1]?.surfaces[0]?.facts[0]).toMatchObject({ expected: false, difference: 0 });
  expect(judged.scenarios[0]?.differences).toEqual([difference]);
  expect(judged.header).toEqual({ ...record.header, judgedBy: commit });
});

test('one that is declared and was not seen is fixed', () => {
  const { scenario, record } = onPodman(sampleSurface({}));
  const today = new Map([[scenario.id, { ...scenario, differences: [difference] }]]);
  expect(verdicts(judgedAnew(record, today, commit, null))).toEqual(['same', 'fixed']);
});

test('a refusal that was declared since is unsupported, in the words of the engine', () => {
  const said = 'the engine refused: no such option';
  const refused = sampleSurface({
    verdict: 'new-difference',
    reason: said,
    facts: [{ name: 'holds', reference: true, expected: true, difference: null, verdict: 'new-difference' }],
  });
  const { scenario, record } = onPodman(refused);
  const declared = { ...difference, facts: {}, refused: true, weight: null };
  const judged = judgedAnew(
    record,
    new Map([[scenario.id, { ...scenario, differences: [declared] }]]),
    commit,
    null,
  );
  expect(judged.results[1]).toMatchObject({ verdict: 'unsupported', reason: said });
});

test('what was not measured stays so', () => {
  const late = sampleSurface({ verdict: 'indeterminate', reason: 'it took too long' });
  const { scenario, record } = onPodman(late);
  const today = new Map([[scenario.id, { ...scenario, differences: [difference] }]]);
  expect(judgedAnew(record, today, commit, null).results[1]).toEqual(record.results[1]);
});

test('declarations as they were change nothing but who judged', () => {
  const { scenario, record } = onPodman(otherwise);
  const judged = judgedAnew(record, new Map([[scenario.id, scenario]]), commit, null);
  expect(judged).toEqual({ ...record, header: { ...record.header, judgedBy: commit } });
});

test('a scenario that was renamed since gets its id of today', () => {
  const { scenario, record } = onPodman(otherwise);
  const renamed = { ...scenario, id: 'dns/new', aliases: [scenario.id] };
  const judged = judgedAnew(record, new Map([[renamed.id, renamed]]), commit, null);
  expect(judged.scenarios).toEqual([renamed]);
  expect(judged.results.map((result) => result.scenario)).toEqual(['dns/new', 'dns/new']);
});

test('a question that is another one now, or gone, is refused', () => {
  const { scenario, record } = onPodman(otherwise);
  const facts = { holds: { title: 'it holds', reference: false, weight: 'silent' as const } };
  const other = new Map([[scenario.id, { ...scenario, facts }]]);
  expect(() => judgedAnew(record, other, commit, null)).toThrow('dns/name asks something else now');
  expect(() => judgedAnew(record, new Map(), commit, null)).toThrow('dns/name is no longer there');
});

test('a record from before weights gets those of today', () => {
  const { scenario, record } = onPodman(otherwise);
  const old = { ...scenario, facts: { holds: { title: 'it holds', reference: true, weight: null } } };
  const today = new Map([[scenario.id, scenario]]);
  const judged = judgedAnew({ ...record, scenarios: [old] }, today, commit, null);
  expect(judged.scenarios[0]?.facts.holds?.weight).toBe('silent');
});

test('scenarios that ask something else now can be told, and left out', () => {
  const { scenario, record } = onPodman(otherwise);
  const both = { ...record, scenarios: [scenario, sampleScenario('dns/other')] };
  const today = new Map([[scenario.id, scenario]]);
  expect([...changedQuestions(both, today)]).toEqual([['dns/other', 'is no longer there']]);
  const left = withoutScenarios(both, new Set([scenario.id]));
  expect(left.results).toEqual([]);
  expect(left.footer.results).toBe(0);
  expect(left.header.filters.ids).toEqual(['dns/other']);
});

test('judges features by the baseline of today', () => {
  const features = [
    sampleFeature('cli:run --link', { state: 'unknown', verdict: 'unsupported' }),
    sampleFeature('cli:run --label', { verdict: 'new-difference', expected: 'unknown' }),
  ];
  const measured = sampleRecord({
    scenarios: [],
    targets: [sampleTarget('docker', hostOfToday)],
    features: [sampleFeatures('docker', features)],
  });
  const baseline = baselineWith(null, {
    ...measured,
    features: [sampleFeatures('docker', [sampleFeature('cli:run --link'), sampleFeature('cli:run --label')])],
  });
  expect(judgedAnew(measured, new Map(), commit, baseline).features[0]?.features).toEqual([
    { id: 'cli:run --link', state: 'unknown', verdict: 'new-difference', expected: 'known' },
    { id: 'cli:run --label', state: 'known', verdict: 'same' },
  ]);
});
