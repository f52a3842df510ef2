import { createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { temporaryDirectory } from '../testing/sample-access.ts';
import { exchange } from './exchange.ts';
import { Trouble } from './trouble.ts';

/** Serves until the test ends. */
async function serve(answer: (connection: Socket) => void): Promise<string> {
  const socket = join(temporaryDirectory(), 'engine.sock');
  const server = createServer({ allowHalfOpen: true }, (connection) => {
    connection.on('error', () => {});
    answer(connection);
  });
  await new Promise<void>((ready) => {
    server.listen(socket, ready);
  });
  onTestFinished(() => {
    server.close();
  });
  return socket;
}

describe('exchange', () => {
  test('each part goes out when something has come after the one before', async () => {
    const heard: string[] = [];
    const socket = await serve((connection) => {
      connection.on('data', (bytes) => {
        heard.push(bytes.toString());
        if (heard.length === 1) connection.write('\x01go on;');
        else connection.end('done');
      });
    });
    expect(await exchange(socket, ['one', 'two'])).toEqual({ text: '\x01go on;done', closed: true });
    expect(heard).toEqual(['one', 'two']);
  });

  test('our side is closed while the other goes on, where that is asked for', async () => {
    const socket = await serve((connection) => {
      connection.resume();
      connection.once('end', () => connection.end('after the end'));
    });
    const options = { halfClose: true };
    expect(await exchange(socket, ['x'], options)).toEqual({ text: 'after the end', closed: true });
    expect(await exchange(socket, ['x'], { deadlineMs: 100 })).toEqual({ text: '', closed: false });
  });

  test('reading ends with the text that is waited for', async () => {
    const socket = await serve((connection) => connection.write('one two'));
    expect(await exchange(socket, ['x'], { until: 'two' })).toEqual({ text: 'one two', closed: false });
  });

  test('a connection that is cut is one that the other side closed', async () => {
    const socket = await serve((connection) =>
      connection.once('data', () => connection.write('part', () => connection.destroy())),
    );
    expect(await exchange(socket, ['x'])).toEqual({ text: 'part', closed: true });
  });

  test('where nobody listens there is trouble', async () => {
    const nowhere = join(temporaryDirectory(), 'none.sock');
    await expect(exchange(nowhere, ['x'])).rejects.toBeInstanceOf(Trouble);
  });
});
