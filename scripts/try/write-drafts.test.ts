import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryDirectory } from '../../harness/testing/sample-access.ts';
import { sampleCall } from '../../harness/testing/sample-recording.ts';
import { known, sampleTried, sampleTriedOn } from '../../reports/try/testing/sample-tried.ts';
import { triedOf } from '../../reports/try/tried.ts';
import { writeDrafts } from './write-drafts.ts';

const unexplained = triedOf(
  [
    sampleTriedOn('docker@28.5.2', [sampleCall(['docker', 'rm', 'web'])]),
    sampleTriedOn('podman@5.8.6', [sampleCall(['docker', 'rm', 'web'], { exitCode: 1 })]),
  ],
  [],
  known,
);

test('a draft is written for what no fact explains, and a file that is there stays', async () => {
  const directory = join(temporaryDirectory(), 'drafts');
  const said: string[] = [];
  const write = () => writeDrafts(unexplained, directory, (line) => said.push(line));
  await write();
  expect(readdirSync(directory)).toEqual(['docker-rm-web.scenario.ts']);
  const path = join(directory, 'docker-rm-web.scenario.ts');
  writeFileSync(path, 'mine');
  await write();
  expect(readFileSync(path, 'utf8')).toBe('mine');
  expect(said.join('\n')).toContain('is there, and stays as it is');
});

test('nothing is written where facts explain all', async () => {
  const directory = join(temporaryDirectory(), 'drafts');
  const said: string[] = [];
  await writeDrafts(sampleTried(), directory, (line) => said.push(line));
  expect(said.join()).toContain('there is nothing to draft');
});
