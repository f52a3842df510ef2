import { describe, expect, test } from 'vitest';
import { sampleTarget } from '../../harness/testing/sample-record.ts';
import { sampleMatrix } from '../testing/sample-matrix.ts';
import { columnGroups, shortVersion } from './columns.ts';
import { withColumnsInOrder } from './columns-in-order.ts';

const target = (id: string, version: string, traits: Parameters<typeof sampleTarget>[1] = {}) =>
  sampleTarget(id, { version, ...traits });

describe('columns', () => {
  test('stand by engine, client and mode, and the oldest version comes first', () => {
    const record = sampleMatrix({
      targets: [
        target('podman-rootless@5', '5.4.2', { mode: 'rootless' }),
        target('podman@5', '5.4.2'),
        target('podman+docker-cli', '4.3.1', { client: 'docker' }),
        target('podman@4', '4.3.1+ds1'),
        target('podman@10', '10.0.0'),
        target('docker', '20.10.24', { engine: 'docker', client: 'docker' }),
      ],
      results: [],
    });
    const groups = columnGroups(withColumnsInOrder(record).targets);
    expect(groups.map(({ name, columns }) => [name, columns.map(({ label }) => label)])).toEqual([
      ['Docker', ['20.10.24']],
      ['Podman', ['4.3.1', '5.4.2', '10.0.0']],
      ['Podman rootless', ['5.4.2']],
      ['Podman, docker client', ['4.3.1']],
    ]);
    expect(groups.flatMap(({ columns }) => columns.map(({ index }) => index))).toEqual([0, 1, 2, 3, 4, 5]);
  });

  test('of one version on two hosts go by their ids', () => {
    const targets = [target('podman (a)', '5.4.2'), target('podman (b)', '5.4.2')];
    expect(columnGroups(targets)[0]?.columns.map(({ label }) => label)).toEqual(['podman (a)', 'podman (b)']);
  });
});

test('a version loses what a distribution adds, and keeps what makes it another version', () => {
  expect(['20.10.24+dfsg1', '5.0.0-rc2', '28.2.2', 'unknown'].map(shortVersion)).toEqual([
    '20.10.24',
    '5.0.0-rc2',
    '28.2.2',
    'unknown',
  ]);
});
