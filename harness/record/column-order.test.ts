import { expect, test } from 'vitest';
import { definitions } from '../targets/discover.ts';
import { sampleTarget } from '../testing/sample-record.ts';
import { compareColumns } from './column-order.ts';

function column(id: string, version = '4.3.1') {
  return sampleTarget(id, {
    engine: /^docker/.test(id) ? 'docker' : 'podman',
    mode: id.includes('rootless') ? 'rootless' : 'rootful',
    client: /^docker|docker-cli/.test(id) ? 'docker' : 'podman',
    version,
  });
}

test('columns of several machines are in the order of those of one', () => {
  const usual = definitions.map(({ id }) => column(id));
  expect(usual.toReversed().toSorted(compareColumns)).toEqual(usual);
});

test('columns of one kind are sorted by their release, as numbers', () => {
  const columns = [
    column('podman@5.10.0', '5.10.0'),
    column('docker@28.5.2', '28.5.2+dfsg1'),
    column('podman@5.4.2', '5.4.2'),
    column('docker@20.10.5', '20.10.5'),
  ];
  expect(columns.toSorted(compareColumns).map(({ id }) => id)).toEqual([
    'docker@20.10.5',
    'docker@28.5.2',
    'podman@5.4.2',
    'podman@5.10.0',
  ]);
});
