/** Network, volume and image verbs over the REST API. */
import type { Engine } from '../../contract/engine.ts';
import { networkPath } from '../../transport/network-path.ts';
import { type ApiSession, idOf, query } from './api-session.ts';
import { splitTag } from './containers.ts';

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

export function apiNetworksVolumesImages({ access, must, mustObject }: ApiSession): Verbs {
  const { scope } = access;
  return {
    async createNetwork(spec = {}) {
      const name = spec.name ?? scope.name('network');
      scope.adopt('network', name);
      const created = await mustObject('POST', '/networks/create', {
        Name: name,
        CheckDuplicate: true,
        Labels: { ...scope.labels, ...spec.labels },
        ...(spec.driver === undefined ? {} : { Driver: spec.driver }),
        ...(spec.internal === undefined ? {} : { Internal: spec.internal }),
        ...(spec.options === undefined ? {} : { Options: { ...spec.options } }),
        ...(spec.subnet === undefined
          ? {}
          : {
              IPAM: {
                Config: [
                  { Subnet: spec.subnet, ...(spec.gateway === undefined ? {} : { Gateway: spec.gateway }) },
                ],
              },
            }),
      });
      return { name, id: idOf(created) };
    },
    async removeNetwork(network) {
      await must('DELETE', networkPath(network.name));
    },
    async connect(network, container, { aliases, ip } = {}) {
      await must('POST', `${networkPath(network.name)}/connect`, {
        Container: container.name,
        EndpointConfig: {
          ...(aliases === undefined ? {} : { Aliases: [...aliases] }),
          ...(ip === undefined ? {} : { IPAMConfig: { IPv4Address: ip } }),
        },
      });
    },
    async disconnect(network, container) {
      await must('POST', `${networkPath(network.name)}/disconnect`, { Container: container.name });
    },
    async createVolume(spec = {}) {
      const name = spec.name ?? scope.name('volume');
      scope.adopt('volume', name);
      await must('POST', '/volumes/create', {
        Name: name,
        Labels: { ...scope.labels, ...spec.labels },
        ...(spec.driver === undefined ? {} : { Driver: spec.driver }),
        ...(spec.options === undefined ? {} : { DriverOpts: { ...spec.options } }),
      });
      return { name };
    },
    async removeVolume(volume, { force } = {}) {
      await must('DELETE', `/volumes/${volume.name}${query({ force })}`);
    },
    async tag(image, name) {
      scope.adopt('image', name);
      const [repo, tag] = splitTag(name);
      await must('POST', `/images/${image}/tag${query({ repo, tag })}`);
    },
    async removeImage(name) {
      await must('DELETE', `/images/${name}`);
    },
  };
}
