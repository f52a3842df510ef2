import { expect, test } from 'vitest';
import {
  sampleFact,
  sampleResult,
  sampleScenario,
  sampleSurface,
  sampleTarget,
} from '../../../harness/testing/sample-record.ts';
import { sampleMatrix } from '../../testing/sample-matrix.ts';
import { answersTo } from './answers.ts';
import { siteOf } from './site.ts';

const differing = sampleFact({
  verdict: 'known-difference',
  measured: false,
  expected: false,
  difference: 0,
});
const scenario = sampleScenario('dns/name', { surfaces: ['cli', 'api'] });
const cell = (target: string, cli = sampleFact(), api = sampleFact()) =>
  sampleResult('dns/name', target, {
    verdict: 'known-difference',
    surfaces: [
      sampleSurface({ verdict: cli.verdict, facts: [cli] }),
      sampleSurface({ surface: 'api', verdict: api.verdict, facts: [api] }),
    ],
  });

test('equal answers stand together, the reference first, and surfaces are told apart where they differ', () => {
  const site = siteOf(
    sampleMatrix({
      targets: ['docker', 'podman', 'podman-rootless'].map((id) => sampleTarget(id)),
      scenarios: [scenario],
      results: [cell('docker'), cell('podman', differing, differing), cell('podman-rootless', differing)],
    }),
  );
  const [data] = site.data.scenarios;
  const row = site.rows.get('dns/name');
  const fact = data?.facts[0];
  if (row === undefined || fact === undefined) throw new Error('the record has one fact');
  expect(fact).toMatchObject({ answers: ['true', 'false', 'cli false, api true'], m: [0, 1, 2] });
  expect(fact.v.map((code) => site.data.verdicts[code])).toEqual([
    'same',
    'known-difference',
    'known-difference',
  ]);
  expect(
    answersTo(row, fact).map(({ value, columns, causes, verdict }) => [value, columns, causes, verdict]),
  ).toEqual([
    ['true', [0], [], 'same'],
    ['false', [1], [0], 'known-difference'],
    ['cli false, api true', [2], [0], 'known-difference'],
  ]);
});

test('what nobody answers is in nobody’s column', () => {
  const site = siteOf(
    sampleMatrix({
      scenarios: [sampleScenario('dns/name')],
      results: [
        sampleResult('dns/name', 'docker', { verdict: 'indeterminate', surfaces: [] }),
        sampleResult('dns/name', 'podman', {
          verdict: 'known-difference',
          surfaces: [sampleSurface({ verdict: 'known-difference', facts: [differing] })],
        }),
      ],
    }),
  );
  expect(site.data.scenarios[0]?.facts[0]).toMatchObject({ answers: ['true', 'false'], m: [-1, 1] });
});
