import { addressesOf, httpFetch, httpServer, lookUp, poll, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'dns/name-on-custom-bridge',
  title: 'Containers on a user-defined bridge network resolve each other by name',
  why: 'Every compose file and service configuration names its peers.',
  claims: ['dns-01', 'dns-02', 'dns-03', 'net-04', 'net-08'],
  sources: ['https://docs.docker.com/engine/network/drivers/bridge/'],
  surfaces: ['cli', 'api'],
  facts: {
    resolves: {
      title: "the name resolves to the neighbour's address",
      reference: true,
      weight: 'silent',
      about: ['cli:run --network', 'api:POST /containers/create HostConfig.NetworkMode'],
      when: ['custom-network', 'seen-from-inside'],
    },
    answered: {
      title: 'HTTP to the name is answered',
      reference: true,
      weight: 'silent',
      about: ['cli:run --network', 'api:POST /containers/create HostConfig.NetworkMode'],
      when: ['custom-network', 'seen-from-inside'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', networkBackend: 'cni' },
      facts: { resolves: false, answered: false },
      because: 'a CNI network has no resolver unless the dnsname plugin is installed',
      source: 'https://github.com/containers/dnsname',
    },
  ],
  advice: [
    {
      facts: ['resolves', 'answered'],
      write:
        'Where networks have no resolver, give the container a fixed address, `--network NET --ip ADDRESS`, and its clients the name: `--add-host NAME:ADDRESS`.',
      shownBy: 'dns/name-by-add-host#answered',
    },
  ],
  async observe({ engine, step }) {
    const network = await engine.createNetwork();
    const web = await engine.start({ network, command: httpServer('hello') });
    const client = await engine.start({ network });
    const address = await engine.address(web, network);
    const ask = async () => addressesOf((await engine.exec(client, lookUp(web.name))).stdout, web.name);
    const found = await step('look the name up', () => poll(ask, (all) => all.includes(address), 20_000));
    const page = await step('fetch by name', () =>
      poll(
        () => engine.exec(client, httpFetch(web.name)),
        (answer) => answer.exitCode === 0,
        // Do not wait again for a resolver that does not know the name by now.
        found.includes(address) ? 10_000 : 0,
      ),
    );
    return { resolves: found.includes(address), answered: page.stdout === 'hello' };
  },
});
