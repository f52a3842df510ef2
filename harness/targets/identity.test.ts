import { describe, expect, test } from 'vitest';
import type { Json } from '../record/model.ts';
import { fakeApi } from '../testing/fake-api.ts';
import { Trouble } from '../transport/trouble.ts';
import { readIdentity } from './identity.ts';

async function identityOf(version: Json, info: Json) {
  const api = await fakeApi(({ path }) => ({ json: path.startsWith('/version') ? version : info }));
  const { socket, ...identity } = await readIdentity(api.socket);
  expect(socket).toBe(api.socket);
  return identity;
}

const docker = {
  Version: '26.1.5',
  ApiVersion: '1.45',
  Components: [
    { Name: 'Engine', Version: '26.1.5', Details: { ApiVersion: '1.45' } },
    { Name: 'runc', Version: '1.1.15', Details: null },
  ],
};
const podman = {
  Version: '5.4.2',
  ApiVersion: '1.41',
  Components: [
    { Name: 'Podman Engine', Version: '5.4.2', Details: { APIVersion: '5.4.2' } },
    { Name: 'Conmon', Version: 'conmon version 2.1.12', Details: { Package: 'conmon' } },
  ],
};

describe('readIdentity', () => {
  test.each<[string, Json, Json, object]>([
    [
      'Docker',
      docker,
      { SecurityOptions: ['name=seccomp,profile=builtin'] },
      { engine: 'docker', mode: 'rootful' },
    ],
    [
      'rootless Docker',
      docker,
      { SecurityOptions: ['name=seccomp,profile=builtin', 'name=rootless'] },
      { engine: 'docker', mode: 'rootless' },
    ],
    [
      'Docker without security options',
      docker,
      { SecurityOptions: null },
      { engine: 'docker', mode: 'rootful' },
    ],
    ['Podman', podman, { Rootless: false, SecurityOptions: [] }, { engine: 'podman', mode: 'rootful' }],
    ['rootless Podman', podman, { Rootless: true }, { engine: 'podman', mode: 'rootless' }],
  ])('%s', async (_, version, info, expected) => {
    expect(await identityOf(version, info)).toMatchObject(expected);
  });

  test('the version is that of the engine, not of its API', async () => {
    expect((await identityOf(podman, {})).version).toBe('5.4.2');
  });

  test('an engine that does not say who it is is trouble', async () => {
    const api = await fakeApi(() => ({ status: 500, json: { message: 'broken' } }));
    await expect(readIdentity(api.socket)).rejects.toBeInstanceOf(Trouble);
    await expect(identityOf({}, {})).rejects.toThrow();
  });
});
