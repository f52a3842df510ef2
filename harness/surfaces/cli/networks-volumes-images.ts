/** Network, volume and image verbs on the command line. */
import type { Engine } from '../../contract/engine.ts';
import type { CliSession } from './cli-session.ts';

type Verbs = Pick<
  Engine,
  | 'createNetwork'
  | 'removeNetwork'
  | 'connect'
  | 'disconnect'
  | 'createVolume'
  | 'removeVolume'
  | 'tag'
  | 'removeImage'
>;

export function cliNetworksVolumesImages({ access, must }: CliSession): Verbs {
  const { scope } = access;
  return {
    async createNetwork(spec = {}) {
      const name = spec.name ?? scope.name('network');
      scope.adopt('network', name);
      const id = await must([
        'network',
        'create',
        ...scope.labelArguments,
        ...keyed('--label', spec.labels),
        ...(spec.driver === undefined ? [] : ['--driver', spec.driver]),
        ...(spec.subnet === undefined ? [] : ['--subnet', spec.subnet]),
        ...(spec.gateway === undefined ? [] : ['--gateway', spec.gateway]),
        ...(spec.internal === true ? ['--internal'] : []),
        ...keyed('--opt', spec.options),
        name,
      ]);
      return { name, id };
    },
    async removeNetwork(network) {
      await must(['network', 'rm', network.name]);
    },
    async connect(network, container, { aliases, ip } = {}) {
      await must([
        'network',
        'connect',
        ...(aliases ?? []).flatMap((alias) => ['--alias', alias]),
        ...(ip === undefined ? [] : ['--ip', ip]),
        network.name,
        container.name,
      ]);
    },
    async disconnect(network, container) {
      await must(['network', 'disconnect', network.name, container.name]);
    },
    async createVolume(spec = {}) {
      const name = spec.name ?? scope.name('volume');
      scope.adopt('volume', name);
      await must([
        'volume',
        'create',
        ...scope.labelArguments,
        ...keyed('--label', spec.labels),
        ...(spec.driver === undefined ? [] : ['--driver', spec.driver]),
        ...keyed('--opt', spec.options),
        name,
      ]);
      return { name };
    },
    async removeVolume(volume, { force } = {}) {
      await must(['volume', 'rm', ...(force === true ? ['--force'] : []), volume.name]);
    },
    async tag(image, name) {
      scope.adopt('image', name);
      await must(['tag', image, name]);
    },
    async removeImage(name) {
      await must(['rmi', name]);
    },
  };
}

function keyed(option: string, values: Readonly<Record<string, string>> | undefined): string[] {
  return Object.entries(values ?? {}).flatMap(([key, value]) => [option, `${key}=${value}`]);
}
