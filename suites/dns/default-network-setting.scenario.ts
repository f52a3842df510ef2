import { forever, scenario, testSubnet, withHostsSettings } from '../../harness/scenario.ts';

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
      shownBy: 'networks/create-with-subnet#inSubnet',
    },
  ],
  async observe({ engine, host, step }) {
    const subnet = testSubnet();
    const network = await engine.createNetwork({ subnet: subnet.cidr });
    const settings = await step("read the host's settings", () =>
      withHostsSettings(host, { network: { default_network: network.name } }),
    );
    const file = `${await host.directory()}/containers.conf`;
    await host.writeFile(file, settings);
    const name = engine.name('container');
    const run = await step('run with the setting', () =>
      engine.cli(
        [
          ...['run', '--detach', '--name', name, ...engine.labelArguments],
          ...[engine.image('base'), ...forever()],
        ],
        { env: { CONTAINERS_CONF: file } },
      ),
    );
    if (run.exitCode !== 0) throw new Error(`the container did not start: ${run.stderr}`);
    // Compared by address: Podman 3 reports it under the name of the default network without the setting.
    const given = Object.values(await engine.addresses({ name, id: name }));
    const inSubnet = Array.from({ length: 14 }, (_, index) => subnet.address(index + 1));
    return { moved: given.some((address) => inSubnet.includes(address)) };
  },
});
