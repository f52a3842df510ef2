import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'networks/create-without-name',
  title: 'docker network create without a name is refused',
  why: 'A script with an empty variable stops on one engine and creates a network on the other.',
  claims: ['net-13'],
  sources: ['https://docs.docker.com/reference/cli/docker/network/create/'],
  surfaces: ['cli'],
  facts: {
    created: {
      title: 'a network is created',
      reference: false,
      weight: 'silent',
      about: ['cli:network create'],
      when: ['without-name'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { created: true },
      because: 'Podman invents a name: podman1, podman2 and so on',
      source: 'https://docs.podman.io/en/latest/markdown/podman-network-create.1.html',
    },
  ],
  advice: [
    {
      facts: ['created'],
      write: 'Check in the shell that there is a name: `test -n "$NET" && docker network create "$NET"`.',
      shownBy: 'networks/create-list-remove#listed',
    },
  ],
  async observe({ engine, step }) {
    const created = await step('create', () => engine.cli(['network', 'create', ...engine.labelArguments]));
    if (created.exitCode === 0) {
      await step('remove', () => engine.cli(['network', 'rm', created.stdout.trim()]));
    }
    return { created: created.exitCode === 0 };
  },
});
