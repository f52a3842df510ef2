import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { request as httpRequest, type IncomingMessage, type RequestListener, Server } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type RecordedSocket, recordSocket } from './record-socket.ts';

let directory: string;
let recorded: RecordedSocket;
let engine: Server;
const path = () => join(directory, 'recorder.sock');

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'canialias-socket-'));
});

afterEach(async () => {
  await recorded.close();
  engine.closeAllConnections();
  engine.close();
  rmSync(directory, { recursive: true, force: true });
});

async function start(
  listener: RequestListener,
  onUpgrade?: (socket: Duplex, head: Buffer) => void,
  labels: Readonly<Record<string, string>> = {},
): Promise<void> {
  engine = new Server(listener);
  if (onUpgrade !== undefined)
    engine.on('upgrade', (_, socket, head) => {
      onUpgrade(socket, head);
    });
  const target = join(directory, 'engine.sock');
  await new Promise<void>((resolve) => engine.listen(target, resolve));
  recorded = await recordSocket(path(), target, null, labels);
}

function ask(options: {
  method?: string;
  url: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
}) {
  return new Promise<{ status: number; answer: string }>((resolve, reject) => {
    const { method = 'GET', url, headers = {}, body } = options;
    const sent = httpRequest({ socketPath: path(), method, path: url, headers, agent: false }, (reply) => {
      void text(reply).then((answer) => {
        resolve({ status: reply.statusCode ?? 0, answer });
      }, reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

async function ended(count = 1): Promise<void> {
  for (let round = 0; round < 200; round += 1) {
    if (recorded.exchanges.filter(({ endedAt }) => endedAt !== null).length >= count) return;
    await pause(5);
  }
  throw new Error('no exchange has ended');
}

const json = { 'Content-Type': 'application/json' };

/** Reads the whole body of a request before it answers. */
const echo: RequestListener = (request: IncomingMessage, response) => {
  void text(request).then((body) => {
    response.writeHead(201, json).end(JSON.stringify({ url: request.url, length: body.length }));
  });
};

describe('ordinary requests', () => {
  test('are passed on and noted with their bodies', async () => {
    await start(echo);
    const body = '{"Image":"busybox"}';
    const { status, answer } = await ask({
      method: 'POST',
      url: '/v1.41/containers/create?name=a',
      headers: json,
      body,
    });
    expect(status).toBe(201);
    expect(JSON.parse(answer)).toEqual({ url: '/v1.41/containers/create?name=a', length: body.length });
    await ended();
    const [one] = recorded.exchanges;
    expect(one).toMatchObject({
      method: 'POST',
      path: '/v1.41/containers/create?name=a',
      status: 201,
      upgrade: null,
    });
    expect(one?.request.told()).toEqual({ Image: 'busybox' });
    expect(one?.response.told()).toEqual({ url: '/v1.41/containers/create?name=a', length: body.length });
  });

  test('get labels where they create something, and are noted as they were sent', async () => {
    const got: string[] = [];
    await start(
      (request, response) => {
        void text(request).then((body) => {
          got.push(body);
          response.writeHead(201, json).end('{}');
        });
      },
      undefined,
      { a: 'b' },
    );
    for (const url of ['/networks/create', '/exec/x/resize'])
      await ask({ method: 'POST', url, headers: json, body: '{"Name":"n"}' });
    expect(got).toEqual(['{"Name":"n","Labels":{"a":"b"}}', '{"Name":"n"}']);
    await ended(2);
    expect(recorded.exchanges[0]?.request.told()).toEqual({ Name: 'n' });
  });

  test('of one connection are told apart, answers without a body too', async () => {
    await start((request, response) => {
      if (request.method === 'HEAD') response.writeHead(200, { 'Content-Length': '17' }).end();
      else
        response
          .writeHead(request.method === 'DELETE' ? 204 : 200, json)
          .end(request.method === 'GET' ? '[]' : '');
    });
    const client = connect(path());
    for (const method of ['HEAD', 'DELETE', 'GET']) client.write(`${method} /x HTTP/1.1\r\nHost: d\r\n\r\n`);
    await ended(3);
    client.destroy();
    expect(recorded.exchanges.map(({ method, status }) => [method, status])).toEqual([
      ['HEAD', 200],
      ['DELETE', 204],
      ['GET', 200],
    ]);
    expect(recorded.exchanges[2]?.response.told()).toEqual([]);
  });

  test('with a huge body are passed on as they come, and only their beginning is kept', async () => {
    await start(echo);
    const bytes = 30_000_000;
    const { answer } = await ask({
      method: 'POST',
      url: '/build',
      headers: { 'Content-Type': 'application/x-tar' },
      body: Buffer.alloc(bytes, 1),
    });
    expect(JSON.parse(answer)).toMatchObject({ length: bytes });
    await ended();
    expect(recorded.exchanges[0]?.request.bytes).toBe(bytes);
    expect(recorded.exchanges[0]?.request.told()).toBeNull();
  });

  test('keep what came of an answer that never ends, such as logs that are followed', async () => {
    await start((_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/plain' });
      response.write('one\n');
    });
    const sent = httpRequest({ socketPath: path(), path: '/containers/a/logs?follow=1', agent: false });
    const reply = await new Promise<IncomingMessage>((resolve) => sent.on('response', resolve).end());
    await new Promise((resolve) => reply.once('data', resolve));
    sent.destroy();
    await ended();
    expect(recorded.exchanges[0]?.response.told()).toBe('one\n');
  });
});

test('text in frames is told without their heads', async () => {
  const frame = (stream: number, words: string) =>
    Buffer.concat([Buffer.from([stream, 0, 0, 0, 0, 0, 0, words.length]), Buffer.from(words)]);
  await start((_, response) => {
    response.writeHead(200, { 'Content-Type': 'application/vnd.docker.multiplexed-stream' });
    response.end(Buffer.concat([frame(1, 'out\n'), frame(2, 'err\n')]));
  });
  await ask({ url: '/containers/a/logs?stdout=1' });
  await ended();
  expect(recorded.exchanges[0]?.response.told()).toBe('out\nerr\n');
});

describe('connections that change their protocol', () => {
  test('attach: both directions pass, and the input may end before the output', async () => {
    await start(echo, (socket, head) => {
      socket.write('HTTP/1.1 101 UPGRADED\r\nConnection: Upgrade\r\nUpgrade: tcp\r\n\r\nhello\n');
      let input = head.toString();
      socket.on('data', (chunk: Buffer) => {
        input += chunk.toString();
      });
      socket.on('end', () => socket.end(`got ${input}`));
    });
    const client = connect({ path: path(), allowHalfOpen: true });
    client.write(
      'POST /containers/a/attach?stdin=1 HTTP/1.1\r\nHost: d\r\nConnection: Upgrade\r\nUpgrade: tcp\r\n\r\n',
    );
    await new Promise((resolve) => client.once('data', resolve));
    client.end('typed\n');
    expect(await text(client)).toBe('got typed\n');
    await ended();
    const [one] = recorded.exchanges;
    expect(one).toMatchObject({ status: 101, upgrade: 'tcp' });
    expect(one?.request.told()).toBe('typed\n');
    expect(one?.response.told()).toBe('hello\ngot typed\n');
  });

  test('exec: the body of the request is kept with the stream', async () => {
    await start(echo, (socket) => {
      socket.end('HTTP/1.1 101 UPGRADED\r\nConnection: Upgrade\r\nUpgrade: tcp\r\n\r\ndone\n');
    });
    const client = connect(path());
    const body = '{"Tty":true}';
    client.write(
      `POST /exec/a/start HTTP/1.1\r\nHost: d\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\nConnection: Upgrade\r\nUpgrade: tcp\r\n\r\n${body}`,
    );
    expect(await text(client)).toContain('done\n');
    await ended();
    expect(recorded.exchanges[0]?.request.told()).toEqual({ Tty: true });
    expect(recorded.exchanges[0]?.response.told()).toBe('done\n');
  });

  test('h2c: frames of HTTP/2 pass unchanged', async () => {
    const frames = Buffer.from([0, 0, 0, 4, 0, 0, 0, 0, 0]);
    await start(echo, (socket, head) => {
      socket.write('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n');
      socket.write(head);
      socket.pipe(socket);
    });
    const client = connect(path());
    client.write('POST /session HTTP/1.1\r\nHost: d\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n');
    client.write(Buffer.concat([Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'), frames]));
    let back = Buffer.alloc(0);
    await new Promise<void>((resolve) =>
      client.on('data', (chunk: Buffer) => {
        back = Buffer.concat([back, chunk]);
        if (back.subarray(-frames.length).equals(frames)) resolve();
      }),
    );
    client.destroy();
    await ended();
    expect(recorded.exchanges).toHaveLength(1);
    expect(recorded.exchanges[0]).toMatchObject({ status: 101, upgrade: 'h2c' });
    expect(recorded.exchanges[0]?.request.bytes).toBe(24 + frames.length);
  });

  test('a change that is refused leaves the connection to further requests', async () => {
    await start(echo, (socket) => {
      socket.write('HTTP/1.1 409 Conflict\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}');
      socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nOK'));
    });
    const client = connect(path());
    client.write('POST /exec/a/start HTTP/1.1\r\nHost: d\r\nConnection: Upgrade\r\nUpgrade: tcp\r\n\r\n');
    await new Promise((resolve) => client.once('data', resolve));
    client.write('GET /_ping HTTP/1.1\r\nHost: d\r\n\r\n');
    await ended(2);
    client.destroy();
    expect(recorded.exchanges.map(({ path: asked, status, upgrade }) => [asked, status, upgrade])).toEqual([
      ['/exec/a/start', 409, null],
      ['/_ping', 200, null],
    ]);
  });
});

describe('ends', () => {
  test('a client that goes away ends the connection to the engine', async () => {
    const seen = { gone: false };
    await start((request) => {
      request.socket.once('close', () => {
        seen.gone = true;
      });
    });
    const client = connect(path());
    client.write('GET /events HTTP/1.1\r\nHost: d\r\n\r\n');
    while (recorded.exchanges.length === 0) await pause(5);
    client.destroy();
    for (let round = 0; round < 200 && !seen.gone; round += 1) await pause(5);
    expect(seen.gone).toBe(true);
    expect(recorded.exchanges[0]).toMatchObject({ status: null, endedAt: null });
  });

  test('an engine that does not listen ends the client', async () => {
    await start(echo);
    engine.close();
    await expect(ask({ url: '/_ping' })).rejects.toThrow(/hang up|ECONNRESET/);
  });

  test('the socket is for its owner alone', async () => {
    await start(echo);
    expect(statSync(path()).mode & 0o777).toBe(0o600);
  });
});
