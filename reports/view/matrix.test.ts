import { expect, test } from 'vitest';
import { sampleRecord, sampleResult, sampleScenario } from '../../harness/testing/sample-record.ts';
import { cellsOf, matrixOf } from './matrix.ts';

test('groups rows by area in the order of the record, with one cell for each target', () => {
  const scenarios = ['net/a', 'dns/a', 'net/b'].map((id) => sampleScenario(id));
  const matrix = matrixOf(sampleRecord({ scenarios }));
  expect(matrix.map(({ name, rows }) => [name, rows.map(({ scenario }) => scenario.id)])).toEqual([
    ['net', ['net/a', 'net/b']],
    ['dns', ['dns/a']],
  ]);
  expect(matrix[0]?.rows[0]?.cells.map(({ target }) => target.id)).toEqual(['docker', 'podman']);
});

test('a cell without a result was not run', () => {
  const record = sampleRecord({ results: [sampleResult('dns/name', 'podman')] });
  expect(cellsOf(record).map(({ verdict }) => verdict)).toEqual(['not-run', 'same']);
});
