import { scenario, script } from '../../harness/scenario.ts';

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
    flags: {
      title: 'nosuid, nodev and noexec among its mount flags',
      reference: 'nosuid nodev noexec',
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
      on: { engine: 'podman', version: '<4.0.0' },
      facts: { flags: '' },
      because: 'before 4.0 Podman mounts it without these flags',
      source: 'https://github.com/containers/podman/releases/tag/v4.0.0',
    },
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
    const look = async (name: string, shmBytes?: number) => {
      const { stdout } = await step(name, () =>
        engine.run({
          network: 'none',
          command: script('df -k /dev/shm', 'awk \'$2 == "/dev/shm" { print "flags," $4 }\' /proc/mounts'),
          ...(shmBytes === undefined ? {} : { shmBytes }),
        }),
      );
      const flags = /^flags,(.*)$/m.exec(stdout)?.[1]?.split(',') ?? [];
      return {
        kib: Number(/^\S+\s+(?<size>\d+)\s.*\/dev\/shm$/m.exec(stdout)?.groups?.size ?? 0),
        flags: ['nosuid', 'nodev', 'noexec'].filter((flag) => flags.includes(flag)).join(' '),
      };
    };
    const plain = await look('by default');
    return {
      defaultKib: plain.kib,
      flags: plain.flags,
      askedKib: (await look('with 128 MiB', 134_217_728)).kib,
    };
  },
});
