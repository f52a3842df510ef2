import { describe, expect, test } from 'vitest';
import { sampleAccess, sampleRunId } from '../testing/sample-access.ts';
import { startTimeOf } from '../transport/processes.ts';
import { runLabel, scenarioLabel } from './labels.ts';
import { Scope } from './scope.ts';

const make = () => {
  const { scope, journal } = sampleAccess();
  return { scope, journal };
};

describe('Scope', () => {
  test('a name is in the journal when it is handed out: before anything is made under it', () => {
    const { scope, journal } = make();
    const name = scope.name('volume');
    expect(journal.entries()).toEqual([{ kind: 'volume', target: 'docker', name, implicit: false }]);
    expect(scope.objects).toEqual([{ kind: 'volume', name, implicit: false }]);
  });

  test('no two names are the same, whatever they are for', () => {
    const { scope } = make();
    const names = Array.from({ length: 50 }, () => [
      scope.name('container'),
      scope.name('image'),
      scope.implicitName('volume'),
    ]).flat();
    expect(new Set(names).size).toBe(150);
    for (const name of names) expect(name).toContain(sampleRunId);
  });

  test('a first number keeps two surfaces of one scenario apart', () => {
    const { journal } = make();
    const of = (firstNumber: number) =>
      new Scope({ runId: 'r1', scenarioId: 'a/b', target: 'docker', journal, firstNumber });
    expect(of(0).name('container')).not.toBe(of(500).name('container'));
  });

  test('what the engine makes by itself is known to carry no label', () => {
    const { scope, journal } = make();
    const name = scope.implicitName('volume');
    scope.adoptImplicit('volume', 'f00d');
    expect(journal.entries()).toMatchObject([
      { name, implicit: true },
      { name: 'f00d', implicit: true },
    ]);
  });

  test('a chosen name is announced once, per kind', () => {
    const { scope, journal } = make();
    scope.adopt('image', 'localhost:5000/x:1');
    scope.adopt('image', 'localhost:5000/x:1');
    scope.adopt('container', 'localhost:5000/x:1');
    const own = scope.name('network');
    scope.adopt('network', own);
    expect(journal.entries().map((entry) => entry.kind)).toEqual(['image', 'container', 'network']);
  });

  test('labels say run and scenario, for bodies and for command lines', () => {
    const { scope } = make();
    expect(scope.labels).toEqual({
      [runLabel]: sampleRunId,
      [scenarioLabel]: 'dns/name-on-custom-bridge',
    });
    expect(scope.labelArguments).toEqual([
      '--label',
      `${runLabel}=${sampleRunId}`,
      '--label',
      `${scenarioLabel}=dns/name-on-custom-bridge`,
    ]);
  });

  test('a process is noted with its start time, and one that did not start not at all', () => {
    const { scope, journal } = make();
    scope.noteProcess(undefined);
    scope.noteProcess(process.pid);
    expect(journal.entries()).toEqual([
      { kind: 'process', pid: process.pid, startTime: startTimeOf(process.pid) },
    ]);
  });

  test('a machine outside has a name that fits its cables, and addresses set aside for tests', () => {
    const { scope, journal } = make();
    const machines = Array.from({ length: 40 }, () => scope.outsideName());
    for (const { name, hostAddress, address } of machines) {
      expect(`${name}h`.length).toBeLessThanOrEqual(15);
      const [, network, last] = /^(198\.1[89]\.\d{1,3})\.(\d{1,3})$/.exec(hostAddress) ?? [];
      expect(Number(last) % 4).toBe(1);
      expect(address).toBe(`${network}.${Number(last) + 1}`);
    }
    expect(new Set(machines.map(({ name }) => name)).size).toBe(40);
    expect(new Set(machines.map(({ address }) => address)).size).toBeGreaterThan(38);
    expect(journal.entries()).toHaveLength(40);
  });

  test('the machines of two targets and of two scenarios of one run do not meet', () => {
    const names = ['docker', 'podman'].flatMap((target) =>
      ['networks/one', 'networks/other'].map((scenarioId) => {
        const { journal } = make();
        const scope = new Scope({ runId: sampleRunId, scenarioId, target, journal, firstNumber: 0 });
        return scope.outsideName().name;
      }),
    );
    expect(new Set(names).size).toBe(4);
  });
});
