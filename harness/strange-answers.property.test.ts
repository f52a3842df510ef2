/** Every reader of what an engine, a socket or a client says, fed with what none should say. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline, Readable } from 'node:stream';
import * as fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { EngineRefusal } from './asking/refusal.ts';
import type { ApiCalls } from './contract/api-calls.ts';
import type { CliCalls } from './contract/cli-calls.ts';
import type { Engine } from './contract/engine.ts';
import { CanialiasError } from './errors.ts';
import { lookUpAccount } from './host/account.ts';
import { networkTraits, ordinaryNetwork } from './host/network-traits.ts';
import { loadFixtures } from './run/load-fixtures.ts';
import { takeInventory } from './safety/inventory.ts';
import { removeOwned } from './safety/remove-owned.ts';
import { sweepRun } from './safety/sweep.ts';
import { makeEngine } from './surfaces/make-engine.ts';
import { OutOfReach } from './surfaces/shared/out-of-reach.ts';
import { definitions, discover } from './targets/discover.ts';
import { readIdentity } from './targets/identity.ts';
import { openTarget } from './targets/open-target.ts';
import { askPodmanInfo } from './targets/podman-program.ts';
import { podmanInfoSchema } from './targets/traits-of-podman.ts';
import { endlessJson } from './testing/fake-api.ts';
import { sampleAccess, sampleOpenTarget, sampleRunId, scriptClient } from './testing/sample-access.ts';
import { ping } from './transport/ping.ts';
import { request } from './transport/request.ts';

type Readers = Record<string, () => Promise<unknown>>;

const web = { name: `ca-${sampleRunId}-web-1`, id: 'x' };
const network = { name: `ca-${sampleRunId}-net-1`, id: 'y' };

function verbs(engine: Engine & CliCalls & ApiCalls): Readers {
  return {
    run: () => engine.run({}),
    start: () => engine.start(),
    exec: () => engine.exec(web, ['true']),
    stop: () => engine.stop(web),
    wait: () => engine.wait(web),
    remove: () => engine.remove(web),
    logs: () => engine.logs(web),
    commit: () => engine.commit(web),
    exists: () => engine.exists(web.name),
    list: () => engine.list({ all: true }),
    state: () => engine.state(web),
    address: () => engine.address(web, network),
    addresses: () => engine.addresses(web),
    ports: () => engine.ports(web),
    inspect: () => engine.inspect('container', web.name),
    volumes: () => engine.adoptAnonymousVolumes(web),
    createNetwork: () => engine.createNetwork(),
    createVolume: () => engine.createVolume(),
  };
}

/** The names of the readers that end in anything but an answer or an error for people. */
async function faults(readers: Readers): Promise<string[]> {
  const ends = await Promise.all(
    Object.entries(readers).map(async ([name, read]) => {
      try {
        await read();
        return [];
      } catch (error) {
        if (error instanceof EngineRefusal || error instanceof OutOfReach) return [];
        if (error instanceof CanialiasError && error.hint !== '' && error.message.length < 1000) return [];
        return [`${name}: ${String(error)}`];
      }
    }),
  );
  return ends.flat();
}

const body = fc.oneof(
  fc.constantFrom(
    '',
    'null',
    '[]',
    '{}',
    '0',
    '"text"',
    '[null]',
    '[{}]',
    '[{"Id":1,"Names":{},"State":null}]',
    '{"Id":"x"}',
    '{"Id":"x","State":{"Running":"yes"},"NetworkSettings":{"Ports":[]},"Mounts":{}}',
    '{"Version":1,"ApiVersion":null}',
    '{"Version":"1","ApiVersion":"1","Components":[null]}',
    '{"host":{"security":null},"version":[]}',
    '{"StatusCode":"none","Volumes":{}}',
    '{"Id":"x"',
    '<html><body>bad gateway</body></html>',
    'true running 0',
    '\u001b[2Jcleared\u0007',
    'x'.repeat(20_000),
  ),
  fc.json(),
  fc.string({ unit: 'binary' }),
);

describe('an API that answers strangely', () => {
  const directory = mkdtempSync(join(tmpdir(), 'canialias-strange-'));
  const socket = join(directory, 'podman.sock');
  let answer: string | Buffer | (() => Iterable<string>) = '';
  const server = createServer((connection: Socket) => {
    connection.on('error', () => undefined);
    connection.once('data', () => {
      if (typeof answer === 'function') pipeline(Readable.from(answer()), connection, () => undefined);
      else connection.end(answer);
    });
  });
  beforeAll(() => new Promise<void>((ready) => server.listen(socket, ready)));
  afterAll(() => {
    server.close();
    rmSync(directory, { recursive: true });
  });

  function readers(): Readers {
    const target = sampleOpenTarget(socket);
    const access = sampleAccess(target);
    const send = (method: string, path: string) => request(socket, { method, path });
    const client = scriptClient('echo Docker version 28.2.2');
    const found = { id: 'docker', engine: 'docker', mode: 'rootful', client, api: { socket } } as const;
    const host = { ...ordinaryNetwork, systemd: true, capSysResource: true };
    const object = { kind: 'container', name: web.name, implicit: false } as const;
    return {
      ...verbs(makeEngine('api', access)),
      ping: () => ping(socket),
      readIdentity: () => readIdentity(socket),
      openTarget: () => openTarget(found, host, directory, null, false),
      takeInventory: () => takeInventory(socket),
      sweepRun: () => sweepRun(socket, sampleRunId, [{ ...object, target: 'docker' }]),
      removeOwned: () => removeOwned(send, sampleRunId, object),
      loadFixtures: () => loadFixtures(target, access.journal, Buffer.from('tar'), ['image:x']),
    };
  }

  function http(status: number, type: string, text: string, ...fields: string[]): Buffer {
    const bytes = Buffer.from(text);
    return Buffer.concat([head(status, type, `content-length: ${bytes.length}`, ...fields), bytes]);
  }

  function head(status: number, type: string, ...fields: string[]): Buffer {
    const lines = [`HTTP/1.1 ${status} X`, 'connection: close', `content-type: ${type}`, ...fields];
    return Buffer.from(`${lines.join('\r\n')}\r\n\r\n`);
  }

  test('gives an answer, or an error with a code and a hint', { timeout: 120_000 }, async () => {
    const reply = fc
      .tuple(
        fc.constantFrom(200, 201, 204, 301, 400, 404, 409),
        fc.constantFrom('application/json', 'text/html', 'application/octet-stream'),
        body,
        fc.constantFrom([], ['location: http://127.0.0.1:1/'], ['location: /'], ['location: gopher://x/']),
      )
      .map(([status, type, text, fields]) => http(status, type, text, ...fields));
    const noReply = fc.oneof(fc.constant(''), fc.string(), fc.constant('HTTP/1.1 200 OK\r\ncontent-le'));
    await fc.assert(
      fc.asyncProperty(fc.oneof({ weight: 5, arbitrary: reply }, noReply), async (said) => {
        answer = said;
        expect(await faults(readers())).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test('so does one that fails all the time', { timeout: 60_000 }, async () => {
    answer = http(500, 'text/html', '<html>bad gateway</html>');
    expect(await faults(readers())).toEqual([]);
  });

  test.each([301, 302, 307, 308])('so does one that always sends elsewhere (%i)', async (status) => {
    answer = http(status, 'text/html', 'moved', 'location: http://127.0.0.1:1/');
    expect(await faults(readers())).toEqual([]);
  });

  test('so does one that never ends', { timeout: 120_000 }, async () => {
    answer = function* () {
      yield head(200, 'application/json').toString();
      yield* endlessJson();
    };
    // Some, one after the other: each takes what `request` takes at most.
    const { ping, openTarget, takeInventory, run, logs } = readers();
    for (const reader of [{ ping }, { openTarget }, { takeInventory }, { run }, { logs }]) {
      expect(await faults(reader as Readers)).toEqual([]);
    }
  });
});

describe('a client that answers strangely', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  test('gives an answer, or an error with a code and a hint', { timeout: 120_000 }, async () => {
    const directory = mkdtempSync(join(tmpdir(), 'canialias-strange-'));
    const place = (name: string) => join(directory, name);
    const script = `#!/bin/sh\n/bin/cat ${place('out')}\n/bin/cat ${place('err')} >&2\nexit $(/bin/cat ${place('code')})\n`;
    for (const name of ['docker', 'podman', 'getent', 'iptables', 'newuidmap']) {
      writeFileSync(place(name), script, { mode: 0o755 });
    }
    // Programs in administrative directories are found besides: none of them is a client.
    vi.stubEnv('PATH', directory);
    vi.stubEnv('DOCKER_HOST', undefined);
    const client = { ...scriptClient(''), file: place('docker') };
    const readers = (): Readers => ({
      ...verbs(makeEngine('cli', sampleAccess(sampleOpenTarget('/nowhere/podman.sock', { client })))),
      podmanInfo: () => askPodmanInfo(client, podmanInfoSchema),
      account: () => lookUpAccount('root'),
      networkTraits,
      discover: () =>
        discover(
          definitions.map(({ id }) => id),
          { rootlessUser: 'somebody' },
        ),
    });
    try {
      await fc.assert(
        fc.asyncProperty(body, body, fc.constantFrom(0, 1, 125, 137), async (out, err, code) => {
          writeFileSync(place('out'), out);
          writeFileSync(place('err'), err);
          writeFileSync(place('code'), String(code));
          expect(await faults(readers())).toEqual([]);
        }),
        { numRuns: 8 },
      );
    } finally {
      rmSync(directory, { recursive: true });
    }
  });
});
