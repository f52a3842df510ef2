import { expect, test } from 'vitest';
import { sampleHeader, sampleRecord, sampleTarget } from '../../harness/testing/sample-record.ts';
import {
  durationInWords,
  filtersInWords,
  hostInWords,
  momentInWords,
  sizeInWords,
  suiteInWords,
  targetInWords,
  tookInWords,
} from './run-in-words.ts';

test('moments and durations', () => {
  expect(momentInWords('2025-11-03T09:15:59.999Z')).toBe('2025-11-03 09:15 UTC');
  expect([0.2, 59.4, 59.6, 125].map(durationInWords)).toEqual(['0 s', '59 s', '1 min 0 s', '2 min 5 s']);
});

test('the run', () => {
  expect(sizeInWords(sampleRecord())).toBe('1 scenario on 2 targets');
  expect(suiteInWords(sampleHeader())).toBe('suite 0123456');
  expect(suiteInWords(sampleHeader({ suiteDirty: true }))).toBe('suite 0123456 with local changes');
  expect(suiteInWords(sampleHeader({ suiteCommit: null }))).toBe('suite of unknown commit');
  const part = {
    runId: 'k3x9',
    startedAt: '',
    endedAt: '',
    host: sampleHeader().host,
    targets: [],
    shard: null,
  };
  const parts = ['a', 'b', 'a'].map((one) => ({ ...part, suiteCommit: one.repeat(40) }));
  expect(suiteInWords(sampleHeader({ suiteCommit: null, judgedBy: 'c'.repeat(40), parts }))).toBe(
    'suites aaaaaaa, bbbbbbb, judged by the declarations of ccccccc',
  );
  const many = ['a', 'b', 'c', 'd'].map((one) => ({ ...part, suiteCommit: one.repeat(40) }));
  expect(suiteInWords(sampleHeader({ suiteCommit: null, parts: many }))).toBe('suites of 4 commits');
  expect(hostInWords(sampleHeader())).toBe('linux 6.18.0, 2 CPUs, 8 GiB, Node 20.20.2');
});

test('filters, where there are any', () => {
  const none = { areas: [], ids: [], claims: [], targets: [], shard: null };
  expect(filtersInWords(sampleHeader())).toBeNull();
  expect(
    filtersInWords(sampleHeader({ filters: { ...none, areas: ['dns', 'net'], claims: ['dns-01'] } })),
  ).toBe('areas dns, net; claims dns-01');
});

test('a target by the traits that tell it apart', () => {
  expect(targetInWords(sampleTarget('docker', { clientVersion: '28.5.2' }))).toBe(
    'Docker 20.10.24 rootful, client 28.5.2, API 1.41, runc 1.1.5, overlay2, libnetwork, cgroup v1',
  );
  expect(targetInWords(sampleTarget('podman-rootless'))).toBe(
    'Podman 4.3.1 rootless, API 1.41, runc 1.1.5, overlay, netavark 1.4.0, slirp4netns, cgroup v1',
  );
});

test('a duration comes with the pace of the host, where it was measured', () => {
  const record = sampleRecord({});
  const paced = (...paces: (number | null)[]) => ({
    ...record,
    targets: paces.map((paceMs, index) => ({ ...sampleTarget(`docker@${index}`), paceMs })),
  });
  expect(tookInWords(paced(null))).toBe('2 min 0 s');
  expect(tookInWords(paced(312))).toBe('2 min 0 s, where run --rm takes 0.3 s');
  expect(tookInWords(paced(312, null, 880, 420))).toBe('2 min 0 s, where run --rm takes 0.3 to 0.9 s');
});
