import { hostname, release } from 'node:os';
import { describe, expect, test } from 'vitest';
import { ordinaryNetwork } from '../host/network-traits.ts';
import type { Json } from '../record/model.ts';
import { fakeApi } from '../testing/fake-api.ts';
import { scriptClient, temporaryDirectory } from '../testing/sample-access.ts';
import type { FoundTarget } from './definition.ts';
import { openTarget } from './open-target.ts';

const host = { ...ordinaryNetwork, systemd: true, capSysResource: false };
const info = {
  Name: hostname(),
  KernelVersion: release(),
  OperatingSystem: 'Debian GNU/Linux 12',
  Architecture: 'x86_64',
  Driver: 'overlay2',
  LoggingDriver: 'json-file',
  CgroupDriver: 'systemd',
  CgroupVersion: '2',
  DefaultRuntime: 'runc',
  SecurityOptions: [],
};

async function dockerThatSays(parts: { info?: object; components?: Json; version?: string }) {
  const api = await fakeApi(({ path }) => ({
    json: path.startsWith('/version')
      ? { Version: '26.1.5', ApiVersion: '1.45', Components: parts.components ?? [] }
      : { ...info, ...parts.info },
  }));
  const found: FoundTarget = {
    id: 'docker',
    engine: 'docker',
    mode: 'rootful',
    client: scriptClient(`echo "${parts.version ?? 'Docker version 28.2.2, build e6534b4'}"`),
    api: { socket: api.socket },
  };
  return openTarget(found, host, temporaryDirectory(), null, false);
}

describe('openTarget, on an engine with a socket of its own', () => {
  test('reads identity and traits from the engine, the client and the host', async () => {
    const { target, close } = await dockerThatSays({});
    close();
    expect(target).toMatchObject({
      id: 'docker',
      servedBy: null,
      identity: { engine: 'docker', mode: 'rootful', version: '26.1.5', socket: target.socket },
      traits: {
        version: '26.1.5',
        clientVersion: '28.2.2',
        systemd: true,
        capSysResource: false,
        hostRoot: process.getuid?.() === 0,
        sameHost: true,
        disposable: false,
      },
    });
  });

  test('rootless Docker is Docker, and its mode a trait', async () => {
    const { target } = await dockerThatSays({ info: { SecurityOptions: ['name=rootless'] } });
    expect(target.traits.mode).toBe('rootless');
  });

  test("Podman on Docker's socket stops the column", async () => {
    const components = [{ Name: 'Podman Engine', Version: '5.4.2' }];
    await expect(dockerThatSays({ components })).rejects.toMatchObject({
      code: 'identity-mismatch',
      message: expect.stringMatching(
        /^docker was looked for on .*, and podman \(rootful\) answers there$/,
      ) as string,
    });
  });

  test('a client that does not tell its version in the usual words has none', async () => {
    expect((await dockerThatSays({ version: 'Docker' })).target.traits.clientVersion).toBe('unknown');
  });
});

describe('openTarget, on an engine whose API the run serves', () => {
  test('a service that ends at once is told of in its own last words, without waiting', async () => {
    const start = performance.now();
    const broken = scriptClient('echo "a warning" >&2; echo "Error: no storage" >&2; exit 125');
    const found: FoundTarget = {
      id: 'podman',
      engine: 'podman',
      mode: 'rootful',
      client: broken,
      api: { servedBy: broken },
    };
    await expect(openTarget(found, host, temporaryDirectory(), null, false)).rejects.toMatchObject({
      code: 'engine-broken',
      message: 'podman system service does not answer: Error: no storage',
    });
    expect(performance.now() - start).toBeLessThan(15_000);
  });
});
