import {
  lookAtNetwork,
  ownAddresses,
  scenario,
  testSubnet,
  withHostsSettings,
} from '../../harness/scenario.ts';

export default scenario({
  id: 'dns/default-network-setting',
  title: 'default_network in containers.conf does not change the default network',
  why: 'Where the setting works, a default network with DNS saves every command its --network.',
  claims: ['dns-06'],
  sources: ['https://docs.docker.com/engine/network/drivers/bridge/'],
  surfaces: ['cli'],
  needs: ['same-host'],
  facts: {
    moved: {
      title: 'a container without --network joins the network in default_network',
      reference: false,
      weight: 'extra',
      about: [],
    },
    named: {
      title: 'a container with --network joins the network that it names all the same',
      reference: true,
      weight: 'silent',
      about: ['cli:run --network'],
      when: ['custom-network'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman', mode: 'rootful' },
      facts: { moved: true },
      because:
        'default_network names the network of a container without --network; rootless, such a container joins no bridge',
      source: 'https://github.com/containers/common/blob/main/docs/containers.conf.5.md',
    },
  ],
  advice: [
    {
      facts: ['moved'],
      write: 'Name the network of every container with `run --network NET`, not in a setting.',
      shownBy: 'dns/default-network-setting#named',
    },
  ],
  async observe({ engine, host, step }) {
    const [subnet, other] = [testSubnet(), testSubnet()];
    const [inSetting, named] = [
      await engine.createNetwork({ subnet: subnet.cidr }),
      await engine.createNetwork({ subnet: other.cidr }),
    ];
    const settings = await step("read the host's settings", () =>
      withHostsSettings(host, { network: { default_network: inSetting.name } }),
    );
    const file = `${await host.directory()}/containers.conf`;
    await host.writeFile(file, settings);
    const run = (name: string, ...options: readonly string[]) =>
      step(name, async () => {
        const looked = await engine.cli(
          [
            ...['run', '--name', engine.name('container'), ...engine.labelArguments, ...options],
            ...[engine.image('base'), ...lookAtNetwork],
          ],
          { env: { CONTAINERS_CONF: file } },
        );
        if (looked.exitCode !== 0) throw new Error(`the container did not start: ${looked.stderr}`);
        return ownAddresses(looked.stdout).map(({ address }) => address);
      });
    const unnamed = await run('run with the setting');
    const chosen = await run('run with the setting and --network', '--network', named.name);
    return {
      moved: unnamed.some(subnet.includes),
      named: chosen.length === 1 && chosen.every(other.includes),
    };
  },
});
