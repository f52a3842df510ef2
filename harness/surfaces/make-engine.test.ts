import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runLabel } from '../safety/labels.ts';
import { fakeApi } from '../testing/fake-api.ts';
import {
  linesOf,
  sampleAccess,
  sampleOpenTarget,
  scriptClient,
  temporaryDirectory,
} from '../testing/sample-access.ts';
import { makeEngine } from './make-engine.ts';

/** Its arguments as one line, even where one of them is a script of several. */
const writesDown = `(printf '%s ' "$@" | tr '\\n' ' '; echo) >>"$HEARD"`;

async function engineOn(surface: 'cli' | 'api', script = 'exit 0') {
  const heard = join(temporaryDirectory(), 'heard');
  const client = scriptClient(`${writesDown}\n${script}`, { HEARD: heard });
  const anonymous = 'a'.repeat(64);
  const api = await fakeApi(() => ({
    json: {
      Id: 'f00d',
      Mounts: [
        { Type: 'volume', Name: anonymous },
        { Type: 'volume', Name: 'named-by-someone' },
        { Type: 'bind', Source: '/x' },
      ],
    },
  }));
  const access = sampleAccess(sampleOpenTarget(api.socket, { client }));
  return { engine: makeEngine(surface, access), access, api, anonymous, lines: () => linesOf(heard) };
}

describe('makeEngine', () => {
  test('the same verb goes over the surface that was asked for, and over no other', async () => {
    const cli = await engineOn('cli', 'echo f00d');
    await cli.engine.createVolume();
    expect(cli.lines()[0]).toMatch(/^volume create --label /);
    expect(cli.api.heard).toEqual([]);
    const api = await engineOn('api');
    await api.engine.createVolume();
    expect(api.api.lines()).toEqual(['POST /volumes/create?']);
    expect(() => api.lines()).toThrow('ENOENT');
  });

  test.each(['cli', 'api'] as const)('everything that %s makes carries our labels', async (surface) => {
    const { engine, access, api, lines } = await engineOn(surface, 'echo f00d');
    await engine.createVolume();
    await engine.createNetwork({ labels: { colour: 'red' } });
    await engine.create();
    await engine.start();
    const told =
      surface === 'cli'
        ? lines()
        : api.heard.map(({ body }) => body.toString()).filter((body) => body !== '');
    expect(told).toHaveLength(4);
    for (const text of told) expect(text).toMatch(new RegExp(`${runLabel}"?[=:]"?${access.scope.runId}`));
  });

  test('a command line for another program is guarded, and says where the engine is', async () => {
    const { access } = await engineOn('cli');
    const client = scriptClient('exit 0', { DOCKER_HOST: 'unix:///x', HOME: '/h' });
    const engine = makeEngine('cli', { ...access, target: sampleOpenTarget('/x', { client }) });
    expect(engine.commandLine(['start', 'c'])).toEqual([
      '/usr/bin/env',
      'DOCKER_HOST=unix:///x',
      client.file,
      'start',
      'c',
    ]);
    expect(() => engine.commandLine(['run', 'img'])).toThrow('without our label');
  });

  test('what is raw is guarded before it is sent', async () => {
    const { engine, api, lines } = await engineOn('cli');
    expect(() => engine.cli(['volume', 'create', 'v'])).toThrow('without our label');
    expect(() => engine.terminal(['run', 'img'])).toThrow('without our label');
    await expect(engine.api('POST', '/volumes/create', { Name: 'v' })).rejects.toThrow('without our label');
    await expect(engine.api('POST', '/volumes/prune')).rejects.toThrow('not ours');
    expect(() => lines()).toThrow('ENOENT');
    expect(api.heard).toEqual([]);
  });

  test('an image that a raw command names is announced before the command runs', async () => {
    const { engine, access } = await engineOn('cli');
    await engine.cli(['pull', 'localhost:1/a:1']);
    await engine.cli(['image', 'tag', 'base', 'localhost:1/b:1']);
    await engine.cli(['push', 'localhost:1/c:1']);
    expect(access.journal.entries()).toMatchObject([
      { kind: 'image', name: 'localhost:1/a:1' },
      { kind: 'image', name: 'localhost:1/b:1' },
    ]);
  });

  test('of the volumes of a container only the nameless are taken over', async () => {
    const { engine, access, anonymous } = await engineOn('api');
    expect(await engine.adoptAnonymousVolumes({ name: 'ca-web', id: 'x' })).toEqual([anonymous]);
    expect(access.journal.entries()).toEqual([
      { kind: 'volume', target: 'docker', name: anonymous, implicit: true },
    ]);
  });
});
