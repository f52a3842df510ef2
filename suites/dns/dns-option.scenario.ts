import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'dns/dns-option',
  title: '--dns sets the name servers, and on a custom network stays behind the resolver of the engine',
  why: 'Behind a company resolver nothing resolves without it, and names of neighbours are to resolve beside it.',
  claims: ['dns-07'],
  sources: ['https://docs.docker.com/engine/network/#dns-services'],
  surfaces: ['cli', 'api'],
  facts: {
    onDefault: {
      title: 'on the default network resolv.conf lists exactly the servers given, in order',
      reference: true,
    },
    onCustom: { title: "on a custom network resolv.conf lists the engine's resolver alone", reference: true },
  },
  differences: [
    {
      on: { engine: 'podman', version: '<4.4.3' },
      facts: { onCustom: false },
      because: "the servers given took the place of the network's resolver, or stood beside it",
      source: 'https://github.com/containers/podman/issues/16172',
    },
  ],
  advice: [
    {
      facts: ['onCustom'],
      write:
        'Where the file must hold certain servers and no others, bring it along: `--volume /path/resolv.conf:/etc/resolv.conf:ro`.',
      shownBy: 'dns/mounted-resolv-conf#onCustom',
    },
  ],
  async observe({ engine, step }) {
    // Addresses that are kept for documentation: nobody is asked there.
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
