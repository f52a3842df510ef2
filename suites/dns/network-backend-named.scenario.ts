import { scenario, valueAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'dns/network-backend-named',
  title: 'docker info and network inspect do not name the network or DNS backend',
  why: 'On an engine with several backends scripts query it first, and the query fails on the other engine.',
  claims: ['dns-02', 'dns-08'],
  sources: ['https://docs.docker.com/reference/cli/docker/system/info/'],
  surfaces: ['cli'],
  facts: {
    backend: {
      title: 'the network backend that info reports',
      reference: 'none',
      weight: 'extra',
      about: ['cli:info --format'],
      when: ['reads:NetworkBackend'],
    },
    dnsEnabled: {
      title: 'what network inspect reports about DNS on a new network',
      reference: 'nothing',
      weight: 'extra',
      about: ['cli:network inspect'],
      when: ['output-read'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman', networkBackend: 'netavark' },
      facts: { backend: 'netavark', dnsEnabled: 'on' },
      because: 'the backend is a choice that info names, and with netavark a new network has a resolver',
      source: 'https://docs.podman.io/en/latest/markdown/podman-network.1.html',
    },
    {
      on: { engine: 'podman', client: 'podman', networkBackend: 'cni', version: '>=4.0.0' },
      facts: { backend: 'cni', dnsEnabled: 'off' },
      because: 'since 4.0 info names the backend; a CNI network has a resolver only with the dnsname plugin',
      source: 'https://github.com/containers/podman/blob/v4.0.0/RELEASE_NOTES.md#400',
    },
  ],
  async observe({ engine, step }) {
    const info = await step('ask for the backend', () =>
      engine.cli(['info', '--format', '{{.Host.NetworkBackend}}']),
    );
    const network = await engine.createNetwork();
    const described = await step('ask about a new network', () => engine.inspect('network', network.name));
    const enabled = valueAt(described, 'dns_enabled');
    return {
      backend: info.exitCode === 0 ? info.stdout.trim() : 'none',
      dnsEnabled: typeof enabled === 'boolean' ? (enabled ? 'on' : 'off') : 'nothing',
    };
  },
});
