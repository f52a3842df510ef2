import { expect, test } from 'vitest';
import { recordingText } from '../../../harness/record/recording/recording-text.ts';
import { sampleCall, sampleRecording, sampleRequest } from '../../../harness/testing/sample-recording.ts';
import type { EndpointWords } from '../../../harness/vocabulary/endpoints/words.ts';
import { dockerWords } from '../testing/docker-words.ts';
import { readRecordingUses } from './read-recording.ts';

const endpoints: EndpointWords = [
  {
    method: 'POST',
    path: '/containers/create',
    query: [{ name: 'name', type: 'string' }],
    body: [
      { path: 'Image', type: 'string' },
      { path: 'HostConfig.Links', type: 'array of string' },
    ],
  },
];

function read(changes: Parameters<typeof sampleRecording>[0] = {}) {
  const text = recordingText(sampleRecording(changes));
  const { uses, notUnderstood } = readRecordingUses('recording.json', text, dockerWords, endpoints);
  const lines = text.split('\n');
  return {
    uses: uses.map(({ feature, value, place }) => [
      feature,
      ...(value === undefined ? [] : [value]),
      (lines[place.line - 1] ?? '').slice(place.column - 1, place.endColumn - 1),
    ]),
    unknown: uses.filter((use) => use.unknown === true).map(({ feature }) => feature),
    notUnderstood,
    all: uses,
  };
}

test('calls of the client are read like those of a script, each word in its place', () => {
  const asked = [sampleCall(['docker', 'run', '--link', 'a:b', 'busybox', 'echo', '--link'])];
  expect(read({ asked })).toMatchObject({
    uses: [
      ['cli:run', '"run"'],
      ['cli:run --link', 'a:b', '"--link"'],
    ],
    notUnderstood: [],
  });
});

test('requests of programs are read by what they name', () => {
  const asked = [
    sampleRequest('POST', '/v1.41/containers/create?name=x', {
      request: { bytes: 9, content: { Image: 'a', HostConfig: { Links: ['a:b'], Zz: 1 } } },
    }),
    sampleRequest('GET', '/libpod/info'),
  ];
  const { uses, unknown } = read({ asked });
  expect(uses.map(([feature]) => feature)).toEqual([
    'api:POST /containers/create',
    'api:POST /containers/create ?name',
    'api:POST /containers/create Image',
    'api:POST /containers/create HostConfig.Links',
    'api:POST /containers/create HostConfig.Zz',
    'api:GET /libpod/info',
  ]);
  expect(unknown).toEqual(['api:POST /containers/create HostConfig.Zz', 'api:GET /libpod/info']);
});

test('what a client sends in the query and in the body counts once', () => {
  const asked = [
    sampleRequest('POST', '/containers/create?name=x&Image=a', {
      request: { bytes: 9, content: { name: 'x', Image: 'a' } },
    }),
  ];
  expect(read({ asked })).toMatchObject({ unknown: [] });
});

test('what was asked in the course of a call is told by the call', () => {
  const asked = [
    sampleCall(['docker-compose', 'up'], { id: 'up' }),
    sampleRequest('POST', '/containers/create', { parent: 'up' }),
    sampleCall(['podman', 'run', 'x'], { parent: 'up' }),
  ];
  expect(read({ asked }).uses.map(([feature]) => feature)).toEqual(['cli:compose up']);
});

test('what goes to no terminal may be read', () => {
  const calls = read({
    asked: [
      sampleCall(['docker', 'ps']),
      sampleCall(['docker', 'images'], { stdout: null, terminal: { input: true, output: true } }),
    ],
  }).all.map(({ call }) => [call?.outputRead, call?.terminal]);
  expect(calls).toEqual([
    [true, false],
    [false, true],
  ]);
});

test('what is no recording is refused', () => {
  expect(() => readRecordingUses('x.json', '{}', dockerWords, endpoints)).toThrow('it is no recording');
});
