import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { dockerAnswers } from './docker-answers.ts';

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'canialias-socket-'));
});

afterEach(async () => {
  await rm(directory, { recursive: true });
});

const hopeful = () => Promise.resolve(false);

test('waits until the daemon is ready, not only listening', async () => {
  let asked = 0;
  const server = createServer((request, reply) => {
    asked += 1;
    reply.writeHead(request.url === '/_ping' && asked > 1 ? 200 : 503).end();
  });
  const socket = join(directory, 'docker.sock');
  await new Promise<void>((resolve) => server.listen(socket, resolve));
  expect(await dockerAnswers(socket, 5000, hopeful)).toBe(true);
  expect(asked).toBe(2);
  server.close();
});

test('gives up at once where waiting is vain, else at the deadline', async () => {
  const socket = join(directory, 'nobody.sock');
  const start = performance.now();
  expect(await dockerAnswers(socket, 5000, () => Promise.resolve(true))).toBe(false);
  expect(await dockerAnswers(socket, 150, hopeful)).toBe(false);
  expect(performance.now() - start).toBeLessThan(2000);
});
