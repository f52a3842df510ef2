import { existsSync, mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Registry } from '../contract/registry.ts';
import { resultLineSchema, type Traits } from '../record/model.ts';
import { Journal } from '../safety/journal.ts';
import { runLabel } from '../safety/labels.ts';
import { type ScenarioSpec, scenario } from '../scenario.ts';
import type { Session } from '../session.ts';
import { fakeApi, type Heard, notFound, type Told } from '../testing/fake-api.ts';
import { sampleOpenTarget, sampleRunId } from '../testing/sample-access.ts';
import { sampleSession } from '../testing/sample-session.ts';
import { conduct } from './conduct.ts';
import { observe } from './observe.ts';

const facts = { holds: { title: 'it holds', reference: true } } as const;
type Spec = ScenarioSpec<typeof facts, readonly ['api']>;

const asking = (observation: Spec['observe'], parts: Partial<Spec> = {}) =>
  scenario({
    id: 'volumes/kept',
    title: 't',
    why: 'w',
    claims: [],
    sources: [],
    surfaces: ['api'],
    facts,
    observe: observation,
    ...parts,
  });

/** An engine that makes what it is asked for, with its labels, and removes it again; `tell` speaks first. */
async function engine(
  tell: (heard: Heard) => Told | undefined = () => undefined,
  traits: Partial<Traits> = {},
) {
  const made = new Map<string, unknown>();
  const api = await fakeApi((heard) => {
    const told = tell(heard);
    if (told !== undefined) return told;
    const { method, path, body } = heard;
    const place = path.replace(/\?.*$/, '').replace(/\/json$/, '');
    if (place.endsWith('/create')) {
      const wanted = JSON.parse(body.toString()) as { Name?: string; Labels?: unknown };
      const name = wanted.Name ?? new URLSearchParams(path.split('?')[1]).get('name') ?? '';
      made.set(`${place.replace('/create', '')}/${name}`, wanted.Labels);
      return { status: 201, json: { Id: name, Name: name } };
    }
    if (!made.has(place)) return notFound;
    const labels = made.get(place) as Record<string, string>;
    if (method === 'DELETE') made.delete(place);
    return { json: { Labels: labels, Config: { Labels: labels } } };
  });
  const target = sampleOpenTarget(api.socket, { traits });
  const { session } = sampleSession({ targets: [target] });
  mkdirSync(join(session.workDirectory, target.id));
  return { api, target, session, left: () => [...made.keys()] };
}

type Setting = Awaited<ReturnType<typeof engine>>;
const observed = (asked: ReturnType<typeof asking>, { target, session }: Setting) =>
  observe(asked, 'api', target, session);

describe('observe', () => {
  test('shows no secret in a message that repeats one, nor anywhere else', async () => {
    const setting = await engine(({ path }) =>
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
    const setting = await engine();
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
    const setting = await engine();
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

  test('another answer than the reference is a new difference', async () => {
    const asked = asking(async ({ engine: under }) => ({ holds: await under.volumeExists('none') }));
    expect(await observed(asked, await engine())).toMatchObject({
      verdict: 'new-difference',
      facts: [{ name: 'holds', measured: false, expected: true }],
    });
  });

  test('a verb that the engine refuses is its answer, and is cleaned up after', async () => {
    const setting = await engine(({ path }) =>
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
    expect(await observed(asking(observation), await engine())).toMatchObject({
      verdict: 'indeterminate',
      reason,
    });
  });

  test('an engine that does not answer leaves the cell indeterminate, not refused', async () => {
    const setting = await engine();
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
    const setting = await engine(({ method }) =>
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
    const setting = await engine(({ method, path }) =>
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
    const setting = await engine(undefined, { mode: 'rootless' });
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
    return { address: `localhost:${port}`, port, tls: false, credentials: null, certificateDirectory: null };
  }

  const withRegistries = async (plain: boolean, secure: boolean) => {
    const setting = await engine();
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
    expect(await observed(pushes, await engine())).toMatchObject({
      verdict: 'indeterminate',
      reason: 'no registry was started for this target',
    });
  });
});

describe('conduct', () => {
  test('asks on each surface in turn, with names of their own, and fits the model', async () => {
    const setting = await engine();
    const names: string[] = [];
    const both = scenario({
      id: 'volumes/kept',
      title: 't',
      why: 'w',
      claims: [],
      sources: [],
      surfaces: ['cli', 'api'],
      facts,
      async observe({ engine: under }) {
        names.push(under.name('volume'));
        return { holds: await under.volumeExists('v') };
      },
    });
    const result = await conduct(both, setting.target, setting.session);
    expect(() => resultLineSchema.parse(result)).not.toThrow();
    // The client of the fake engine finds everything, its API nothing.
    expect(result.surfaces.map(({ surface, verdict }) => [surface, verdict])).toEqual([
      ['cli', 'same'],
      ['api', 'new-difference'],
    ]);
    expect(result).toMatchObject({ scenario: 'volumes/kept', target: 'docker', verdict: 'new-difference' });
    expect(new Set(names).size).toBe(2);
    for (const name of names) expect(name).toContain(sampleRunId);
  });
});
