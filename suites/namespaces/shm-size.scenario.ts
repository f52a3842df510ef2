import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'namespaces/shm-size',
  aliases: ['namespaces/shared-memory-size'],
  title: '/dev/shm is 64 MiB by default, and --shm-size changes it',
  why: 'Browsers and databases crash when it is full, and PostgreSQL reports the size to the byte.',
  claims: ['ns-04'],
  sources: ['https://docs.docker.com/reference/cli/docker/container/run/'],
  surfaces: ['cli', 'api'],
  facts: {
    defaultKib: {
      title: 'size by default, in KiB',
      reference: 65_536,
      weight: 'silent',
      about: ['cli:run', 'api:POST /containers/create'],
      when: ['seen-from-inside'],
    },
    askedKib: {
      title: 'size with --shm-size 128m, in KiB',
      reference: 131_072,
      weight: 'silent',
      about: ['cli:run --shm-size', 'api:POST /containers/create HostConfig.ShmSize'],
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { defaultKib: 64_000 },
      because: 'the default of 65536k counts k as 1000',
      source: 'https://github.com/containers/podman/issues/14609',
    },
  ],
  advice: [
    {
      facts: ['defaultKib'],
      write: 'Set the size explicitly: `run --shm-size 64m`.',
      shownBy: 'namespaces/shm-size#askedKib',
    },
  ],
  async observe({ engine, step }) {
    const size = async (name: string, shmBytes?: number) => {
      const { stdout } = await step(name, () =>
        engine.run({
          network: 'none',
          command: ['df', '-k', '/dev/shm'],
          ...(shmBytes === undefined ? {} : { shmBytes }),
        }),
      );
      return Number(/^\S+\s+(?<size>\d+)\s.*\/dev\/shm$/m.exec(stdout)?.groups?.size ?? 0);
    };
    return {
      defaultKib: await size('by default'),
      askedKib: await size('with 128 MiB', 134_217_728),
    };
  },
});
