import { httpFetch, httpServer, scenario, until } from '../../harness/scenario.ts';

export default scenario({
  id: 'dns/name-on-custom-bridge',
  title: 'A container finds its neighbour by name on a custom bridge',
  why: 'Every compose file and service configuration names its peers.',
  claims: ['dns-01', 'dns-03', 'net-04', 'net-08'],
  sources: ['https://docs.docker.com/engine/network/drivers/bridge/'],
  surfaces: ['cli', 'api'],
  facts: {
    resolves: { title: 'the name resolves', reference: true },
    answered: { title: 'HTTP to the name is answered', reference: true },
  },
  differences: [
    {
      on: { engine: 'podman', networkBackend: 'cni' },
      facts: { resolves: false, answered: false },
      because: 'a CNI network has no resolver unless the dnsname plugin is installed',
      source: 'https://github.com/containers/dnsname',
    },
  ],
  async observe({ engine, step }) {
    const network = await engine.createNetwork();
    const web = await engine.start({ network, command: httpServer('hello') });
    const client = await engine.start({ network });
    const lookup = await step('look the name up', () =>
      until(
        () => engine.exec(client, ['nslookup', web.name]),
        (answer) => answer.exitCode === 0,
      ),
    );
    const page = await step('fetch by name', () =>
      until(
        () => engine.exec(client, httpFetch(web.name)),
        (answer) => answer.exitCode === 0,
      ),
    );
    return { resolves: lookup.exitCode === 0, answered: page.stdout === 'hello' };
  },
});
