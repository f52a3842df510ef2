import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { readRecording } from '../../harness/record/recording/read-recording.ts';
import { temporaryDirectory } from '../../harness/testing/sample-access.ts';
import { recordHere } from './record-here.ts';

let directory: string;
let said: string[];
const out = () => join(directory, 'recording.json');

beforeEach(() => {
  directory = temporaryDirectory();
  said = [];
  mkdirSync(join(directory, 'programs'));
  writeFileSync(join(directory, 'programs', 'docker'), '#!/bin/sh\necho "Docker version 1.2.3"\n', {
    mode: 0o755,
  });
  const socket = join(directory, 'docker.sock');
  const server = createServer((request, response) => {
    const answer = request.url === '/version' ? { Version: '28.5.2', ApiVersion: '1.51' } : {};
    response.setHeader('Content-Type', 'application/json').end(JSON.stringify(answer));
  });
  server.listen(socket);
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  vi.stubEnv('PATH', `${join(directory, 'programs')}:${process.env.PATH ?? ''}`);
  vi.stubEnv('DOCKER_HOST', `unix://${socket}`);
});

afterEach(() => {
  vi.unstubAllEnvs();
});

function record(...command: [string, ...string[]]): Promise<number> {
  return recordHere(command, out(), (line) => said.push(line));
}

function recording() {
  return readRecording(readFileSync(out(), 'utf8'), out());
}

test('a command is recorded, and its exit code given', async () => {
  expect(await record('sh', '-c', 'docker ps >/dev/null; exit 5')).toBe(5);
  expect(recording()).toMatchObject({
    command: ['sh', '-c', 'docker ps >/dev/null; exit 5'],
    exitCode: 5,
    target: { name: 'docker@28.5.2', client: 'Docker version 1.2.3' },
    asked: [{ argv: ['docker', 'ps'], stdout: 'Docker version 1.2.3\n' }],
  });
  expect(said.join('\n')).toContain('1 call of docker and no API requests of programs');
});

test('a command that is ended by a signal ends as a shell tells it', async () => {
  expect(await record('sh', '-c', 'kill -TERM $$')).toBe(143);
});

describe('the file', () => {
  test('that is there and is no recording stays, and nothing is run', async () => {
    writeFileSync(out(), 'mine');
    await expect(record('sh', '-c', `rm ${out()}`)).rejects.toThrow('is there, and is no recording');
    expect(readFileSync(out(), 'utf8')).toBe('mine');
  });

  test('of an earlier recording is replaced', async () => {
    await record('true');
    await record('false');
    expect(recording().command).toEqual(['false']);
  });

  test('is kept elsewhere where its place has gone', async () => {
    mkdirSync(join(directory, 'place'));
    const path = join(directory, 'place', 'recording.json');
    await recordHere(['rm', '-r', join(directory, 'place')], path, (line) => said.push(line));
    const [, kept = ''] = /in (\/\S+canialias-kept-\S+)/.exec(said.join('\n')) ?? [];
    expect(readRecording(readFileSync(kept, 'utf8'), kept).command[0]).toBe('rm');
    rmSync(join(kept, '..'), { recursive: true });
  });
});

test('a program that is not there is told of', async () => {
  await expect(record('docker ps')).rejects.toThrow('docker ps could not be run: ENOENT');
});
