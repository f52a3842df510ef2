import { describe, expect, test } from 'vitest';
import { sampleTarget } from '../testing/sample-record.ts';
import { unmetRequirements } from './requirements.ts';

const sampleTraits = sampleTarget('docker').traits;

describe('limits', () => {
  const limits = ['memory-controller', 'cpu-controllers', 'pids-controller'] as const;
  const unmet = (parts: object) =>
    limits.filter((need) => unmetRequirements([need], { ...sampleTraits, ...parts }).length > 0);

  test('what the engine tells decides', () => {
    expect(unmet({ controllers: ['cpu', 'cpuset', 'memory', 'pids'], mode: 'rootless' })).toEqual([]);
    expect(unmet({ controllers: ['cpu', 'memory'] })).toEqual(['cpu-controllers', 'pids-controller']);
  });

  test('where it does not tell, root in cgroup v1 may limit everything', () => {
    expect(unmet({ controllers: null, mode: 'rootful', cgroupVersion: 1 })).toEqual([]);
    expect(unmet({ controllers: null, mode: 'rootless', cgroupVersion: 1 })).toEqual(limits);
    expect(unmet({ controllers: null, mode: 'rootful', cgroupVersion: 2 })).toEqual(limits);
  });

  test('a question about the lack of a controller is for all others', () => {
    const lack = (controllers: string[]) =>
      unmetRequirements(['no-memory-controller'], { ...sampleTraits, controllers }).length;
    expect([lack([]), lack(['memory'])]).toEqual([0, 1]);
  });
});
