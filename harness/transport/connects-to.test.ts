import { createServer } from 'node:net';
import getPort from 'get-port';
import { describe, expect, onTestFinished, test } from 'vitest';
import { connectsTo } from './connects-to.ts';

function listen(port: number): Promise<void> {
  const server = createServer((socket) => socket.destroy());
  onTestFinished(() => {
    server.close();
  });
  return new Promise((ready, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', ready);
  });
}

describe('freePort and connectsTo', () => {
  test('nobody listens on a free port, and it can be taken', async () => {
    const port = await getPort({ host: '127.0.0.1' });
    expect(port).toBeGreaterThan(1023);
    expect(await connectsTo('127.0.0.1', port)).toBe(false);
    await listen(port);
    expect(await connectsTo('127.0.0.1', port)).toBe(true);
  });

  test('an address that is none is nobody', async () => {
    expect(await connectsTo('127.0.0.1.invalid', 80)).toBe(false);
  });
});
