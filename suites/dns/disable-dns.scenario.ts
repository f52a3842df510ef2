import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'dns/disable-dns',
  title: 'docker network create refuses --disable-dns',
  why: 'Scripts that use it to switch the resolver off work on one engine only.',
  claims: ['dns-04'],
  sources: ['https://docs.docker.com/reference/cli/docker/network/create/'],
  surfaces: ['cli'],
  facts: {
    accepted: { title: 'network create accepts --disable-dns', reference: false, weight: 'extra', about: [] },
    resolves: {
      title: 'a name resolves on the network that it creates',
      reference: null,
      weight: 'extra',
      about: [],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { accepted: true, resolves: false },
      because: 'a network is created with or without a resolver, and names resolve only with it',
      source: 'https://docs.podman.io/en/latest/markdown/podman-network-create.1.html',
    },
  ],
  advice: [
    {
      facts: ['accepted'],
      write:
        'Replace the resolver of the engine with a file of your own: `--volume /path/resolv.conf:/etc/resolv.conf:ro`.',
      shownBy: 'dns/mounted-resolv-conf#onCustom',
    },
  ],
  async observe({ engine, step }) {
    const name = engine.name('network');
    const created = await step('create the network', () =>
      engine.cli(['network', 'create', ...engine.labelArguments, '--disable-dns', name]),
    );
    if (created.exitCode !== 0) return { accepted: false, resolves: null };
    const network = { name, id: created.stdout.trim() };
    const neighbour = await engine.start({ network });
    // A name server that does not answer, so that no DNS query leaves the container.
    const lookup = await step('look a neighbour up', () =>
      engine.run({ network, dns: ['127.0.0.1'], command: ['ping', '-c', '1', '-w', '1', neighbour.name] }),
    );
    return { accepted: true, resolves: !lookup.stderr.includes('bad address') };
  },
});
