import { describe, expect, test } from 'vitest';
import type { Heard, Told } from '../testing/fake-api.ts';
import { asking, fakeEngineOf, type Spec } from '../testing/sample-asking.ts';
import { type Mutant, mutateSurface, type PlainRun } from './mutate-surface.ts';

interface Setting {
  known?: string[];
  tell?: (heard: Heard) => Told | undefined;
}

/** `scenarioOf`: gets what the fake engine was last asked to do, which stands for what a real one does with it. */
async function mutated(
  scenarioOf: (done: () => string) => Spec['observe'],
  { known = [], tell = () => undefined }: Setting = {},
) {
  let done = '';
  const setting = await fakeEngineOf((heard) => {
    if (heard.method === 'POST') done = `${heard.path} ${heard.body.toString()}`;
    return tell(heard);
  });
  const plain: PlainRun[] = [];
  const mutants: Mutant[] = [];
  await mutateSurface(
    {
      scenario: asking(scenarioOf(() => done)),
      surface: 'api',
      target: setting.target,
      session: setting.session,
    },
    {
      onPlain: (one) => plain.push(one),
      onMutant: (one) => mutants.push(one),
      isKnown: (part) => known.includes(part),
    },
  );
  const notices = mutants.map(({ part, by, what }) => [part, by, what]);
  return { plain, notices, left: setting.left };
}

const withTwoOptions: Spec['observe'] = async ({ engine }) => {
  await engine.createVolume({ driver: 'local', options: { size: '1' } });
  return { holds: true };
};

describe('mutateSurface', () => {
  test('tells what a fact notices, what is refused, and what nothing notices', async () => {
    const { plain, notices, left } = await mutated(
      (done) =>
        async ({ engine }) => {
          await engine.createVolume({ driver: 'local', options: { needed: '1', unused: '2', used: '3' } });
          return { holds: done().includes('"used"') };
        },
      {
        tell: ({ path, body }) =>
          path.startsWith('/volumes/create') && !body.includes('needed')
            ? { status: 400, json: { message: 'it is needed' } }
            : undefined,
      },
    );
    expect(plain.map(({ unanswered }) => unanswered)).toEqual([null]);
    expect(notices).toEqual([
      [
        'POST /volumes/create DriverOpts needed=1',
        'refused',
        'the engine refused: POST /volumes/create: it is needed',
      ],
      ['POST /volumes/create DriverOpts used=3', 'fact', 'holds: true, then false'],
      ['POST /volumes/create Driver local', 'nothing', ''],
      ['POST /volumes/create DriverOpts unused=2', 'nothing', ''],
    ]);
    expect(left()).toEqual([]);
  });

  test('a value that another replaces is noticed without the other', async () => {
    const { notices } = await mutated((done) => async ({ engine }) => {
      await engine.createVolume({ driver: 'local', options: { first: '1', second: '1' } });
      return { holds: done().includes('"second"') || !done().includes('"first"') };
    });
    expect(notices).toEqual([
      ['POST /volumes/create DriverOpts second=1', 'fact', 'holds: true, then false'],
      ['POST /volumes/create Driver local', 'nothing', ''],
      [
        'POST /volumes/create DriverOpts first=1',
        'fact',
        'holds: false, then true, without POST /volumes/create DriverOpts second=1 too',
      ],
    ]);
  });

  test('leaves a verb that answers nothing undone', async () => {
    const { notices } = await mutated(
      (done) =>
        async ({ engine }) => {
          const network = await engine.createNetwork();
          await engine.connect(network, await engine.create({ network: 'none' }));
          return { holds: done().includes('/connect') };
        },
      { tell: ({ path }) => (path.includes('/connect') ? { json: {} } : undefined) },
    );
    expect(notices).toEqual([['step connect NAME-1 NAME-2', 'fact', 'holds: true, then false']]);
  });

  test('begins each asking in a second of its own, so that none is told of the events of another', async () => {
    const moments: number[] = [];
    await mutated(() => async ({ engine, host }) => {
      moments.push(host.moment());
      await engine.createVolume({ driver: 'local', options: { size: '1' } });
      return { holds: true };
    });
    expect(new Set(moments).size).toBe(3);
  });

  test('what was tried before is not tried again', async () => {
    const { notices } = await mutated(() => withTwoOptions, { known: ['POST /volumes/create Driver local'] });
    expect(notices).toEqual([['POST /volumes/create DriverOpts size=1', 'nothing', '']]);
  });

  test('a scenario that is refused as it is has nothing to compare with', async () => {
    const { plain, notices } = await mutated(
      () =>
        async ({ engine }) => {
          await engine.createVolume({ driver: 'local' });
          return { holds: true };
        },
      { tell: ({ method }) => (method === 'POST' ? { status: 400, json: { message: 'no' } } : undefined) },
    );
    expect(plain).toEqual([
      {
        unanswered: 'the engine refused: POST /volumes/create: no',
        parts: ['POST /volumes/create Driver local'],
        unknown: [],
      },
    ]);
    expect(notices).toEqual([]);
  });

  test('trouble without anything left out is no answer to compare with, and is told', async () => {
    const fails: Spec['observe'] = async ({ engine }) => {
      await engine.createVolume({ driver: 'local' });
      throw new Error('cannot go on');
    };
    await expect(mutated(() => fails)).rejects.toThrow('it could not be asked: Error: cannot go on');
  });

  test('stops where something could not be removed: the next would find names taken', async () => {
    let removals = 0;
    const { notices } = await mutated(() => withTwoOptions, {
      tell({ method }) {
        if (method !== 'DELETE') return undefined;
        removals += 1;
        return removals > 1 ? { status: 500, json: { message: 'it is busy' } } : undefined;
      },
    });
    expect(notices.map(([, by]) => by)).toEqual(['unclean']);
  });
});
