import { expect, test } from 'vitest';
import type { SurfaceResult } from '../../harness/record/model.ts';
import {
  sampleRecord,
  sampleResult,
  sampleScenario,
  sampleSurface,
} from '../../harness/testing/sample-record.ts';
import { planScripts } from './plan-scripts.ts';
import { renderEnds } from './render-ends.ts';

const asked: SurfaceResult['steps'] = [
  {
    name: 'ask',
    phase: 'observe',
    calls: [
      {
        via: 'cli',
        argv: ['docker', 'ps'],
        ...{ exitCode: 0, stdout: '', stderr: '', stdin: null, env: {}, cwd: null, at: 0, ms: 1, polls: [] },
      },
    ],
  },
];
const result = (id: string, target: string, surface: Partial<SurfaceResult>) =>
  sampleResult(id, target, { surfaces: [sampleSurface({ steps: asked, ...surface })] });
const record = sampleRecord({
  scenarios: [sampleScenario('dns/name'), sampleScenario('dns/all')],
  results: [
    result('dns/name', 'docker', {}),
    result('dns/name', 'podman', { verdict: 'indeterminate', reason: 'no answer' }),
    result('dns/all', 'docker', {}),
    result('dns/all', 'podman', {}),
  ],
});
const choice = { wants: () => true, alone: new Set(['dns/all']), missing: () => null };

test('what asks about a whole engine is run with nothing beside it; what has no answer is counted apart', () => {
  const { together, alone, without } = planScripts(record, choice);
  const names = (cells: typeof together) =>
    cells.map(({ scenario, target }) => `${scenario.id} ${target.id}`);
  expect(names(together)).toEqual(['dns/name docker']);
  expect(names(alone)).toEqual(['dns/all docker', 'dns/all podman']);
  expect([...without]).toEqual([['indeterminate: no answer', 1]]);
});

test('cells that were not chosen are not counted, and targets that are not here are', () => {
  const plan = planScripts(record, {
    ...choice,
    wants: (scenario) => scenario.id === 'dns/all',
    missing: (target) => (target === 'podman' ? 'podman: not here' : null),
  });
  expect(plan.alone).toHaveLength(1);
  expect([...plan.without]).toEqual([['podman: not here', 1]]);
});

test('the report names what ended otherwise with its last lines, and counts at the end', () => {
  const [cell] = planScripts(record, choice).together;
  if (cell === undefined) throw new Error('nothing was planned');
  const ends = [
    { cell, asMeasured: true, why: [] },
    { cell, asMeasured: false, why: ['exit code 1 instead of 0'] },
  ];
  expect(renderEnds(ends, new Map([['no answer', 2]]))).toBe(
    [
      'dns/name on docker over cli:',
      '  exit code 1 instead of 0',
      'Without a script:',
      '  2  no answer',
      '1 of 2 ended as measured: 50 %, wanted are 98 %',
      '',
    ].join('\n'),
  );
});
