import { describe, expect, test } from 'vitest';
import { buildMachine, everything, laptop, nothing } from '../testing/sample-host.ts';
import { dropIn, planPodman } from './plan-podman.ts';

/** The settings alone, without comments. */
function settings(content: string | null): string[] {
  return (content ?? '').split('\n').filter((line) => line !== '' && !line.startsWith('#'));
}

describe('the drop-in', () => {
  test('is not written where Podman runs as it is', () => {
    expect(dropIn(laptop)).toBeNull();
    expect(planPodman(laptop, nothing)).toEqual([]);
  });

  test.each([
    ['no systemd', { systemd: false }, ['[engine]', 'cgroup_manager = "cgroupfs"', 'events_logger = "file"']],
    ['two cgroup versions', { cgroups: 'hybrid' as const }, ['[engine]', 'runtime = "runc"']],
    ['cgroup v1', { cgroups: 'v1' as const }, []],
    ['few open files that root may raise', { hardOpenFiles: 4096 }, []],
    ['limits that nobody may raise, high enough', { capSysResource: false, hardOpenFiles: 1_048_576 }, []],
    [
      'limits that nobody may raise, too low',
      { capSysResource: false },
      ['[engine]', 'runtime = "crun"', '[engine.runtimes]', 'crun = ["/usr/local/libexec/canialias/crun"]'],
    ],
    [
      'crun that cannot do without a limit lifted',
      { capSysResource: false, crunVersion: '1.8.1' },
      ['[engine]', 'runtime = "runc"', '[engine.runtimes]', 'runc = ["/usr/local/libexec/canialias/runc"]'],
    ],
    ['no limit of the number of processes', { limitsProcesses: false }, ['[containers]', 'pids_limit = 0']],
  ])('%s', (_, fact, expected) => {
    expect(settings(dropIn({ ...laptop, ...fact }))).toEqual(expected);
  });

  test('all together, each setting once', () => {
    expect(settings(dropIn(buildMachine))).toEqual([
      '[engine]',
      'cgroup_manager = "cgroupfs"',
      'events_logger = "file"',
      'runtime = "runc"',
      '[engine.runtimes]',
      'runc = ["/usr/local/libexec/canialias/runc"]',
    ]);
  });

  test('one of another content is replaced, the same is not', () => {
    const old = { ...everything, runtimeWrapper: 'runc', podmanDropIn: '[engine]\n' };
    expect(planPodman(buildMachine, old).map(({ id }) => id)).toEqual(['podman-drop-in']);
    expect(planPodman(buildMachine, { ...old, podmanDropIn: dropIn(buildMachine) })).toEqual([]);
  });
});

test('the wrapper is installed only where limits need it', () => {
  expect(planPodman(buildMachine, nothing).map(({ id }) => id)).toEqual([
    'runtime-wrapper',
    'podman-drop-in',
  ]);
  expect(planPodman({ ...buildMachine, capSysResource: true }, nothing).map(({ id }) => id)).toEqual([
    'podman-drop-in',
  ]);
});
