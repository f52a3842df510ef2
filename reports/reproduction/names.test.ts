import { expect, test } from 'vitest';
import type { Made } from '../../harness/record/model.ts';
import { sampleHeader, sampleTarget } from '../../harness/testing/sample-record.ts';
import { namesOf, runIdsOf } from './names.ts';
import { readable } from './word.ts';

const made = (kind: Made['kind'], name: string, id: string | null = null, at = 0): Made => ({
  kind,
  name,
  id,
  at,
});
const all = [
  made('directory', 'private', '/tmp/canialias-k3x9/podman/dns.name.cli'),
  made('directory', 'registry-ca', '/tmp/canialias-k3x9/podman/registries/registry-ca'),
  made('free-port', '', '34567'),
  made('registry', 'plain', '45678'),
  made('secret', 'registry', '[secret]'),
  made('moment', '0', '1764323847', 3),
  made('moment', '2', '1764323849', 9),
];
const names = namesOf(['97c96b21', 'k3x9'], sampleTarget('podman'), all);

test.each([
  ['ca-k3x9-name-1', '$repro-name-1'],
  ['localhost/canialias/base:k3x9', 'localhost/repro/base:$run'],
  ['localhost%2Fcanialias%2Fbase%3Ak3x9', 'localhost%2Frepro%2Fbase%3A$run'],
  ['/tmp/canialias-k3x9/podman/dns.name.cli/d1', '$tmp/d1'],
  ['/tmp/canialias-k3x9/podman/registries/registry-ca/ca.crt', '$tmp/registry-ca/ca.crt'],
  ['127.0.0.1:34567:80', '127.0.0.1:$port1:80'],
  ['134567', '134567'],
  ['localhost:45678/x', 'localhost:$plain_port/x'],
  ['repo=localhost%3A45678%2Fx', 'repo=localhost%3A$plain_port%2Fx'],
  ['FROM canialias/ca-k3x9-name-1:1', 'FROM repro/$repro-name-1:1'],
  ['localhost:45678/canialias/ca-k3x9-name-1', 'localhost:$plain_port/canialias/$repro-name-1'],
  ['user:[secret]', 'user:$password'],
  ['{"auth": "[secret]"}', '{"auth": "$basic"}'],
  [String.raw`{\"auth\":\"[secret]\"}`, String.raw`{\"auth\":\"$basic\"}`],
  ['[secret 2]', 'not-the-password'],
  ['--since=1764323847', '--since=$moment1'],
  ['unix:///run/podman.sock', 'unix://$socket'],
])('%s becomes %s', (text, word) => {
  expect(readable(names.toName(text))).toBe(word);
});

test('ports are chosen anew, and times taken when the question took them', () => {
  expect(names.portLines).toEqual(['port1=$(free_port)']);
  expect(names.momentLines).toEqual([
    { at: 3, variable: 'moment1', line: 'moment1=$(date +%s)', ahead: false },
    { at: 9, variable: 'moment2', line: 'moment2=$(($(date +%s) + 2))', ahead: true },
  ]);
});

test('a merged record has names of each of its runs', () => {
  const { host } = sampleHeader();
  const moment = '2026-01-02T03:04:05.000Z';
  const parts = ['k3x9', 'm4y8'].map((runId) => ({
    runId,
    startedAt: moment,
    endedAt: moment,
    host,
    targets: [],
    shard: null,
  }));
  const runIds = runIdsOf(sampleHeader({ runId: '97c96b21', parts }));
  const merged = namesOf(runIds, sampleTarget('podman'), []);
  for (const run of ['k3x9', 'm4y8']) {
    expect(readable(merged.toName(`ca-${run}-name-1 localhost/canialias/base:${run}`))).toBe(
      '$repro-name-1 localhost/repro/base:$run',
    );
  }
});
