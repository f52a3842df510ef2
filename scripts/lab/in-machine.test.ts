import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  linesOf,
  sampleOpenTarget,
  scriptClient,
  temporaryDirectory,
} from '../../harness/testing/sample-access.ts';
import type { Target } from '../../harness/transport/target.ts';
import { measureOverBoots } from './in-machine.ts';
import { releases } from './releases.ts';

function machineThat(script: string) {
  const calls = join(temporaryDirectory(), 'calls');
  const target: Target = {
    ...sampleOpenTarget('/nowhere/docker.sock'),
    client: scriptClient(`echo "$*" >>${calls}\nlines=$(wc -l <${calls})\n${script}`),
  };
  let boots = 0;
  const machine = {
    name: 'ca-k3x9ab12-lab-0',
    pid: 4711,
    bootAnew: () => {
      boots += 1;
      return Promise.resolve();
    },
    stop: () => Promise.resolve(),
  };
  return { within: { target, machine, way: 'exec' as const }, calls, boots: () => boots };
}

const release = releases.find(({ host }) => host === 'systemd');
const group = release && { release, targets: ['docker'] };

test.runIf(group)(
  'the machine boots anew as often as the run asks, and only the first run installs',
  async () => {
    const { within, calls, boots } = machineThat('[ "$lines" -gt 2 ] || exit 64');
    if (group) await measureOverBoots(within, group, ['--area', 'systemd'], () => {});
    expect(boots()).toBe(2);
    const lines = linesOf(calls);
    expect(lines).toHaveLength(3);
    expect(lines.map((line) => line.includes('--install'))).toEqual([true, false, false]);
    for (const line of lines) expect(line).toMatch(/--over-boots.* --area systemd/);
  },
);

test.runIf(group)('a run that fails after a boot is no record', async () => {
  const { within, boots } = machineThat(
    '[ "$lines" -gt 1 ] || exit 64; echo "canialias: no engine" >&2; exit 6',
  );
  const run = group ? measureOverBoots(within, group, [], () => {}) : Promise.resolve();
  await expect(run).rejects.toThrow('no engine');
  expect(boots()).toBe(1);
});
