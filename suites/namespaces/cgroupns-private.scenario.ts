import { scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'namespaces/cgroupns-private',
  aliases: ['namespaces/cgroup-namespace-asked'],
  title: '--cgroupns private gives a container its own cgroup namespace on every host',
  why: 'The default depends on the cgroup version of the host.',
  claims: [],
  sources: ['https://docs.docker.com/reference/cli/docker/container/run/#cgroupns'],
  surfaces: ['cli'],
  facts: {
    own: {
      title: 'the cgroup namespace is its own',
      reference: true,
      weight: 'silent',
      about: ['cli:run --cgroupns'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', version: '<5.6.0', client: 'docker', cgroupVersion: 1 },
      facts: { own: false },
      because:
        'before 5.6 the Docker-compatible API asked for no cgroup namespace, whatever the request held, and on cgroup v1 the default is that of the host',
      source: 'https://github.com/containers/podman/pull/26116',
    },
  ],
  async observe({ engine, step }) {
    const start = async () => {
      const name = engine.name('container');
      await engine.cli([
        ...['run', '--detach', '--name', name, ...engine.labelArguments, '--network', 'none'],
        ...['--cgroupns', 'private', engine.image('base'), ...script('sleep 1000')],
      ]);
      return { name, id: name };
    };
    // Both run at the same time: the kernel reuses the number of a namespace that is gone.
    const both = await step('start two', () => Promise.all([start(), start()]));
    const [left, right] = await step('read the links', () =>
      Promise.all(both.map((one) => engine.exec(one, ['readlink', '/proc/self/ns/cgroup']))),
    );
    const link = left?.stdout ?? '';
    return { own: link.startsWith('cgroup:') && link !== right?.stdout };
  },
});
