import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { censusLineSchema } from '../record/model.ts';
import { Journal } from '../safety/journal.ts';
import { type FakeObject, fakeEngine } from '../testing/fake-engine.ts';
import { sampleRunId as run, sampleOpenTarget } from '../testing/sample-access.ts';
import { sampleSession } from '../testing/sample-session.ts';
import { startTimeOf } from '../transport/processes.ts';
import type { Target } from '../transport/target.ts';
import { closeSession, takeInventories } from './close-session.ts';

/** A run over these targets that is about to end; `said` holds what was called, in order. */
function openSessionOver(targets: Target[]) {
  const { session, sessionFile } = sampleSession({ targets });
  const said: string[] = [];
  const dismiss = () => {
    said.push('dismissed');
    return Promise.resolve();
  };
  const close = () => {
    said.push('closed');
  };
  const journal = new Journal(session.journal);
  return {
    open: { session, sessionFile, journal, watchdog: { dismiss }, close, broken: [], refusal: () => null },
    session,
    said,
  };
}

async function targetWith(objects: FakeObject[]) {
  const engine = await fakeEngine(objects);
  return { engine, target: sampleOpenTarget(engine.socket) };
}

const foreign: FakeObject[] = [
  { kind: 'container', name: 'db' },
  { kind: 'volume', name: 'data' },
];

describe('closeSession', () => {
  test('removes what is left, counts, reads the identity again, and leaves no file', async () => {
    const { engine, target } = await targetWith([...foreign, { kind: 'container', name: 'ca-c', run }]);
    const { open, session, said } = openSessionOver([target]);
    const before = await takeInventories(open);
    const census = await closeSession(open, before);
    for (const line of census) expect(() => censusLineSchema.parse(line)).not.toThrow();
    expect(census).toEqual([
      {
        type: 'census',
        target: 'docker',
        before: { containers: 2, volumes: 1, networks: 0, images: 0 },
        after: { containers: 1, volumes: 1, networks: 0, images: 0 },
        leftBehind: [],
        foreignTouched: [],
        identity: { engine: 'docker', mode: 'rootful', version: '20.10.24', socket: target.socket },
      },
    ]);
    expect(engine.names()).toEqual(['db', 'data']);
    expect([existsSync(session.workDirectory), existsSync(session.stateDirectory)]).toEqual([false, false]);
    expect(said).toEqual(['closed', 'dismissed']);
  });

  test('ends what a scenario started anew', async () => {
    const { target } = await targetWith(foreign);
    const { open } = openSessionOver([target]);
    const service = spawn('sleep', ['60'], { stdio: 'ignore' });
    const ended = once(service, 'exit');
    const pid = service.pid ?? 0;
    open.journal.add({ kind: 'process', pid, startTime: startTimeOf(pid) ?? '' });
    await closeSession(open, await takeInventories(open));
    expect(await ended).toEqual([null, 'SIGTERM']);
  });

  test('what cannot be removed is left behind, and the journal stays for a sweep by hand', async () => {
    const held: FakeObject = { kind: 'volume', name: 'ca-v', run, heldBy: 'db' };
    const { target } = await targetWith([...foreign, held]);
    const { open, session, said } = openSessionOver([target]);
    const [line] = await closeSession(open, new Map());
    expect(line?.leftBehind).toEqual(['volume ca-v']);
    expect(existsSync(session.stateDirectory)).toBe(true);
    expect(said).toEqual(['closed', 'dismissed']);
  });

  test('a foreign object that is gone is reported', async () => {
    const { target } = await targetWith([]);
    const { open } = openSessionOver([target]);
    const item = { kind: 'volume', name: 'data', run: null, labels: {}, signature: '' } as const;
    const [line] = await closeSession(open, new Map([[target.id, [item]]]));
    expect(line?.foreignTouched).toEqual(['volume data: gone']);
  });

  test('a target that broke before it was asked is swept where it got something, and not counted', async () => {
    const held: FakeObject = { kind: 'image', name: 'ca-i', run };
    const { engine, target } = await targetWith([...foreign, held]);
    const untouched = sampleOpenTarget('/nowhere/podman.sock', { id: 'podman' });
    const { open, session } = openSessionOver([target, untouched]);
    session.leftOut.push(target.id, 'podman');
    open.journal.add({ kind: 'image', target: target.id, name: 'ca-i', implicit: false });
    expect(await closeSession(open, new Map())).toEqual([]);
    expect(engine.names()).toEqual(['db', 'data']);
    expect(existsSync(session.stateDirectory)).toBe(false);
  });

  test('an engine that died in between costs its own census only', async () => {
    const { engine, target } = await targetWith([{ kind: 'container', name: 'ca-c', run }]);
    const dead = sampleOpenTarget('/nowhere/podman.sock', { id: 'podman' });
    const { open, session } = openSessionOver([dead, target]);
    const census = await closeSession(open, new Map());
    expect(census.map(({ target: id, identity }) => [id, identity === null])).toEqual([
      ['podman', true],
      ['docker', false],
    ]);
    expect(engine.names()).toEqual([]);
    // What may still be on the dead one is for a sweep by hand, when it is up again.
    expect(existsSync(session.stateDirectory)).toBe(true);
  });
});
