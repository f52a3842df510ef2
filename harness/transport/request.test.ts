import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { endlessJson, fakeApi } from '../testing/fake-api.ts';
import { temporaryDirectory } from '../testing/sample-access.ts';
import { request } from './request.ts';
import { Trouble } from './trouble.ts';

const get = { method: 'GET', path: '/info' };

describe('request', () => {
  test('sends method, path and query as they are', async () => {
    const api = await fakeApi(() => ({ json: {} }));
    await request(api.socket, get);
    await request(api.socket, {
      method: 'POST',
      path: '/containers/create?name=a%2Fb',
      body: { Image: 'x' },
    });
    await request(api.socket, { method: 'DELETE', path: '/volumes/v?force=true' });
    expect(api.heard.map(({ path }) => path.replace(/[?&]$/, ''))).toEqual([
      '/info',
      '/containers/create?name=a%2Fb',
      '/volumes/v?force=true',
    ]);
    expect(api.heard.map(({ method }) => method)).toEqual(['GET', 'POST', 'DELETE']);
    expect(JSON.parse(api.heard[1]?.body.toString() ?? '')).toEqual({ Image: 'x' });
  });

  test.each([200, 201, 204, 304, 400, 404, 409, 500])(
    'status %i is an answer, not an error',
    async (status) => {
      const api = await fakeApi(() => ({ status }));
      expect(await request(api.socket, get)).toEqual({ status, body: null, bytes: Buffer.alloc(0) });
    },
  );

  test('JSON comes parsed, on success and on error', async () => {
    const api = await fakeApi(({ path }) =>
      path.startsWith('/info') ? { json: [{ Id: 'x' }, null] } : { status: 409, json: { message: 'in use' } },
    );
    expect((await request(api.socket, get)).body).toEqual([{ Id: 'x' }, null]);
    expect(await request(api.socket, { method: 'DELETE', path: '/volumes/v' })).toMatchObject({
      status: 409,
      body: { message: 'in use' },
    });
  });

  test('a redirect is an answer: nothing is asked elsewhere', async () => {
    const other = createServer(() => {
      expect.unreachable('the network is asked');
    }).listen(0, '127.0.0.1');
    await once(other, 'listening');
    onTestFinished(() => void other.close());
    const { port } = other.address() as AddressInfo;
    for (const location of [`http://127.0.0.1:${port}/`, '/elsewhere', 'gopher://x/']) {
      const api = await fakeApi(() => ({ status: 301, headers: { location } }));
      expect(await request(api.socket, get)).toMatchObject({ status: 301, body: null });
      expect(api.lines()).toEqual(['GET /info']);
    }
  });

  test('an answer without end is trouble, and so is one that breaks off', async () => {
    const endless = await fakeApi(() => ({ bytes: Readable.from(endlessJson()) }));
    await expect(request(endless.socket, get)).rejects.toThrow('GET /info: the answer is over 64 MiB');
    const broken = await fakeApi(() => ({ headers: { 'content-length': '9' }, bytes: 'half' }));
    await expect(request(broken.socket, { ...get, deadlineMs: 50 })).rejects.toThrow(Trouble);
  });

  test('what is not JSON comes as text and as the very bytes', async () => {
    const bytes = Buffer.from([1, 0, 0, 0, 0, 0, 0, 2, 0xff, 0xfe]);
    const api = await fakeApi(() => ({ bytes }));
    const reply = await request(api.socket, get);
    expect(reply.bytes).toEqual(bytes);
    expect(reply.body).toBe(bytes.toString('utf8'));
  });

  test('an archive arrives as it is, with its type', async () => {
    const archive = Buffer.from([0, 1, 2, 255]);
    const api = await fakeApi(() => ({}));
    await request(api.socket, { method: 'POST', path: '/images/load', archive });
    expect(api.heard[0]?.body).toEqual(archive);
  });

  test('a login travels in the header that engines read', async () => {
    const api = await fakeApi(() => ({}));
    const auth = { username: 'u', password: 'p', serveraddress: 'localhost:5000' };
    await request(api.socket, { method: 'POST', path: '/images/x/push', auth });
    const header = String(api.heard[0]?.headers['x-registry-auth']);
    expect(JSON.parse(Buffer.from(header, 'base64url').toString())).toEqual(auth);
  });

  test('nobody there is trouble that names the question', async () => {
    const socket = join(temporaryDirectory(), 'podman.sock');
    const asked = request(socket, get);
    await expect(asked).rejects.toBeInstanceOf(Trouble);
    await expect(asked).rejects.toThrow(/^GET \/info: .*ENOENT/);
  });

  test('the environment names no other place', async () => {
    vi.stubEnv('DOCKER_HOST', 'tcp://127.0.0.1:9');
    vi.stubEnv('DOCKER_CERT_PATH', '/nowhere');
    onTestFinished(() => {
      vi.unstubAllEnvs();
    });
    const api = await fakeApi(() => ({ json: 'here' }));
    expect((await request(api.socket, get)).body).toBe('here');
    expect(process.env.DOCKER_HOST).toBe('tcp://127.0.0.1:9');
  });

  test('no answer in time is trouble that says how long it waited', async () => {
    const api = await fakeApi(() => null);
    await expect(request(api.socket, { ...get, deadlineMs: 50 })).rejects.toThrow(
      'GET /info: no answer within 0.05 s',
    );
  });
});
