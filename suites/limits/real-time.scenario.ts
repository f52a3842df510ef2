import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'limits/real-time',
  title: 'docker run --cpu-rt-runtime is refused where the kernel has no real-time groups',
  why: 'A container that asks for real time and does not get it should not start without a word.',
  claims: [],
  sources: [
    'https://docs.docker.com/engine/containers/resource_constraints/#configure-the-real-time-scheduler',
  ],
  surfaces: ['cli'],
  needs: ['cgroup2'],
  facts: {
    runtime: {
      title: 'run --cpu-rt-runtime 1000 runs the container',
      reference: false,
      weight: 'silent',
      about: ['cli:run --cpu-rt-runtime'],
    },
    period: {
      title: 'run --cpu-rt-period 100000 runs the container',
      reference: false,
      weight: 'silent',
      about: ['cli:run --cpu-rt-period'],
    },
    warned: {
      title: 'where run --cpu-rt-runtime goes through, something on stderr speaks of it',
      reference: null,
      weight: 'output',
      about: ['cli:run --cpu-rt-runtime'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman', version: '>=4.3.0' },
      facts: { runtime: true, period: true, warned: true },
      because: 'cgroup v2 has no such limit; since 4.3 Podman leaves it out with a warning',
      source: 'https://github.com/containers/podman/issues/15666',
    },
    {
      on: { engine: 'podman', client: 'docker', version: '>=4.3.0' },
      facts: { runtime: true, period: true, warned: false },
      because: 'cgroup v2 has no such limit; since 4.3 Podman leaves it out, and its API warns nobody',
      source: 'https://github.com/containers/podman/issues/15666',
    },
  ],
  async observe({ engine, step }) {
    const run = (option: string, value: string) =>
      step(`${option} ${value}`, () =>
        engine.cli([
          ...['run', '--name', engine.name('container'), ...engine.labelArguments, '--network', 'none'],
          ...[option, value, engine.image('base'), 'true'],
        ]),
      );
    const runtime = await run('--cpu-rt-runtime', '1000');
    const period = await run('--cpu-rt-period', '100000');
    return {
      runtime: runtime.exitCode === 0,
      period: period.exitCode === 0,
      warned:
        runtime.exitCode === 0 ? /realtime|real-time|rt-runtime|cgroups? ?v2/i.test(runtime.stderr) : null,
    };
  },
});
