import { spawn } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Journal } from '../safety/journal.ts';
import { fakeEngine } from '../testing/fake-engine.ts';
import { sampleRunId as run, sampleOpenTarget, scriptClient } from '../testing/sample-access.ts';
import { sampleSession } from '../testing/sample-session.ts';
import { startTimeOf } from '../transport/processes.ts';
import { removeFiles, sweepSession } from './sweep-session.ts';

describe('sweepSession', () => {
  test('every engine is swept of what the journal says of it', async () => {
    const docker = await fakeEngine([{ kind: 'volume', name: 'ca-v' }]);
    const podman = await fakeEngine([
      { kind: 'volume', name: 'ca-v' },
      { kind: 'container', name: 'ca-c', run },
    ]);
    const { session } = sampleSession({
      targets: [sampleOpenTarget(docker.socket), sampleOpenTarget(podman.socket, { id: 'podman' })],
    });
    new Journal(session.journal).add({ kind: 'volume', target: 'docker', name: 'ca-v', implicit: true });
    const swept = await sweepSession(session);
    expect(swept.get('docker')?.removed).toEqual(['volume ca-v']);
    expect(swept.get('podman')?.removed).toEqual(['container ca-c']);
    expect([docker.names(), podman.names()]).toEqual([[], ['ca-v']]);
  });

  test('a unit is removed before the containers that it would start anew', async () => {
    const engine = await fakeEngine([{ kind: 'container', name: 'ca-c', run }]);
    const { session } = sampleSession({ targets: [sampleOpenTarget(engine.socket)] });
    const file = join(session.workDirectory, 'ca-1.service');
    writeFileSync(file, '[Service]\n');
    const systemctl = [scriptClient('exit 0').file];
    new Journal(session.journal).add({ kind: 'unit', name: 'ca-1.service', file, systemctl });
    const swept = await sweepSession(session);
    expect(existsSync(file)).toBe(false);
    expect(swept.get('docker')?.removed).toEqual(['container ca-c']);
  });

  test('an engine that is down is reported, and the others are still swept', async () => {
    const engine = await fakeEngine([{ kind: 'container', name: 'ca-c', run }]);
    const broken = scriptClient('echo "Error: no storage" >&2; exit 125');
    const { session } = sampleSession({
      targets: [
        sampleOpenTarget('/nowhere/docker.sock'),
        sampleOpenTarget('/nowhere/podman.sock', { id: 'podman', client: broken }),
        sampleOpenTarget(engine.socket, { id: 'podman-rootless' }),
      ],
    });
    const swept = await sweepSession(session);
    expect(swept.get('docker')?.failed).toEqual([expect.stringContaining('ENOENT')]);
    expect(swept.get('podman')?.failed).toEqual(['podman system service does not answer: Error: no storage']);
    expect(swept.get('podman-rootless')).toEqual({ removed: ['container ca-c'], failed: [] });
  });

  test('a run that was killed before it made anything has no journal, and that is fine', async () => {
    const engine = await fakeEngine([{ kind: 'container', name: 'ca-c', run }]);
    const { session } = sampleSession({ targets: [sampleOpenTarget(engine.socket)] });
    rmSync(session.journal);
    expect((await sweepSession(session)).get('docker')?.removed).toEqual(['container ca-c']);
  });

  test('processes of the run are ended first; another that has the id by now is not', async () => {
    const [ours, others] = [spawn('sleep', ['60']), spawn('sleep', ['60'])];
    onTestFinished(() => {
      for (const child of [ours, others]) child.kill('SIGKILL');
    });
    const { session } = sampleSession();
    const journal = new Journal(session.journal);
    const ended = new Promise((resolve) =>
      ours.once('exit', (_, signal) => {
        resolve(signal);
      }),
    );
    journal.add({ kind: 'process', pid: ours.pid ?? 0, startTime: startTimeOf(ours.pid ?? 0) ?? '' });
    journal.add({ kind: 'process', pid: others.pid ?? 0, startTime: '1' });
    await sweepSession(session);
    expect(await ended).toBe('SIGKILL');
    expect(startTimeOf(others.pid ?? 0)).not.toBeNull();
  });
});

describe('removeFiles', () => {
  test('removes the directories of the run, twice if need be', () => {
    const { session } = sampleSession();
    writeFileSync(join(session.workDirectory, 'login.json'), '{}');
    removeFiles(session, []);
    expect([existsSync(session.workDirectory), existsSync(session.stateDirectory)]).toEqual([false, false]);
    expect(() => {
      removeFiles(session, []);
    }).not.toThrow();
  });
});
