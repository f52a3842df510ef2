import {
  addressesOf,
  forever,
  lookUp,
  scenario,
  testSubnet,
  withHostsSettings,
} from '../../harness/scenario.ts';

/** Where lab images keep the plugin, outside of the directories that the engine searches. */
const dnsname = '/opt/canialias/cni/dnsname';
const plugins = '/usr/lib/cni';

export default scenario({
  id: 'dns/cni-dnsname-plugin',
  title: 'Names resolve on a custom network with or without the CNI dnsname plugin',
  why: 'Hosts that were upgraded from Podman 3 keep CNI, and with it networks without names.',
  claims: ['dns-03', 'dns-08'],
  sources: ['https://docs.docker.com/engine/network/drivers/bridge/'],
  surfaces: ['cli'],
  needs: ['disposable', 'same-host', 'host-root', 'own-client'],
  facts: {
    setting: {
      title: 'what network_backend="cni" in containers.conf does',
      reference: 'nothing',
      weight: 'extra',
      about: [],
    },
    without: {
      title: 'a name resolves without the dnsname plugin',
      reference: true,
      weight: 'silent',
      about: [],
    },
    with: { title: 'a name resolves with the dnsname plugin', reference: true, weight: 'silent', about: [] },
  },
  differences: [
    {
      on: { engine: 'podman', version: '>=5.0.0' },
      facts: { setting: 'refused', without: false, with: false },
      weight: 'fails',
      because: 'Podman 5 is built without CNI and exits when containers.conf asks for it',
      source: 'https://github.com/containers/podman/blob/v5.0.0/RELEASE_NOTES.md#500',
    },
    {
      on: { engine: 'podman', version: '>=4.0.0' },
      facts: { setting: 'cni' },
      because: 'since 4.0 there are two network backends to choose from; before, CNI was the only one',
      source: 'https://github.com/containers/podman/blob/v4.0.0/RELEASE_NOTES.md#400',
    },
    {
      on: { engine: 'podman' },
      facts: { without: false },
      because: 'CNI networks resolve no names by themselves: the dnsname plugin runs a resolver for each',
      source: 'https://github.com/containers/dnsname',
    },
  ],
  async observe({ engine, host, step }) {
    // A rootless Podman leaves the bridge of a CNI network behind, and the next network gets its subnet.
    const subnet = testSubnet();
    const observeWith = async (extra: readonly string[]) => {
      const directory = await host.directory();
      const own = `${directory}/plugins`;
      const links = [`${plugins}/*`, ...extra].join(' ');
      await host.run([
        'sh',
        '-c',
        `mkdir ${own} ${directory}/networks; chmod 777 ${directory}/networks; for file in ${links}; do [ ! -e $file ] || ln -s $file ${own}/; done`,
      ]);
      const file = `${directory}/containers.conf`;
      const network = {
        network_backend: 'cni',
        cni_plugin_dirs: [own],
        network_config_dir: `${directory}/networks`,
      };
      await host.writeFile(file, await withHostsSettings(host, { network }));
      return resolves(file);
    };
    const resolves = async (file: string) => {
      const call = (...args: readonly string[]) => engine.cli(args, { env: { CONTAINERS_CONF: file } });
      const backend = await call('info', '--format', '{{.Host.NetworkBackend}}');
      const name = engine.name('network');
      const made = await call('network', 'create', '--subnet', subnet.cidr, ...engine.labelArguments, name);
      if (made.exitCode !== 0) return { setting: 'refused', resolves: false };
      const setting = backend.stdout.trim() === 'cni' ? 'cni' : 'nothing';
      const peer = engine.name('container');
      const asking = engine.name('container');
      const common = [...engine.labelArguments, '--network', name];
      const image = engine.image('base');
      await call('run', '--detach', '--name', peer, ...common, image, ...forever());
      const asked = await call('run', '--name', asking, ...common, image, ...lookUp(peer));
      // With the settings file that made them: the service knows only the networks of its own backend.
      await call('rm', '--force', peer, asking);
      await call('network', 'rm', name);
      return { setting, resolves: addressesOf(asked.stdout, peer).length > 0 };
    };
    const without = await step('without the plugin', () => observeWith([]));
    const withIt = await step('with the plugin', () => observeWith([dnsname]));
    return { setting: without.setting, without: without.resolves, with: withIt.resolves };
  },
});
