import { describe, expect, test } from 'vitest';
import { fakeEngine } from '../testing/fake-engine.ts';
import type { ObjectEntry } from './journal.ts';
import { sweepRun } from './sweep.ts';

const run = 'k3x9ab12';

const entry = (kind: ObjectEntry['kind'], name: string, implicit = false): ObjectEntry => ({
  kind,
  target: 'docker',
  name,
  implicit,
});

describe('sweepRun', () => {
  test('removes what is labelled, journalled or not, and leaves everything else', async () => {
    const engine = await fakeEngine([
      { kind: 'container', name: 'ca-c', run },
      { kind: 'volume', name: 'ca-v', run },
      { kind: 'network', name: 'ca-n', run },
      { kind: 'image', name: 'ca-i', run },
      { kind: 'container', name: 'db' },
      { kind: 'volume', name: 'data' },
      { kind: 'volume', name: 'of-another-run', run: 'zzzzzzzz' },
    ]);
    const swept = await sweepRun(engine.socket, run, []);
    expect(swept.removed.toSorted()).toEqual(['container ca-c', 'image ca-i', 'network ca-n', 'volume ca-v']);
    expect(swept.failed).toEqual([]);
    expect(engine.names()).toEqual(['db', 'data', 'of-another-run']);
    expect(engine.lines().join(' ')).not.toContain('of-another-run');
  });

  test('a journalled name is no licence: without the label nothing of that name is removed', async () => {
    const engine = await fakeEngine([{ kind: 'volume', name: 'data' }]);
    const swept = await sweepRun(engine.socket, run, [entry('volume', 'data'), entry('pod', 'ca-p')]);
    expect(swept).toEqual({ removed: [], failed: [] });
    expect(engine.lines().filter((line) => !line.startsWith('GET'))).toEqual([]);
  });

  test('what the engine made by itself is found in the journal only', async () => {
    const engine = await fakeEngine([{ kind: 'volume', name: 'ca-v' }]);
    const swept = await sweepRun(engine.socket, run, [entry('volume', 'ca-v', true)]);
    expect(swept.removed).toEqual(['volume ca-v']);
    expect(engine.names()).toEqual([]);
  });

  test('users go before what they use, and the newest first', async () => {
    const engine = await fakeEngine([
      { kind: 'image', name: 'ca-i', run },
      { kind: 'volume', name: 'ca-v' },
      { kind: 'container', name: 'ca-1' },
      { kind: 'container', name: 'ca-2' },
    ]);
    const made = [
      entry('volume', 'ca-v', true),
      entry('container', 'ca-1', true),
      entry('container', 'ca-2', true),
    ];
    expect((await sweepRun(engine.socket, run, made)).removed).toEqual([
      'container ca-2',
      'container ca-1',
      'volume ca-v',
      'image ca-i',
    ]);
  });

  test('a container that another one holds goes in a second round', async () => {
    const engine = await fakeEngine([
      { kind: 'container', name: 'ca-shared', run, heldBy: 'ca-joined' },
      { kind: 'container', name: 'ca-joined', run },
    ]);
    const swept = await sweepRun(engine.socket, run, []);
    expect(swept).toEqual({ removed: ['container ca-joined', 'container ca-shared'], failed: [] });
    expect(engine.names()).toEqual([]);
  });

  test('an object that cannot be removed is reported once, with the reason, and the sweep continues', async () => {
    const engine = await fakeEngine([
      { kind: 'volume', name: 'ca-held', run, heldBy: 'db' },
      { kind: 'container', name: 'db' },
      { kind: 'image', name: 'ca-i', run },
    ]);
    const swept = await sweepRun(engine.socket, run, []);
    expect(swept.removed).toEqual(['image ca-i']);
    expect(swept.failed).toEqual(['volume ca-held: 409 {"message":"held by db"}']);
  });

  test('a second sweep finds nothing to do', async () => {
    const engine = await fakeEngine([{ kind: 'container', name: 'ca-c', run }]);
    const journal = [entry('container', 'ca-c')];
    await sweepRun(engine.socket, run, journal);
    expect(await sweepRun(engine.socket, run, journal)).toEqual({ removed: [], failed: [] });
  });
});
