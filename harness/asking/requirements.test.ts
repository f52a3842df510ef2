import { describe, expect, test } from 'vitest';
import { sampleTarget } from '../testing/sample-record.ts';
import { unmetRequirements } from './requirements.ts';

const sampleTraits = sampleTarget('docker').traits;

describe('builders', () => {
  const unmet = (parts: object) =>
    (['buildkit', 'buildx'] as const).filter(
      (need) => unmetRequirements([need], { ...sampleTraits, ...parts }).length > 0,
    );

  test('a plugin finds a BuildKit on Docker, and none on Podman', () => {
    const plugin = { client: 'docker', clientVersion: '26.1.5', builder: 'buildkit' };
    expect(unmet({ ...plugin, engine: 'docker' })).toEqual([]);
    expect(unmet({ ...plugin, engine: 'podman' })).toEqual(['buildkit', 'buildx']);
    expect(unmet({ engine: 'podman', client: 'podman', builder: null })).toEqual([]);
  });

  test('up to 20.10 the client needs no plugin', () => {
    const old = { client: 'docker', clientVersion: '20.10.24', builder: 'classic' };
    expect(unmet({ ...old, engine: 'docker' })).toEqual(['buildx']);
    expect(unmet({ ...old, clientVersion: '26.1.5', engine: 'docker' })).toEqual(['buildkit', 'buildx']);
    expect(unmet({ ...old, engine: 'podman' })).toEqual(['buildkit', 'buildx']);
  });
});

describe('exact times of logs', () => {
  test('are read exactly by all but the API of Podman since 5.8', () => {
    const met = (engine: string, client: string, version: string) => {
      const traits = { ...sampleTraits, engine, client, version } as typeof sampleTraits;
      return unmetRequirements(['exact-log-times'], traits).length === 0;
    };
    expect(met('docker', 'docker', '28.5.2')).toBe(true);
    expect(met('podman', 'podman', '5.8.6')).toBe(true);
    expect(met('podman', 'docker', '5.4.2')).toBe(true);
    expect(met('podman', 'docker', '5.8.6')).toBe(false);
  });
});

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
