import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { request } from '../surfaces/api/request.ts';
import { temporaryDirectory } from '../surfaces/sample-access.ts';
import { until } from '../surfaces/until.ts';
import { serveApi } from './serve-api.ts';
import type { ClientCommand } from './target.ts';

/** A service that answers with the id of its process, and that one path makes end as Go's programs do. */
const program = `
const path = process.argv.at(-1).slice('unix://'.length);
const dump = 'fatal error: concurrent map writes\\n\\n' + 'goroutine 1 [running]:\\n'.repeat(500);
require('node:http').createServer((asked, reply) => {
  if (asked.url.endsWith('/crash')) process.stderr.write(dump, () => process.exit(2));
  else reply.end(String(process.pid));
}).listen(path);
process.on('SIGTERM', () => process.exit(0));
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
  const second = await until(
    () => processId().catch(() => 0),
    (pid) => pid !== 0,
  );
  expect(second).toBeGreaterThan(0);
  expect(second).not.toBe(first);
  expect(crashes).toEqual(['fatal error: concurrent map writes']);
});

test('one that is told to end is not', async () => {
  const { crashes, processId } = await served();
  process.kill(await processId(), 'SIGTERM');
  const gone = await until(
    () => processId().catch(() => 0),
    (pid) => pid === 0,
  );
  expect(gone).toBe(0);
  expect(crashes).toEqual([]);
});
