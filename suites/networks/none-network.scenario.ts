import { scenario, textAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'networks/none-network',
  title: 'docker run --network none leaves a container only the loopback interface',
  why: 'It cuts builds and untrusted jobs off from the network.',
  claims: ['net-18'],
  sources: ['https://docs.docker.com/engine/network/drivers/none/'],
  surfaces: ['cli', 'api'],
  facts: {
    interfaces: {
      title: 'interfaces',
      reference: 'lo',
      weight: 'silent',
      about: ['cli:run --network', 'api:POST /containers/create HostConfig.NetworkMode'],
      when: ['none-network'],
    },
    routes: {
      title: 'routes',
      reference: 0,
      weight: 'silent',
      about: ['cli:run --network', 'api:POST /containers/create HostConfig.NetworkMode'],
      when: ['none-network'],
    },
    loopbackWorks: {
      title: 'loopback works',
      reference: true,
      weight: 'silent',
      about: ['cli:run --network', 'api:POST /containers/create HostConfig.NetworkMode'],
      when: ['none-network'],
    },
    reported: {
      title: 'networks in NetworkSettings.Networks of inspect',
      reference: 'none',
      weight: 'silent',
      about: [
        'cli:container inspect --format .NetworkSettings.Networks',
        'api:GET /containers/{id}/json .NetworkSettings.Networks',
      ],
      when: ['none-network'],
    },
    mode: {
      title: 'HostConfig.NetworkMode of inspect',
      reference: 'none',
      weight: 'silent',
      about: ['cli:container inspect', 'api:GET /containers/{id}/json .HostConfig.NetworkMode'],
      when: ['none-network', 'output-read'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', mode: 'rootful', version: '<3.3.0' },
      facts: { reported: 'podman' },
      because: 'before 3.3 inspect lists the default network for a container that is on no network',
      source: 'https://github.com/containers/podman/pull/10447',
    },
    {
      on: { engine: 'podman', version: '<4.5.0' },
      facts: { reported: '' },
      because: 'before 4.5 inspect names a network only if the container has an address on it',
      source: 'https://github.com/containers/podman/pull/17386',
    },
  ],
  advice: [
    {
      facts: ['reported'],
      write: "Read the mode: `inspect --format '{{.HostConfig.NetworkMode}}' NAME` prints `none`.",
      shownBy: 'networks/none-network#mode',
    },
  ],
  async observe({ engine, step }) {
    const box = await engine.start({ network: 'none' });
    const interfaces = await step('list the interfaces', () => engine.exec(box, ['ls', '/sys/class/net']));
    const routes = await step('list the routes', () => engine.exec(box, ['ip', 'route', 'show']));
    const refused = await step('connect to a closed port on loopback', () =>
      engine.exec(box, ['nc', '127.0.0.1', '9']),
    );
    const networks = await step('inspect', () => engine.addresses(box));
    const described = await step('read the mode', () => engine.inspect('container', box.name));
    return {
      interfaces: interfaces.stdout.trim(),
      routes: routes.stdout.split('\n').filter((line) => line !== '').length,
      // A refusal is an answer: without a working loopback the network is unreachable.
      loopbackWorks: refused.stderr.includes('refused'),
      reported: Object.keys(networks).join(' '),
      mode: textAt(described, 'HostConfig', 'NetworkMode'),
    };
  },
});
