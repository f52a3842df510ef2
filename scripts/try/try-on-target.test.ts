import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { ClientCall } from '../../harness/record/recording/model.ts';
import { Journal } from '../../harness/safety/journal.ts';
import { sampleOpenTarget, scriptClient, temporaryDirectory } from '../../harness/testing/sample-access.ts';
import { type ToTryHere, tryOnTarget } from './try-on-target.ts';

let directory: string;
let journal: Journal;
const project = () => join(directory, 'shop');
const work = () => join(directory, 'work');

beforeEach(() => {
  directory = temporaryDirectory();
  for (const path of [project(), work(), join(work(), 'docker'), join(work(), 'podman')]) mkdirSync(path);
  writeFileSync(join(project(), 'input'), 'mine');
  writeFileSync(join(directory, 'journal.jsonl'), '');
  journal = new Journal(join(directory, 'journal.jsonl'));
});

async function onTarget(id: 'docker' | 'podman', script: string) {
  const socket = join(directory, 'engine.sock');
  const server = createServer((_, response) => response.end('OK')).listen(socket);
  onTestFinished(() => {
    server.close();
  });
  const client = scriptClient('echo "client $@"', {}, id);
  const compose = scriptClient('echo "compose $@"');
  const target = sampleOpenTarget(socket, { id, client, ...(id === 'podman' ? { compose } : {}) });
  const toTry: ToTryHere = {
    command: ['sh', '-c', script],
    directory: project(),
    wanted: [],
    deadlineMs: 60_000,
    labels: {},
  };
  return (await tryOnTarget(target, toTry, work(), journal)).recording;
}

describe('a command', () => {
  test('runs in a copy, and the directory stays as it is', async () => {
    const { stdout, files } = await onTarget(
      'docker',
      'basename "$PWD"; cat input; echo more >>input; rm -rf "$PWD"',
    );
    expect(stdout).toBe('shop\nmine');
    expect(files).toMatchObject([{ path: 'input', change: 'removed' }]);
    expect(readFileSync(join(project(), 'input'), 'utf8')).toBe('mine');
    expect(existsSync(join(work(), 'copy'))).toBe(false);
  });

  test('is in the journal as the leader of its group', async () => {
    await onTarget('docker', 'true');
    expect(journal.entries()).toMatchObject([{ kind: 'process', group: true }]);
  });

  test('finds the client of the target, and its compose, under the names of Docker', async () => {
    const { asked } = await onTarget(
      'podman',
      'docker ps; docker compose up; docker-compose down; podman info',
    );
    expect(asked.map((one) => (one as ClientCall).stdout)).toEqual([
      'client ps\n',
      'compose up\n',
      'compose down\n',
      'client info\n',
    ]);
  });

  test('is led nowhere else by what the caller has set', async () => {
    vi.stubEnv('DOCKER_HOST', 'tcp://elsewhere:2375');
    vi.stubEnv('DOCKER_CONTEXT', 'elsewhere');
    onTestFinished(() => {
      vi.unstubAllEnvs();
    });
    const { stdout } = await onTarget('docker', 'echo "$DOCKER_HOST $DOCKER_CONTEXT"');
    expect(stdout).toMatch(/^unix:\/\/.*\/api\/docker\.sock \n$/);
  });

  test('that asks for a terminal is told that there is none', async () => {
    const { remarks } = await onTarget('docker', 'echo "the input device is not a TTY" >&2; exit 1');
    expect(remarks).toEqual(['the command asks for a terminal, and there is none here']);
  });
});
