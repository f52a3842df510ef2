import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { poll } from '../asking/poll.ts';
import { sampleOpenTarget, scriptClient, temporaryDirectory } from '../testing/sample-access.ts';
import { startTimeOf } from '../transport/processes.ts';
import { request } from '../transport/request.ts';
import { restartService } from './restart-service.ts';

/** Answers with the id of its process, and ends on SIGTERM as a service does. */
const server = `
const path = process.argv.at(-1).slice('unix://'.length);
require('node:fs').rmSync(path, { force: true });
require('node:http').createServer((_, reply) => reply.end(String(process.pid))).listen(path);
`;

test('an engine that is not disposable is left alone', async () => {
  const target = sampleOpenTarget('/nowhere/podman.sock', { traits: { disposable: false } });
  await expect(restartService(target, () => {})).rejects.toThrow('not ours to restart');
});

test.skipIf(startTimeOf(process.pid) === null)(
  'the service of the run comes back as another process',
  async () => {
    const socket = join(temporaryDirectory(), 'podman.sock');
    const first = spawn(process.execPath, ['-e', server, '--', `unix://${socket}`], { stdio: 'ignore' });
    const ask = async () => {
      const { body } = await request(socket, { method: 'GET', path: '/_ping' });
      return Number(body);
    };
    const announced: number[] = [];
    onTestFinished(() => {
      for (const pid of announced) process.kill(pid);
    });
    await poll(
      () => ask().catch(() => 0),
      (pid) => pid === first.pid,
    );
    const target = sampleOpenTarget(socket, { id: 'podman', traits: { disposable: true } });
    const before = await restartService(target, (pid) => {
      if (pid !== undefined) announced.push(pid);
    });
    expect(before.pid).toBe(first.pid);
    expect(await ask()).toBe(announced[0]);
    expect(announced).not.toContain(first.pid);
  },
);

test('a service of the run that has ended is started by its client', async () => {
  const directory = temporaryDirectory();
  const socket = join(directory, 'podman.sock');
  const code = join(directory, 'server.cjs');
  writeFileSync(code, server);
  const target = sampleOpenTarget(socket, {
    id: 'podman',
    client: scriptClient(`exec ${process.execPath} ${code} "$@"`, {}, 'podman'),
    traits: { disposable: true },
  });
  const announced: number[] = [];
  onTestFinished(() => {
    for (const pid of announced) process.kill(pid);
  });
  await restartService(target, (pid) => {
    if (pid !== undefined) announced.push(pid);
  });
  const { body } = await request(socket, { method: 'GET', path: '/_ping' });
  expect(Number(body)).toBe(announced[0]);
});

test('a daemon that has left no process id is not restarted', async () => {
  const target = sampleOpenTarget(join(temporaryDirectory(), 'docker.sock'), {
    traits: { disposable: true, systemd: false },
  });
  await expect(restartService(target, () => {})).rejects.toThrow('has not left its process id');
});
