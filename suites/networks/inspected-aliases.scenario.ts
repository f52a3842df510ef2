import { scenario, valueAt } from '../../harness/scenario.ts';

const endpoint = 'api:GET /containers/{id}/json .NetworkSettings.Networks.*';

export default scenario({
  id: 'networks/inspected-aliases',
  title: 'Aliases in inspect are those of --network-alias, and not the short id',
  why: 'Updaters make a container anew with the aliases that inspect tells, and an old id among them is wrong.',
  claims: [],
  sources: ['https://docs.docker.com/reference/api/engine/version-history/#v145-api-changes'],
  surfaces: ['cli', 'api'],
  facts: {
    given: {
      title: 'the alias that was given is among them',
      reference: true,
      weight: 'silent',
      about: ['cli:container inspect', `${endpoint}.Aliases`],
      when: ['output-read', 'reads:Aliases'],
    },
    shortId: {
      title: 'the short id is among the Aliases of inspect',
      reference: false,
      weight: 'silent',
      about: ['cli:container inspect', `${endpoint}.Aliases`],
      when: ['output-read', 'reads:Aliases'],
    },
    dnsNames: {
      title: 'DNSNames has the name, the alias and the short id',
      reference: true,
      weight: 'silent',
      about: ['cli:container inspect', `${endpoint}.DNSNames`],
      when: ['output-read', 'reads:DNSNames'],
    },
  },
  differences: [
    {
      on: { engine: 'docker', version: '<26.0.0' },
      facts: { shortId: true },
      because: 'before API 1.45, of Docker 26.0, the short id of a container is added to the aliases',
      source: 'https://docs.docker.com/reference/api/engine/version-history/#v145-api-changes',
    },
    {
      on: { engine: 'docker', version: '<25.0.0' },
      facts: { dnsNames: false },
      because: 'DNSNames came with API 1.44, of Docker 25.0',
      source: 'https://docs.docker.com/reference/api/engine/version-history/#v144-api-changes',
    },
    {
      on: { engine: 'podman', version: '>=4.0.0' },
      facts: { shortId: true },
      because: 'since 4.0 Podman adds the short id of a container to its aliases',
      source: 'https://github.com/containers/podman/releases/tag/v4.0.0',
    },
    {
      on: { engine: 'podman' },
      facts: { dnsNames: false },
      because: 'Podman knows no DNSNames, and keeps to the aliases',
      source: 'https://github.com/containers/podman/blob/v5.8.2/libpod/define/container_inspect.go',
    },
  ],
  async observe({ engine, step }) {
    const network = await engine.createNetwork();
    const container = await engine.start({ network, networkAliases: ['given'] });
    const seen = await step('inspect', () => engine.inspect('container', container.name));
    const words = (key: string) => {
      const value = valueAt(seen, 'NetworkSettings', 'Networks', network.name, key);
      return Array.isArray(value) ? value.map(String) : [];
    };
    const shortId = container.id.slice(0, 12);
    const aliases = words('Aliases');
    return {
      given: aliases.includes('given'),
      shortId: aliases.includes(shortId),
      dnsNames: [container.name, 'given', shortId].every((name) => words('DNSNames').includes(name)),
    };
  },
});
