import { scenario, testSubnet, valueAt } from '../../harness/scenario.ts';

const endpoint = 'api:POST /containers/create NetworkingConfig.EndpointsConfig.*';

export default scenario({
  id: 'networks/static-address-fields',
  title: 'IPAMConfig.IPv4Address asks for an address, IPAddress of an endpoint does not',
  why: 'Compose makes a container anew with what inspect told, where both fields hold the address.',
  claims: [],
  sources: [
    'https://docs.docker.com/reference/api/engine/version/v1.41/#tag/Container/operation/ContainerCreate',
  ],
  surfaces: ['api'],
  facts: {
    asked: {
      title: 'with IPAMConfig.IPv4Address the container has that address',
      reference: true,
      weight: 'silent',
      about: [`${endpoint}.IPAMConfig`],
    },
    both: {
      title: 'status of the start where both fields hold the address',
      reference: 204,
      weight: 'fails',
      about: [`${endpoint}.IPAMConfig`, `${endpoint}.IPAddress`],
      when: ['used-together'],
    },
    alone: {
      title: 'with IPAddress alone the container has that address',
      reference: false,
      weight: 'silent',
      about: [`${endpoint}.IPAddress`],
    },
  },
  differences: [
    {
      on: { engine: 'podman', version: '<6.0.0' },
      facts: { alone: true },
      because: 'before 6.0 Podman takes IPAddress for an address that is asked for',
      source: 'https://github.com/containers/podman/commit/acf6472f5bce217c5e87565462169d894240081f',
    },
  ],
  async observe({ engine, step }) {
    const subnet = testSubnet();
    const network = await engine.createNetwork({ subnet: subnet.cidr });
    const addressOf = async (what: string, fields: Record<string, string | Record<string, string>>) => {
      const name = engine.name('container');
      await step(`create ${what}`, () =>
        engine.api('POST', `/containers/create?name=${name}`, {
          Image: engine.image('base'),
          Cmd: ['sleep', '600'],
          Labels: engine.labels,
          HostConfig: { NetworkMode: network.name },
          NetworkingConfig: { EndpointsConfig: { [network.name]: fields } },
        }),
      );
      const { status } = await step(`start ${what}`, () => engine.api('POST', `/containers/${name}/start`));
      const seen = await engine.inspect('container', name);
      return { status, address: valueAt(seen, 'NetworkSettings', 'Networks', network.name, 'IPAddress') };
    };
    const [first, second, third] = [subnet.address(7), subnet.address(8), subnet.address(9)];
    const asked = await addressOf('by IPAMConfig', { IPAMConfig: { IPv4Address: first } });
    const both = await addressOf('by both', { IPAMConfig: { IPv4Address: second }, IPAddress: second });
    const alone = await addressOf('by IPAddress', { IPAddress: third });
    return { asked: asked.address === first, both: both.status, alone: alone.address === third };
  },
});
