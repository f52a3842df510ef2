import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'dns/dns-servers',
  aliases: ['dns/dns-option'],
  title: '--dns sets name servers; custom networks keep the embedded DNS server',
  why: 'Behind a company resolver nothing resolves without --dns, and names of neighbours must still resolve.',
  claims: ['dns-07'],
  sources: ['https://docs.docker.com/engine/network/#dns-services'],
  surfaces: ['cli', 'api'],
  facts: {
    onDefault: {
      title: 'on the default network resolv.conf lists exactly the --dns servers, in order',
      reference: true,
      weight: 'silent',
      about: ['cli:run --dns', 'api:POST /containers/create HostConfig.Dns'],
      when: ['default-network'],
    },
    onCustom: {
      title: "on a custom network resolv.conf lists only the engine's resolver",
      reference: true,
      weight: 'silent',
      about: ['cli:run --dns', 'api:POST /containers/create HostConfig.Dns'],
      when: ['custom-network'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', networkBackend: 'cni' },
      facts: { onCustom: false },
      because:
        'a CNI network has no resolver of its own unless the dnsname plugin is installed, so the --dns servers are listed',
      source: 'https://github.com/containers/dnsname',
    },
    {
      on: { engine: 'podman', networkBackend: 'netavark', version: '<4.4.3' },
      facts: { onCustom: false },
      because: "before 4.4.3 the --dns servers were listed beside the network's resolver",
      source: 'https://github.com/containers/podman/blob/v4.4.3/RELEASE_NOTES.md#443',
    },
  ],
  advice: [
    {
      facts: ['onCustom'],
      write:
        'Where the file must hold certain servers and no others, mount it: `--volume /path/resolv.conf:/etc/resolv.conf:ro`.',
      shownBy: 'dns/mounted-resolv-conf#onCustom',
    },
  ],
  async observe({ engine, step }) {
    // Addresses reserved for documentation: no server is reached there.
    const dns = ['192.0.2.53', '198.51.100.53'];
    const read = ['cat', '/etc/resolv.conf'];
    const onDefault = await step('on the default network', () => engine.run({ dns, command: read }));
    const network = await engine.createNetwork();
    const onCustom = await step('on a custom network', () => engine.run({ dns, network, command: read }));
    const servers = (text: string) =>
      [...text.matchAll(/^nameserver (\S+)$/gm)].map((match) => match[1] ?? '');
    const [custom = '', ...further] = servers(onCustom.stdout);
    return {
      onDefault: servers(onDefault.stdout).join(' ') === dns.join(' '),
      onCustom: custom !== '' && !dns.includes(custom) && further.length === 0,
    };
  },
});
