import { describe, expect, test } from 'vitest';
import type { Json, Traits } from '../../../harness/record/model.ts';
import {
  sampleFact,
  sampleResult,
  sampleScenario,
  sampleSurface,
  sampleTarget,
} from '../../../harness/testing/sample-record.ts';
import { sampleMatrix } from '../../testing/sample-matrix.ts';
import type { Matrix } from '../../view/matrix.ts';
import { siteData } from '../parts/site-data.ts';
import { compareRecords } from './compare-record.ts';

/** A record of one scenario in which each target gave an answer. */
function recordOf(targets: [id: string, traits: Partial<Traits>, answer: Json][], reference = true): Matrix {
  const holds = { title: 'it holds', reference, weight: 'silent' as const };
  const scenario = sampleScenario('dns/name', { facts: { holds } });
  return sampleMatrix({
    targets: targets.map(([id, traits]) => sampleTarget(id, traits)),
    scenarios: [scenario],
    results: targets.map(([id, , measured]) => {
      const verdict = measured === reference ? ('same' as const) : ('known-difference' as const);
      const facts = [sampleFact({ measured, verdict, reference })];
      return sampleResult('dns/name', id, { verdict, surfaces: [sampleSurface({ verdict, facts })] });
    }),
  });
}

const published = siteData(
  recordOf([
    ['podman@4.3.1', { version: '4.3.1' }, false],
    ['podman@5.4.2', { version: '5.4.2' }, true],
    ['podman-rootless', { version: '4.3.1' }, 'no'],
  ]),
);

function compare(own: Matrix) {
  return compareRecords(siteData(own), published);
}

describe('the counterpart', () => {
  test('is of the same engine, mode and version, whatever the column is called', () => {
    const [one] = compare(recordOf([['podman', { version: '4.3.1+ds1' }, false]]));
    expect(one).toMatchObject({ published: { id: 'podman@4.3.1' }, apart: [], same: 1, different: [] });
  });

  test('otherwise the nearest version of the same mode, and says so', () => {
    const [one] = compare(recordOf([['podman', { version: '5.2.0' }, true]]));
    expect(one).toMatchObject({ published: { id: 'podman@5.4.2' }, apart: ['version'], same: 1 });
  });

  test('the mode counts for more than the version', () => {
    const [one] = compare(recordOf([['podman-rootless', { version: '5.4.2' }, true]]));
    expect(one).toMatchObject({ published: { id: 'podman-rootless' }, apart: ['version'] });
    expect(one?.different).toEqual([
      {
        scenario: 'dns/name',
        scenarioTitle: 'The question of dns/name',
        fact: 'it holds',
        published: "'no'",
        own: 'true',
      },
    ]);
  });

  test('is none where the engine was not published', () => {
    expect(compare(recordOf([['docker', {}, true]]))[0]).toMatchObject({ published: null, same: 0 });
  });
});

test('a question whose reference is another now is not compared', () => {
  const [one] = compare(recordOf([['podman@4.3.1', {}, false]], false));
  expect(one).toMatchObject({ same: 0, different: [], incomparable: 1 });
});
