import { expect, test } from 'vitest';
import { sampleResult, sampleScenario } from '../../harness/testing/sample-record.ts';
import { sampleMatrix } from '../testing/sample-matrix.ts';

test('groups rows by area in the order of the record, with one cell for each target', () => {
  const scenarios = ['net/a', 'dns/a', 'net/b'].map((id) => sampleScenario(id));
  const { areas } = sampleMatrix({ scenarios });
  expect(areas.map(({ name, rows }) => [name, rows.map(({ scenario }) => scenario.id)])).toEqual([
    ['net', ['net/a', 'net/b']],
    ['dns', ['dns/a']],
  ]);
  expect(areas[0]?.rows[0]?.cells.map(({ target }) => target.id)).toEqual(['docker', 'podman']);
});

test('a cell without a result was not run', () => {
  const record = sampleMatrix({ results: [sampleResult('dns/name', 'podman')] });
  expect(record.cells.map(({ verdict }) => verdict)).toEqual(['not-run', 'same']);
});
