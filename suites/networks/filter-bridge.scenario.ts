import { scenario } from '../../harness/scenario.ts';

const about = ['cli:ps --filter network'];

export default scenario({
  id: 'networks/filter-bridge',
  title: 'docker ps --filter network=bridge lists what is on the default network',
  why: 'Scripts ask which containers still use the default network.',
  claims: ['net-22'],
  sources: ['https://docs.docker.com/reference/cli/docker/container/ls/#network'],
  surfaces: ['cli'],
  facts: {
    named: {
      title: 'it lists a container that was made with --network bridge',
      reference: true,
      weight: 'silent',
      about,
      when: ['value:bridge'],
    },
    unnamed: {
      title: 'it lists a container that was made without --network',
      reference: true,
      weight: 'silent',
      about,
      when: ['value:bridge'],
    },
    other: {
      title: 'it lists a container that was made with --network none',
      reference: false,
      weight: 'silent',
      about,
      when: ['value:bridge'],
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { named: false, unnamed: false },
      because:
        'the default network of Podman is called podman; the filter looks for a network of the name that it is given',
      source: 'https://github.com/containers/podman/blob/v4.3.1/pkg/domain/filters/containers.go',
    },
  ],
  async observe({ engine, step }) {
    const named = await engine.start({ network: 'bridge' });
    const unnamed = await engine.start();
    const other = await engine.start({ network: 'none' });
    const { stdout } = await step('list', () =>
      engine.cli(['ps', '--filter', 'network=bridge', '--format', '{{.Names}}']),
    );
    const listed = stdout.split('\n');
    return {
      named: listed.includes(named.name),
      unnamed: listed.includes(unnamed.name),
      other: listed.includes(other.name),
    };
  },
});
