/** Notes for the record what the engine chose and its answers told: ids, addresses, ports and processes. */
import type { Engine } from '../contract/engine.ts';
import type { Container } from '../contract/objects.ts';
import type { Recorder } from './shared/recorder.ts';

type NotedVerbs = Pick<
  Engine,
  'run' | 'start' | 'create' | 'createNetwork' | 'inspect' | 'state' | 'address' | 'addresses' | 'ports'
>;

export function notedVerbs(verbs: NotedVerbs, recorder: Recorder): NotedVerbs {
  const made = (container: Container) => {
    recorder.note('container', container.name, container.id);
    return container;
  };
  return {
    async run(spec) {
      const finished = await verbs.run(spec);
      made(finished.container);
      return finished;
    },
    start: async (spec) => made(await verbs.start(spec)),
    create: async (spec) => made(await verbs.create(spec)),
    async createNetwork(spec) {
      const network = await verbs.createNetwork(spec);
      recorder.note('network', network.name, network.id);
      return network;
    },
    async inspect(kind, nameOrId) {
      const object = await verbs.inspect(kind, nameOrId);
      if (typeof object.Id === 'string') recorder.note(kind, nameOrId, object.Id.replace(/^sha256:/, ''));
      return object;
    },
    async state(container) {
      const state = await verbs.state(container);
      if (state.pid > 0) recorder.note('pid', container.name, String(state.pid));
      return state;
    },
    async address(container, network) {
      const address = await verbs.address(container, network);
      if (address !== '') recorder.note('address', container.name, address);
      return address;
    },
    async addresses(container) {
      const addresses = await verbs.addresses(container);
      for (const address of Object.values(addresses)) {
        if (address !== '') recorder.note('address', container.name, address);
      }
      return addresses;
    },
    async ports(container) {
      const ports = await verbs.ports(container);
      for (const { port } of Object.values(ports).flat()) {
        recorder.note('published-port', container.name, String(port));
      }
      return ports;
    },
  };
}
