import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'networks/swarm-options',
  title: 'docker network create takes --attachable, and knows the overlay driver of swarms',
  why: 'Scripts for several hosts make an overlay network that single containers may join.',
  claims: [],
  sources: ['https://docs.docker.com/reference/cli/docker/network/create/'],
  surfaces: ['cli'],
  facts: {
    attachable: {
      title: 'network create --attachable is accepted',
      reference: true,
      weight: 'fails',
      about: ['cli:network create --attachable'],
    },
    overlay: {
      title: '--driver overlay is refused for want of a swarm, and is known',
      reference: true,
      weight: 'fails',
      about: ['cli:network create --driver'],
      when: ['value:overlay'],
    },
    plain: {
      title: 'network create without the option is accepted',
      reference: true,
      weight: 'fails',
      about: ['cli:network create'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { attachable: false },
      because: 'every container may join any network of Podman, and it has no such option',
      source: 'https://docs.podman.io/en/latest/markdown/podman-network-create.1.html',
    },
    {
      on: { engine: 'podman' },
      facts: { overlay: false },
      because: 'networks of Podman are of one host: bridge, macvlan and ipvlan',
      source: 'https://docs.podman.io/en/latest/markdown/podman-network-create.1.html#driver-d-driver',
    },
  ],
  advice: [
    {
      facts: ['attachable'],
      write: 'Leave --attachable out on a single host: any container may join its networks.',
      shownBy: 'networks/swarm-options#plain',
    },
  ],
  async observe({ engine, step }) {
    const create = (...options: readonly string[]) =>
      step(['create', ...options].join(' '), () =>
        engine.cli([...['network', 'create', ...options, ...engine.labelArguments], engine.name('network')]),
      );
    const attachable = await create('--attachable');
    const overlay = await create('--driver', 'overlay');
    const plain = await create();
    return {
      attachable: attachable.exitCode === 0,
      overlay: overlay.exitCode === 0 || /swarm/.test(overlay.stderr),
      plain: plain.exitCode === 0,
    };
  },
});
