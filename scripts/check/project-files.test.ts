import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { recordingText } from '../../harness/record/recording/recording-text.ts';
import { temporaryDirectory } from '../../harness/testing/sample-access.ts';
import { sampleRecording } from '../../harness/testing/sample-recording.ts';
import { projectFiles } from './project-files.ts';

const reader = projectFiles();

test('reads the files of a directory, and says which it could not read', () => {
  const directory = temporaryDirectory();
  mkdirSync(join(directory, 'deploy'));
  writeFileSync(join(directory, 'deploy', 'run.sh'), 'docker run --link a docker.io/x\n');
  writeFileSync(join(directory, 'other.sh'), Buffer.from([0x64, 0, 0x65]));
  const { files, refused } = reader.filesUnder([directory]);
  expect(files.map(({ uses, text }) => [uses.path, uses.kind, text])).toEqual([
    [join(directory, 'deploy', 'run.sh'), 'shell', 'docker run --link a docker.io/x\n'],
  ]);
  expect(files[0]?.uses.uses.map(({ feature }) => feature)).toContain('cli:run --link');
  expect(refused).toEqual([{ path: join(directory, 'other.sh'), reason: 'a binary file' }]);
});

test.each([
  ['Dockerfile', 'FROM docker.io/x\n', 'dockerfile'],
  ['ci/deploy.sh', 'docker ps\n', 'shell'],
  [null, 'services:\n  web:\n    image: docker.io/x\n', 'compose'],
  [null, 'docker ps\n', 'shell'],
])('standard input as %s', (path, text, kind) => {
  const { uses } = reader.textOf(path, text);
  expect(uses).toMatchObject({ path: path ?? 'standard input', kind });
  expect(uses.uses.length).toBeGreaterThan(0);
});

test('reads recordings, and says which are damaged', () => {
  const directory = temporaryDirectory();
  const text = recordingText(sampleRecording());
  const whole = join(directory, 'deploy-recording.json');
  const other = join(directory, 'told.json');
  const cut = join(directory, 'recording.json');
  writeFileSync(whole, text);
  writeFileSync(other, text);
  writeFileSync(cut, text.slice(0, 200));
  const { files, refused } = reader.filesUnder([directory, other]);
  expect(files.map(({ uses }) => [uses.path, uses.kind])).toEqual([
    [whole, 'recording'],
    [other, 'recording'],
  ]);
  const features = files[0]?.uses.uses.map(({ feature }) => feature);
  expect(features).toContain('cli:volume create');
  expect(features).toContain('api:POST /containers/create HostConfig.Links');
  expect(refused).toEqual([{ path: cut, reason: 'it was cut off' }]);
  expect(reader.textOf(null, text).uses.kind).toBe('recording');
});
