import { expect, test } from 'vitest';
import { sampleTarget } from '../../../harness/testing/sample-record.ts';
import { columnGroups } from '../../view/columns.ts';
import { columnsInWords } from './columns-in-words.ts';

const groups = columnGroups([
  sampleTarget('docker'),
  ...['3.0.1', '4.3.1', '5.4.2', '5.8.6'].map((version) => sampleTarget(`podman@${version}`, { version })),
]);

test.each([
  [[], ''],
  [[0], 'Docker'],
  [[0, 1, 2, 3, 4], 'every column'],
  [[1, 2, 3, 4], 'Podman, every version'],
  [[0, 1, 2, 3], 'Docker; Podman 3.0.1 to 5.4.2'],
  [[3, 4], 'Podman 5.4.2, 5.8.6'],
  [[1, 2, 4], 'Podman 3.0.1, 4.3.1, 5.8.6'],
])('columns %j are "%s"', (indices, words) => {
  expect(columnsInWords(groups, indices)).toBe(words);
});
