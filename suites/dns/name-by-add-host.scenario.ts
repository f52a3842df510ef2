import { httpFetch, httpServer, poll, scenario, testSubnet } from '../../harness/scenario.ts';

export default scenario({
  id: 'dns/name-by-add-host',
  title: '--ip and --add-host give a neighbour any name, without a DNS resolver',
  why: 'It needs only the hosts file of the container.',
  claims: ['dns-01', 'run-13'],
  sources: [
    'https://docs.docker.com/reference/cli/docker/container/run/#add-host',
    'https://docs.docker.com/reference/cli/docker/container/run/#ip',
  ],
  surfaces: ['cli', 'api'],
  facts: {
    answered: {
      title: 'HTTP to the --add-host name is answered',
      reference: true,
      weight: 'silent',
      about: [
        'cli:run --ip',
        'cli:run --add-host',
        'api:POST /containers/create NetworkingConfig.EndpointsConfig.*.IPAMConfig.IPv4Address',
      ],
      when: ['custom-network'],
    },
    qualified: {
      title: 'HTTP to a name with dots is answered',
      reference: true,
      weight: 'silent',
      about: [
        'cli:run --ip',
        'cli:run --add-host',
        'api:POST /containers/create NetworkingConfig.EndpointsConfig.*.IPAMConfig.IPv4Address',
      ],
      when: ['custom-network'],
    },
    capitals: {
      title: 'HTTP to the name in capitals is answered',
      reference: true,
      weight: 'silent',
      about: [
        'cli:run --ip',
        'cli:run --add-host',
        'api:POST /containers/create NetworkingConfig.EndpointsConfig.*.IPAMConfig.IPv4Address',
      ],
      when: ['custom-network'],
    },
    renamed: {
      title: 'the name still works after the neighbour is renamed',
      reference: true,
      weight: 'silent',
      about: [
        'cli:run --ip',
        'cli:run --add-host',
        'api:POST /containers/create NetworkingConfig.EndpointsConfig.*.IPAMConfig.IPv4Address',
      ],
      when: ['custom-network'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', version: '<3.2.0', surface: 'api' },
      facts: { answered: false, qualified: false, capitals: false, renamed: false },
      because: 'before 3.2 the API does not read the address in IPAMConfig, so the container has another',
      source: 'https://github.com/containers/podman/blob/v3.2.0/RELEASE_NOTES.md#320',
    },
  ],
  async observe({ engine, step }) {
    const subnet = testSubnet();
    const network = await engine.createNetwork({ subnet: subnet.cidr });
    const address = subnet.address(9);
    const web = await engine.start({ network, ip: address, command: httpServer('hello') });
    const client = await engine.start({
      network,
      addHosts: [`web:${address}`, `web.front.test:${address}`],
    });
    const fetch = (name: string) =>
      step(`fetch from ${name}`, async () => {
        const page = await poll(
          () => engine.exec(client, httpFetch(name)),
          (answer) => answer.exitCode === 0,
        );
        return page.stdout === 'hello';
      });
    const answered = await fetch('web');
    const qualified = await fetch('web.front.test');
    const capitals = await fetch('WEB');
    const newName = engine.name('container');
    await step('rename', () => engine.rename(web, newName));
    const known = await engine.exists(newName);
    return { answered, qualified, capitals, renamed: known && (await fetch('web')) };
  },
});
