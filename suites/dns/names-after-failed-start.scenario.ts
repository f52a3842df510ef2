import { addressesOf, attempt, lookUp, poll, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'dns/names-after-failed-start',
  title: 'Names still resolve after a start that fails because a host port is in use',
  why: 'After a failed deployment every later container loses its peers, on networks that have nothing to do with it.',
  claims: ['dns-01', 'port-03'],
  sources: ['https://docs.docker.com/engine/network/drivers/bridge/'],
  surfaces: ['cli', 'api'],
  // Where names stop to resolve, they do so for everyone on the engine.
  alone: true,
  facts: {
    refused: {
      title: 'a container whose host port is in use does not start',
      reference: true,
      weight: 'silent',
      about: ['cli:create --publish', 'api:POST /containers/create HostConfig.PortBindings.*[].HostPort'],
      when: ['failing-command'],
    },
    resolves: {
      title: 'once it and its network are removed, containers on another network resolve each other',
      reference: true,
      weight: 'silent',
      about: ['cli:run --network', 'api:POST /containers/create HostConfig.NetworkMode'],
      when: ['failing-command', 'custom-network', 'seen-from-inside'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', networkBackend: 'cni' },
      facts: { resolves: false },
      because: 'a CNI network has no resolver unless the dnsname plugin is installed',
      source: 'https://github.com/containers/dnsname',
    },
  ],
  async observe({ engine, host, step }) {
    const publish = [`${await host.freePort()}:80`];
    await engine.start({ publish });
    const other = await engine.createNetwork();
    const failing = await engine.create({ network: other, publish });
    const started = await step('start one whose port is in use', () =>
      attempt(() => engine.startCreated(failing)),
    );
    await engine.remove(failing, { force: true });
    await engine.removeNetwork(other);
    const network = await engine.createNetwork();
    const web = await engine.start({ network });
    const client = await engine.start({ network });
    const address = await engine.address(web, network);
    const found = await step('look the name up', () =>
      poll(
        async () => addressesOf((await engine.exec(client, lookUp(web.name))).stdout, web.name),
        (all) => all.includes(address),
        20_000,
      ),
    );
    return { refused: started.refused, resolves: found.includes(address) };
  },
});
