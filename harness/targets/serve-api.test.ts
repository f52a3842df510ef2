import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { poll } from '../asking/poll.ts';
import type { Journal } from '../safety/journal.ts';
import { temporaryDirectory } from '../testing/sample-access.ts';
import { request } from '../transport/request.ts';
import type { ClientCommand } from '../transport/target.ts';
import { serveApi } from './serve-api.ts';

/** A service that answers with the id of its process, and that one path makes end as Go's programs do. */
const program = `
const path = process.argv.at(-1).slice('unix://'.length);
const dump = 'fatal error: concurrent map writes\\n\\n' + 'goroutine 1 [running]:\\n'.repeat(500);
require('node:http').createServer((asked, reply) => {
  if (asked.url.endsWith('/crash')) process.stderr.write(dump, () => process.exit(2));
  else reply.end(asked.url.endsWith('/argv') ? process.argv.join(' ') : String(process.pid));
}).listen(path);
process.on('SIGTERM', () => process.exit(1));
`;
const client: ClientCommand = {
  kind: 'podman',
  file: process.execPath,
  args: ['-e', program, '--'],
  env: {},
  userName: 'somebody',
  home: '/',
  cwd: '/',
};

async function served() {
  const socket = join(temporaryDirectory(), 'podman.sock');
  const service = await serveApi(client, socket, null);
  onTestFinished(service.stop);
  const processId = async () => Number((await request(socket, { method: 'GET', path: '/_ping' })).body);
  return { ...service, socket, processId };
}

test('a service that crashes is started again, and what it said of that is kept', async () => {
  const { socket, crashes, processId } = await served();
  const first = await processId();
  await expect(request(socket, { method: 'GET', path: '/crash' })).rejects.toThrow();
  const second = await poll(
    () => processId().catch(() => 0),
    (pid) => pid !== 0,
  );
  expect(second).toBeGreaterThan(0);
  expect(second).not.toBe(first);
  expect(crashes).toEqual(['fatal error: concurrent map writes']);
});

test('one that is killed is, too', async () => {
  const { crashes, processId } = await served();
  const first = await processId();
  process.kill(first, 'SIGKILL');
  const second = await poll(
    () => processId().catch(() => first),
    (pid) => pid !== first,
  );
  expect(second).not.toBe(first);
  expect(crashes).toEqual(['SIGKILL']);
});

test('one that is told to end is not, whatever its exit code', async () => {
  const { crashes, processId } = await served();
  process.kill(await processId(), 'SIGTERM');
  // Longer than a crash would take to be noticed and mended.
  await pause(1500);
  await expect(processId()).rejects.toThrow();
  expect(crashes).toEqual([]);
});

test.each([
  ['that no journal knows ends by itself when nobody asks it', null, '--time=60'],
  ['of a run stays until it is ended', { add: () => undefined }, '--time=0'],
])('one %s', async (_, journal, time) => {
  const socket = join(temporaryDirectory(), 'podman.sock');
  const { stop } = await serveApi(client, socket, journal as Journal | null);
  onTestFinished(stop);
  const { body } = await request(socket, { method: 'GET', path: '/argv' });
  expect((body as string).split(' ')).toContain(time);
});
