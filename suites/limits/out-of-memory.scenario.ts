import { poll, scenario, valueAt } from '../../harness/scenario.ts';

const mebibyte = 1_048_576;

export default scenario({
  id: 'limits/out-of-memory',
  title: 'A container over its --memory limit meets the OOM killer and exits with code 137',
  why: 'It is how an operator tells a lack of memory from a crash.',
  claims: [],
  sources: [
    'https://docs.docker.com/reference/api/engine/version/v1.41/#tag/Container/operation/ContainerInspect',
    'https://docs.docker.com/engine/containers/resource_constraints/#understand-the-risks-of-running-out-of-memory',
  ],
  surfaces: ['cli', 'api'],
  needs: ['memory-controller'],
  facts: {
    exitCode: {
      title: 'the exit code',
      reference: 137,
      weight: 'silent',
      about: ['cli:run --memory', 'api:POST /containers/create HostConfig.Memory'],
    },
    otherwise: {
      title: 'State.OOMKilled of one that was killed by hand, with exit code 137 too',
      reference: false,
      weight: 'silent',
      about: ['cli:container inspect', 'api:GET /containers/{id}/json .State.OOMKilled'],
      when: ['output-read'],
    },
  },
  differences: [],
  async observe({ engine, step }) {
    const state = (name: string) =>
      poll(
        async () => valueAt(await engine.inspect('container', name), 'State'),
        (now) => valueAt(now, 'Status') === 'exited',
      );
    // It reads into memory what has no end and no line.
    const hungry = await step('run one that wants too much', () =>
      engine.start({
        network: 'none',
        command: ['tail', '/dev/zero'],
        memoryBytes: 32 * mebibyte,
      }),
    );
    await step('wait for its end', () => engine.wait(hungry));
    const ended = await step('inspect it', () => state(hungry.name));
    const other = await engine.start({ network: 'none', memoryBytes: 32 * mebibyte });
    await engine.kill(other);
    const killed = await step('inspect one that was killed', () => state(other.name));
    return {
      exitCode: Number(valueAt(ended, 'ExitCode')),
      otherwise: valueAt(killed, 'Status') === 'exited' ? valueAt(killed, 'OOMKilled') === true : null,
    };
  },
});
