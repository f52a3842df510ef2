import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Registry } from '../contract/registry.ts';
import { Journal } from '../safety/journal.ts';
import { runLabel } from '../safety/labels.ts';
import type { Session } from '../session.ts';
import { sampleOpenTarget } from '../testing/sample-access.ts';
import { asking, fakeEngineOf, type Spec } from '../testing/sample-asking.ts';
import { observe } from './observe.ts';

type Setting = Awaited<ReturnType<typeof fakeEngineOf>>;
const observed = (asked: ReturnType<typeof asking>, { target, session }: Setting) =>
  observe(asked, 'api', target, session);

describe('observe', () => {
  test('shows no secret in a message that repeats one, nor anywhere else', async () => {
    const setting = await fakeEngineOf(({ path }) =>
      path.startsWith('/auth')
        ? { status: 401, json: { message: 'hunter2 is wrong for http://me:other@proxy' } }
        : undefined,
    );
    const result = await observed(
      asking(async ({ engine: under }) => {
        const { body } = await under.api('POST', '/auth', { username: 'me', password: 'hunter2' });
        throw new Error(JSON.stringify(body));
      }),
      setting,
    );
    expect(result.reason).toContain('[secret] is wrong for http://me:[hidden]@proxy');
    expect(JSON.stringify(result)).not.toMatch(/hunter2|other/u);
  });

  test('judges the answers, keeps the evidence of both phases, and leaves nothing', async () => {
    const setting = await fakeEngineOf();
    const result = await observed(
      asking(async ({ engine: under, step }) => {
        const volume = await step('make it', () => under.createVolume());
        return { holds: await step('look', () => under.volumeExists(volume.name)) };
      }),
      setting,
    );
    expect(result).toMatchObject({ surface: 'api', verdict: 'same', reason: null });
    expect(result.steps.map(({ name, phase }) => [name, phase])).toEqual([
      ['make it', 'observe'],
      ['look', 'observe'],
      ['clean up', 'clean-up'],
    ]);
    expect(setting.left()).toEqual([]);
    expect(existsSync(join(setting.session.workDirectory, 'docker', 'volumes.kept.api'))).toBe(false);
    expect(new Journal(setting.session.journal).entries()).toMatchObject([
      { kind: 'volume', target: 'docker' },
    ]);
  });

  test('containers go before what they use, the newest first', async () => {
    const setting = await fakeEngineOf();
    await observed(
      asking(async ({ engine: under }) => {
        await under.createVolume({ name: 'ca-v' });
        await under.create({ name: 'ca-1' });
        await under.create({ name: 'ca-2' });
        return { holds: true };
      }),
      setting,
    );
    const removed = setting.api.lines().filter((line) => line.startsWith('DELETE'));
    expect(removed.map((line) => /ca-\w/.exec(line)?.[0])).toEqual(['ca-2', 'ca-1', 'ca-v']);
  });

  test('images without a name that a build left go too', async () => {
    const left = new Set<string>();
    const setting = await fakeEngineOf(({ method, path }) => {
      if (path.startsWith('/build?')) {
        left.add('sha256:1').add('sha256:2');
        return { json: { stream: 'built' } };
      }
      if (path.startsWith('/images/json')) {
        const named = { Id: 'sha256:3', RepoTags: ['theirs:1'] };
        return { json: [...[...left].map((Id) => ({ Id, RepoTags: ['<none>:<none>'] })), named] };
      }
      const id = /^\/images\/(sha256:\d)/.exec(path)?.[1];
      if (id === undefined) return undefined;
      // The first stands below the other.
      if (method === 'DELETE' && id === 'sha256:1' && left.size > 1) {
        return { status: 409, json: { message: 'it has children' } };
      }
      if (method === 'DELETE') left.delete(id);
      return { json: { Config: { Labels: { [runLabel]: setting.session.runId } } } };
    });
    const asked = asking(async ({ engine: under }) => {
      await under.build({ dockerfile: ['FROM base'] });
      return { holds: true };
    });
    expect(await observed(asked, setting)).toMatchObject({ verdict: 'same' });
    expect([...left]).toEqual([]);
  });

  test('another answer than the reference is a new difference', async () => {
    const asked = asking(async ({ engine: under }) => ({ holds: await under.volumeExists('none') }));
    expect(await observed(asked, await fakeEngineOf())).toMatchObject({
      verdict: 'new-difference',
      facts: [{ name: 'holds', measured: false, expected: true }],
    });
  });

  test('a verb that the engine refuses is its answer, and is cleaned up after', async () => {
    const setting = await fakeEngineOf(({ path }) =>
      path.startsWith('/networks/create') ? { status: 403, json: { message: 'not here' } } : undefined,
    );
    const asked = asking(async ({ engine: under }) => {
      await under.createVolume();
      await under.createNetwork();
      return { holds: true };
    });
    expect(await observed(asked, setting)).toMatchObject({
      verdict: 'new-difference',
      reason: 'the engine refused: POST /networks/create: not here',
    });
    expect(setting.left()).toEqual([]);
  });

  test.each<[string, Spec['observe'], string]>([
    [
      'a fault in the scenario',
      () => Promise.reject(new TypeError('x is no function')),
      'TypeError: x is no function',
    ],
    [
      'no call at all',
      () => Promise.resolve({ holds: true }),
      'no engine call was made, so nothing was measured',
    ],
  ])('%s leaves the cell indeterminate', async (_, observation, reason) => {
    expect(await observed(asking(observation), await fakeEngineOf())).toMatchObject({
      verdict: 'indeterminate',
      reason,
    });
  });

  test('an engine that does not answer leaves the cell indeterminate, not refused', async () => {
    const setting = await fakeEngineOf();
    const target = sampleOpenTarget('/nowhere/docker.sock');
    const result = await observe(
      asking(async ({ engine: under }) => ({ holds: await under.volumeExists('v') })),
      'api',
      target,
      setting.session,
    );
    expect(result.verdict).toBe('indeterminate');
    expect(result.reason).toMatch(/^Trouble: GET \/volumes\/v: .*ENOENT/);
  });

  test('what cannot be cleaned up spoils the cell, whatever was measured', async () => {
    const setting = await fakeEngineOf(({ method }) =>
      method === 'DELETE' ? { status: 409, json: { message: 'in use' } } : undefined,
    );
    const asked = asking(async ({ engine: under }) => {
      await under.createVolume({ name: 'ca-v' });
      return { holds: true };
    });
    expect(await observed(asked, setting)).toMatchObject({
      verdict: 'indeterminate',
      reason: expect.stringMatching(/^clean-up failed: volume ca-v: 409 /) as string,
    });
  });

  test('an object that lost its label is not removed, and is reported', async () => {
    const setting = await fakeEngineOf(({ method, path }) =>
      method === 'GET' && path.startsWith('/volumes/')
        ? { json: { Labels: { [runLabel]: 'zzzzzzzz' } } }
        : undefined,
    );
    const asked = asking(async ({ engine: under }) => {
      await under.createVolume({ name: 'data' });
      return { holds: true };
    });
    expect((await observed(asked, setting)).reason).toBe(
      'clean-up failed: volume data does not carry our label',
    );
    expect(setting.left()).toEqual(['/volumes/data']);
  });

  test('an unmet requirement is reported with its reason, and nothing is asked', async () => {
    const setting = await fakeEngineOf(undefined, { mode: 'rootless' });
    const asked = asking(() => Promise.reject(new Error('it was asked')), { needs: ['rootful'] });
    expect(await observed(asked, setting)).toMatchObject({
      verdict: 'not-applicable',
      reason: 'asks about a rootful engine',
      steps: [],
    });
    expect(setting.api.heard).toEqual([]);
  });
});

describe('registries', () => {
  const pushes = asking(
    async ({ engine: under, registry }) => {
      await under.volumeExists('v');
      return { holds: registry.plain.port > 0 };
    },
    { uses: ['registry'] },
  );

  async function registry(answers: boolean): Promise<Registry> {
    const server = answers
      ? createServer((_, reply) => reply.end('{}'))
      : createTcpServer((socket) => socket.destroy());
    onTestFinished(() => {
      server.close();
    });
    await new Promise<void>((ready) => {
      server.listen(0, '127.0.0.1', ready);
    });
    const { port } = server.address() as AddressInfo;
    return {
      address: `localhost:${port}`,
      port,
      tls: false,
      credentials: null,
      certificateDirectory: null,
      calledInsecure: { by: 'file' },
    };
  }

  const withRegistries = async (plain: boolean, secure: boolean) => {
    const setting = await fakeEngineOf();
    const registries: Session['registries'] = {
      docker: { plain: await registry(plain), secure: await registry(secure) },
    };
    return { ...setting, session: { ...setting.session, registries } };
  };

  test('are looked at first, as evidence', async () => {
    const result = await observed(pushes, await withRegistries(true, true));
    expect(result.verdict).toBe('same');
    expect(result.steps[0]).toMatchObject({
      name: 'the registries answer',
      calls: [
        { operation: 'look-at-registry', answers: true },
        { operation: 'look-at-registry', answers: true },
      ],
    });
    // It was given both, and took one.
    const given = result.made?.filter(({ kind }) => kind === 'registry');
    expect(given?.map(({ name }) => name)).toEqual(['plain']);
  });

  test('one that does not answer is trouble, not a difference of the engine', async () => {
    expect(await observed(pushes, await withRegistries(true, false))).toMatchObject({
      verdict: 'indeterminate',
      reason: 'a registry of this target does not answer',
    });
  });

  test('none at all is trouble too', async () => {
    expect(await observed(pushes, await fakeEngineOf())).toMatchObject({
      verdict: 'indeterminate',
      reason: 'no registry was started for this target',
    });
  });
});
