import { poll, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'dns/reverse-lookup',
  title: 'A reverse DNS lookup of a container address gives one name, NAME.NETWORK',
  why: 'Access logs, Kerberos and mail servers turn addresses back into names.',
  claims: ['dns-01'],
  sources: ['https://github.com/moby/moby/blob/master/daemon/libnetwork/resolver.go'],
  surfaces: ['cli', 'api'],
  facts: {
    one: {
      title: 'the address has one name',
      reference: true,
      weight: 'silent',
      about: ['cli:run --network', 'api:POST /containers/create HostConfig.NetworkMode'],
      when: ['custom-network', 'seen-from-inside'],
    },
    containerName: {
      title: "the container's name is among its names",
      reference: true,
      weight: 'silent',
      about: ['cli:run --network', 'api:POST /containers/create HostConfig.NetworkMode'],
      when: ['custom-network', 'seen-from-inside'],
    },
    withNetwork: {
      title: "the network's name follows the container's name",
      reference: true,
      weight: 'silent',
      about: ['cli:run --network', 'api:POST /containers/create HostConfig.NetworkMode'],
      when: ['custom-network', 'seen-from-inside'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', networkBackend: 'cni' },
      facts: { one: false, containerName: false, withNetwork: false },
      because: 'a CNI network has no resolver unless the dnsname plugin is installed',
      source: 'https://github.com/containers/dnsname',
    },
    {
      on: { engine: 'podman' },
      facts: { one: false, withNetwork: false },
      because: 'aardvark-dns answers with every name and alias, and qualifies none',
      source: 'https://github.com/containers/aardvark-dns/issues/436',
    },
  ],
  advice: [
    {
      facts: ['one', 'containerName', 'withNetwork'],
      write:
        "Look for the address among those that inspect reports for your containers: `inspect --format '{{range .NetworkSettings.Networks}}{{.IPAddress}} {{end}}' NAME`.",
      shownBy: 'networks/connect-and-disconnect#reported',
    },
  ],
  async observe({ engine, step }) {
    const network = await engine.createNetwork();
    const web = await engine.start({ network });
    const client = await engine.start({ network });
    const address = await engine.address(web, network);
    const answer = await step('look the address up', () =>
      poll(
        () => engine.exec(client, ['timeout', '2', 'nslookup', address]),
        ({ stdout }) => stdout.includes('name = '),
        20_000,
      ),
    );
    const names = [...answer.stdout.matchAll(/name = (\S+)$/gm)].map((match) => match[1] ?? '');
    return {
      one: names.length === 1,
      containerName: names.some((name) => name.split('.')[0] === web.name),
      withNetwork: names.includes(`${web.name}.${network.name}`),
    };
  },
});
