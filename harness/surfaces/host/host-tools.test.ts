import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { join } from 'node:path';
import getPort from 'get-port';
import { describe, expect, onTestFinished, test } from 'vitest';
import { sampleAccess } from '../../testing/sample-access.ts';
import { hostTools } from './host-tools.ts';

const address = '127.0.0.1';

async function listening(server: Server, port = 0): Promise<number> {
  onTestFinished(() => {
    server.close();
  });
  await new Promise<void>((ready) => {
    server.listen(port, address, ready);
  });
  return (server.address() as AddressInfo).port;
}

function tools() {
  const access = sampleAccess();
  const lastCall = () => access.recorder.steps.at(-1)?.calls.at(-1);
  return { access, host: hostTools(access), lastCall };
}

describe('looks at ports', () => {
  test('get gives the body, whatever the status', async () => {
    const port = await listening(createHttpServer((_, reply) => reply.writeHead(404).end('not here')));
    const { host, lastCall } = tools();
    expect(await host.get(address, port)).toBe('not here');
    expect(lastCall()).toMatchObject({
      via: 'host',
      operation: 'http-get',
      url: `http://${address}:${port}/`,
      body: 'not here',
    });
  });

  test('get asks on ports that a browser would refuse', async () => {
    const refused = await getPort({ host: address, port: [6000, 6566, 6665, 6666, 6667, 6668, 6669, 6697] });
    const port = await listening(
      createHttpServer((_, reply) => reply.end('here')),
      refused,
    );
    expect(await tools().host.get(address, port)).toBe('here');
  });

  test('get gives nothing where the reply breaks off', async () => {
    const port = await listening(
      createServer((socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\ncut')),
    );
    expect(await tools().host.get(address, port)).toBeNull();
  });

  test('getOnSocket asks on a unix socket, and null says that nobody answers there', async () => {
    const { access, host, lastCall } = tools();
    const socket = join(access.privateDirectory, 'engine.sock');
    expect(await host.getOnSocket(socket, '/_ping')).toBeNull();
    const server = createHttpServer(({ url }, reply) => reply.end(url));
    onTestFinished(() => {
      server.close();
    });
    await new Promise<void>((ready) => {
      server.listen(socket, ready);
    });
    expect(await host.getOnSocket(socket, '/_ping')).toBe('/_ping');
    expect(lastCall()).toMatchObject({ operation: 'http-get', url: 'http://localhost/_ping', socket });
  });

  test('receive gives everything until the other end closes', async () => {
    const port = await listening(
      createServer((socket) => {
        socket.write('one ');
        setTimeout(() => socket.end('two'), 20);
      }),
    );
    expect(await tools().host.receive(address, port)).toBe('one two');
  });

  test('nobody there is null, and evidence', async () => {
    const { host, lastCall } = tools();
    const port = await getPort({ host: address });
    expect(await host.get(address, port)).toBeNull();
    expect(await host.receive(address, port)).toBeNull();
    expect(lastCall()).toMatchObject({ operation: 'tcp-receive', address, port, text: null });
  });

  test('an empty answer is not the same as none', async () => {
    const http = await listening(createHttpServer((_, reply) => reply.end()));
    const tcp = await listening(createServer((socket) => socket.end()));
    const { host } = tools();
    expect([await host.get(address, http), await host.receive(address, tcp)]).toEqual(['', '']);
  });
});

describe('files', () => {
  test('what is written can be read back, and belongs to the user of the engine', async () => {
    const { access, host } = tools();
    const path = join(access.privateDirectory, 'file');
    await host.writeFile(path, `it's "this"\n`);
    expect(await host.readFile(path)).toBe(`it's "this"\n`);
    expect(await host.stat(path)).toMatchObject({ uid: host.engineUid, bytes: 12, kind: 'file' });
    expect(statSync(path).gid).toBe(host.engineGid);
    const calls = access.recorder.steps.flatMap((step) => step.calls);
    expect(calls).toMatchObject([
      { operation: 'write-file', path, content: `it's "this"\n`, uid: host.engineUid },
      { operation: 'read-file', path, content: `it's "this"\n` },
      { operation: 'stat', path, status: { bytes: 12, kind: 'file' } },
    ]);
  });

  test('every directory is a fresh one, private to the observation', async () => {
    const { access, host } = tools();
    const [one, other] = [await host.directory(), await host.directory()];
    expect(one).not.toBe(other);
    for (const path of [one, other]) {
      expect(path.startsWith(`${access.privateDirectory}/`)).toBe(true);
      expect(await host.stat(path)).toMatchObject({ kind: 'directory', mode: '755' });
    }
  });

  test('a mode is told in octal, with the bits above the nine', async () => {
    const { access, host } = tools();
    const path = join(access.privateDirectory, 'shared');
    mkdirSync(path);
    await host.run(['chmod', '1777', path]);
    expect(await host.stat(path)).toMatchObject({ mode: '1777' });
    writeFileSync(join(path, 'file'), '', { mode: 0o640 });
    await host.run(['chmod', '0640', join(path, 'file')]);
    expect(await host.stat(join(path, 'file'))).toMatchObject({ mode: '640', bytes: 0 });
  });

  test('what is not there is null', async () => {
    const { host } = tools();
    expect([await host.readFile('/nowhere/x'), await host.stat('/nowhere/x')]).toEqual([null, null]);
  });
});

describe('what a question was given', () => {
  test('a port and a moment are noted for the record', async () => {
    const { access, host } = tools();
    const port = await host.freePort();
    const moment = host.moment(2);
    expect(Math.abs(moment - Date.now() / 1000 - 2)).toBeLessThan(2);
    expect(access.recorder.made).toMatchObject([
      { kind: 'free-port', id: String(port) },
      { kind: 'moment', name: '2', id: String(moment) },
    ]);
  });
});

describe('programs', () => {
  test('give exit code and both streams, as evidence', async () => {
    const { host, lastCall } = tools();
    const finished = { exitCode: 3, stdout: 'out\n', stderr: 'err\n' };
    expect(await host.run(['sh', '-c', 'echo out; echo err >&2; exit 3'])).toEqual(finished);
    expect(lastCall()).toMatchObject({
      operation: 'run-program',
      argv: ['sh', '-c', expect.any(String)],
      ...finished,
    });
  });

  test('one that is not there ends like one that a shell does not find', async () => {
    expect((await tools().host.run(['no-such-program-here'])).exitCode).toBe(127);
  });

  test('no look at the host counts as a call to the engine', async () => {
    const { access, host } = tools();
    await host.run(['true']);
    await host.readFile('/etc/passwd');
    expect(access.recorder.engineCalls).toBe(0);
  });
});
