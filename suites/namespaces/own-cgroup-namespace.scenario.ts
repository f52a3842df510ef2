import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'namespaces/own-cgroup-namespace',
  title: 'Each container has its own cgroup namespace without an option',
  why: 'A container that shares the one of the host reads the cgroup paths of everything else on it.',
  claims: ['ns-01'],
  sources: ['https://docs.docker.com/reference/cli/docker/container/run/#cgroupns'],
  surfaces: ['cli', 'api'],
  // On cgroup v1 every engine leaves containers in the one of the host, as the documentation says.
  needs: ['cgroup2'],
  facts: {
    own: {
      title: 'the cgroup namespace is its own',
      reference: true,
      weight: 'silent',
      about: ['cli:run', 'api:POST /containers/create'],
      when: ['seen-from-inside'],
    },
  },
  async observe({ engine, step }) {
    // Both run at the same time: the kernel reuses the number of a namespace that is gone.
    const [left, right] = [await engine.start(), await engine.start()];
    const link = async (container: typeof left) =>
      (await engine.exec(container, ['readlink', '/proc/self/ns/cgroup'])).stdout.trim();
    const [ofLeft, ofRight] = await step('read the links of both', async () => [
      await link(left),
      await link(right),
    ]);
    return { own: ofLeft !== ofRight };
  },
});
