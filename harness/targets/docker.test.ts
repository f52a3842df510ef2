import { chmodSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { temporaryDirectory } from '../testing/sample-access.ts';
import { docker } from './docker.ts';

let directory: string;

/** Puts a program before all others. */
function program(name: string, script: string): void {
  writeFileSync(join(directory, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
}

beforeEach(() => {
  directory = temporaryDirectory();
  vi.stubEnv('PATH', `${directory}:/usr/bin:/bin`);
  vi.stubEnv('DOCKER_HOST', undefined);
  program('docker', 'echo "Docker version 28.2.2, build e6534b4"');
  program('dockerd', 'exit 1');
});

afterEach(() => {
  vi.unstubAllEnvs();
});

async function listening(): Promise<string> {
  const socket = join(directory, 'docker.sock');
  const server = createServer((connection) => connection.destroy());
  onTestFinished(() => {
    server.close();
  });
  await new Promise<void>((ready) => {
    server.listen(socket, ready);
  });
  return socket;
}

describe('docker', () => {
  test('is found where something listens on the socket, and its client is tied to that socket', async () => {
    const socket = await listening();
    vi.stubEnv('DOCKER_HOST', `unix://${socket}`);
    vi.stubEnv('DOCKER_CONTEXT', 'elsewhere');
    expect(await docker.find({})).toMatchObject({
      found: {
        engine: 'docker',
        api: { socket },
        client: { file: join(directory, 'docker'), args: [], env: { DOCKER_HOST: `unix://${socket}` } },
      },
    });
    expect(JSON.stringify(await docker.find({}))).not.toContain('elsewhere');
  });

  test("without DOCKER_HOST, or with an empty one, the current context's socket is taken", async () => {
    const socket = await listening();
    program('docker', `if [ "$1" = context ]; then echo "unix://${socket}"; else echo Docker; fi`);
    for (const host of [undefined, '']) {
      vi.stubEnv('DOCKER_HOST', host);
      expect(await docker.find({})).toMatchObject({ found: { api: { socket } } });
    }
  });

  test("Podman under Docker's name is not Docker", async () => {
    program('docker', 'echo "podman version 5.4.2"');
    expect(await docker.find({})).toMatchObject({
      missing: { code: 'no-engine', reason: expect.stringContaining("Podman under Docker's name") as string },
    });
  });

  test.each(['tcp://127.0.0.1:2375', 'ssh://host'])(
    'an engine behind %s is not measured',
    async (endpoint) => {
      vi.stubEnv('DOCKER_HOST', endpoint);
      expect(await docker.find({})).toMatchObject({
        missing: { code: 'no-engine', reason: expect.stringContaining(endpoint) as string },
      });
    },
  );

  test('a daemon that is installed and does not listen is down', async () => {
    vi.stubEnv('DOCKER_HOST', `unix://${directory}/docker.sock`);
    expect(await docker.find({})).toMatchObject({
      missing: { id: 'docker', code: 'daemon-down', hint: expect.stringContaining('dockerd') as string },
    });
  });

  test('a socket that nobody serves any more is down too', async () => {
    const socket = join(directory, 'docker.sock');
    writeFileSync(socket, '');
    vi.stubEnv('DOCKER_HOST', `unix://${socket}`);
    expect(await docker.find({})).toMatchObject({ missing: { code: 'daemon-down' } });
  });

  test.skipIf(process.getuid?.() === 0)('a socket that this user may not use is said to be one', async () => {
    const socket = await listening();
    chmodSync(socket, 0);
    vi.stubEnv('DOCKER_HOST', `unix://${socket}`);
    expect(await docker.find({})).toMatchObject({
      missing: { code: 'no-permission', hint: expect.stringContaining('usermod') as string },
    });
  });
});
