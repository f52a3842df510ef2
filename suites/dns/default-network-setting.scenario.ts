import { forever, scenario, testSubnet } from '../../harness/scenario.ts';

export default scenario({
  id: 'dns/default-network-setting',
  title: 'No setting in containers.conf moves containers off the default network',
  why: 'A default network with DNS spares every command its --network, where the setting is heard.',
  claims: ['dns-06'],
  sources: ['https://docs.docker.com/engine/network/drivers/bridge/'],
  surfaces: ['cli'],
  needs: ['same-host'],
  facts: {
    moved: { title: 'a container that asks for no network is on the one in the setting', reference: false },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman', mode: 'rootful', version: '>=3.0' },
      facts: { moved: true },
      because:
        'default_network names the network that a container gets unasked; rootless it gets no bridge unasked',
      source: 'https://github.com/containers/common/blob/main/docs/containers.conf.5.md',
    },
  ],
  advice: [
    {
      facts: ['moved'],
      write: 'Name the network with every container, `run --network NET`, and in no setting.',
      shownBy: 'networks/create-with-subnet#inSubnet',
    },
  ],
  async observe({ engine, host, step }) {
    const subnet = testSubnet();
    const network = await engine.createNetwork({ subnet: subnet.cidr });
    // What the host needs for containers to run at all must stand beside the setting; once, where one file is a
    // link to another.
    const files = '/etc/containers/containers.conf /etc/containers/containers.conf.d/*.conf';
    const settings = await step("read the host's settings", () =>
      host.run(['sh', '-c', `readlink -e ${files} | sort -u | xargs -r cat`]),
    );
    const file = `${await host.directory()}/containers.conf`;
    await host.writeFile(file, withSetting(settings.stdout, `default_network = "${network.name}"`));
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
    // By its address: Podman 3 shows it under the name of the network that is the default without the setting.
    const given = Object.values(await engine.addresses({ name, id: name }));
    const inSubnet = Array.from({ length: 14 }, (_, index) => subnet.address(index + 1));
    return { moved: given.some((address) => inSubnet.includes(address)) };
  },
});

/** The settings with one more line in their table `network`. */
function withSetting(settings: string, line: string): string {
  const table = '[network]\n';
  return settings.includes(table)
    ? settings.replace(table, `${table}${line}\n`)
    : `${settings}\n${table}${line}\n`;
}
