import { scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'namespaces/read-only-root',
  title: 'With --read-only only volumes and tmpfs mounts can be written',
  why: 'A program tested on an engine that leaves /tmp writable fails on the other.',
  claims: ['ns-01'],
  sources: ['https://docs.docker.com/reference/cli/docker/container/run/#read-only'],
  surfaces: ['cli', 'api'],
  facts: {
    root: {
      title: '/etc can be written',
      reference: false,
      weight: 'silent',
      about: ['cli:run --read-only', 'api:POST /containers/create HostConfig.ReadonlyRootfs'],
      when: ['seen-from-inside'],
    },
    tmp: {
      title: '/tmp can be written',
      reference: false,
      weight: 'silent',
      about: ['cli:run --read-only', 'api:POST /containers/create HostConfig.ReadonlyRootfs'],
      when: ['seen-from-inside'],
    },
    run: {
      title: '/run can be written',
      reference: false,
      weight: 'silent',
      about: ['cli:run --read-only', 'api:POST /containers/create HostConfig.ReadonlyRootfs'],
      when: ['seen-from-inside'],
    },
    tmpfs: {
      title: 'a tmpfs mount can be written',
      reference: true,
      weight: 'fails',
      about: ['cli:run --tmpfs', 'api:POST /containers/create HostConfig.Tmpfs'],
    },
    volume: {
      title: 'a volume can be written',
      reference: true,
      weight: 'fails',
      about: ['cli:run --volume', 'api:POST /containers/create HostConfig.Binds'],
      when: ['named-volume'],
    },
    sharedMemory: {
      title: '/dev/shm can be written',
      reference: true,
      weight: 'fails',
      about: ['cli:run --read-only', 'api:POST /containers/create HostConfig.ReadonlyRootfs'],
      when: ['seen-from-inside'],
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { tmp: true, run: true },
      because: 'a read-only container gets tmpfs on /run, /tmp and /var/tmp unless --read-only-tmpfs=false',
      source: 'https://github.com/containers/podman/pull/3025',
    },
    {
      on: { engine: 'podman', surface: 'api', version: '<3.1.0' },
      facts: { tmpfs: false },
      because: "before 3.1 the API mounts the tmpfs '/scratch' with its options in its name, at '/scratch='",
      source: 'https://github.com/containers/podman/releases/tag/v3.1.0',
    },
  ],
  advice: [
    {
      facts: ['tmp', 'run', 'tmpfs'],
      write: 'Mount a volume wherever the program writes: `run --read-only --volume NAME:/tmp`.',
      shownBy: 'namespaces/read-only-root#volume',
    },
  ],
  async observe({ engine, step }) {
    const { name } = await engine.createVolume();
    const places = ['/etc', '/tmp', '/run', '/scratch', '/data', '/dev/shm'];
    const { stdout } = await step('write everywhere', () =>
      engine.run({
        network: 'none',
        readOnly: true,
        tmpfs: ['/scratch'],
        binds: [`${name}:/data`],
        command: script(...places.map((place) => `touch ${place}/x 2> /dev/null && echo ${place}`), 'true'),
      }),
    );
    const written = stdout.split('\n');
    return {
      root: written.includes('/etc'),
      tmp: written.includes('/tmp'),
      run: written.includes('/run'),
      tmpfs: written.includes('/scratch'),
      volume: written.includes('/data'),
      sharedMemory: written.includes('/dev/shm'),
    };
  },
});
