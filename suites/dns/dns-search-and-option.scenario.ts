import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'dns/dns-search-and-option',
  aliases: ['dns/search-and-options'],
  title: '--dns-search and --dns-option set resolv.conf, also on custom networks',
  why: 'Short names resolve in the wrong domain when the search list is not the requested one.',
  claims: ['dns-07'],
  sources: ['https://docs.docker.com/reference/cli/docker/container/run/'],
  surfaces: ['cli', 'api'],
  facts: {
    searchOnDefault: {
      title: 'on the default network the search list is exactly that of --dns-search',
      reference: true,
      weight: 'silent',
      about: ['cli:run --dns-search', 'api:POST /containers/create HostConfig.DnsSearch'],
      when: ['default-network'],
    },
    optionOnDefault: {
      title: 'on the default network the --dns-option is there',
      reference: true,
      weight: 'silent',
      about: ['cli:run --dns-option', 'api:POST /containers/create HostConfig.DnsOptions'],
      when: ['default-network'],
    },
    searchOnCustom: {
      title: 'on a custom network the search list is exactly that of --dns-search',
      reference: true,
      weight: 'silent',
      about: ['cli:run --dns-search', 'api:POST /containers/create HostConfig.DnsSearch'],
      when: ['custom-network'],
    },
    optionOnCustom: {
      title: 'on a custom network the --dns-option is there',
      reference: true,
      weight: 'silent',
      about: ['cli:run --dns-option', 'api:POST /containers/create HostConfig.DnsOptions'],
      when: ['custom-network'],
    },
    resolverOnCustom: {
      title: 'on a custom network the first name server is still that of the network',
      reference: true,
      weight: 'silent',
      about: ['cli:run --dns-option', 'api:POST /containers/create HostConfig.DnsOptions'],
      when: ['custom-network'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', networkBackend: 'cni' },
      facts: { resolverOnCustom: false },
      because: 'a CNI network has no resolver of its own unless the dnsname plugin is installed',
      source: 'https://github.com/containers/dnsname',
    },
    {
      on: { engine: 'podman', client: 'podman', version: '<4.3.0', surface: 'cli' },
      refused: true,
      because: 'before 4.3 the option is called --dns-opt, and --dns-option is unknown',
      source: 'https://github.com/containers/podman/blob/v4.3.0/RELEASE_NOTES.md#430',
    },
  ],
  async observe({ engine, step }) {
    const spec = {
      dnsSearch: ['one.test', 'two.test'],
      dnsOptions: ['ndots:3'],
      command: ['cat', '/etc/resolv.conf'],
    };
    const onDefault = await step('on the default network', () => engine.run(spec));
    const network = await engine.createNetwork();
    const onCustom = await step('on a custom network', () => engine.run({ ...spec, network }));
    const servers = (text: string) =>
      [...text.matchAll(/^nameserver (\S+)$/gm)].map((match) => match[1] ?? '');
    const [ofCustom = ''] = servers(onCustom.stdout);
    return {
      searchOnDefault: /^search one\.test two\.test$/m.test(onDefault.stdout),
      optionOnDefault: /^options (.* )?ndots:3( |$)/m.test(onDefault.stdout),
      searchOnCustom: /^search one\.test two\.test$/m.test(onCustom.stdout),
      optionOnCustom: /^options (.* )?ndots:3( |$)/m.test(onCustom.stdout),
      resolverOnCustom: ofCustom !== '' && !servers(onDefault.stdout).includes(ofCustom),
    };
  },
});
