import { scenario, type ToldEvent, textAt, toldEvents } from '../../harness/scenario.ts';

const action = ['api:GET /events .Action'];

export default scenario({
  id: 'events/network-and-volume-words',
  title: 'GET /events tells create, connect and destroy of networks, and mount of volumes',
  why: 'Firewalls and backups that follow these events learn of nothing where there are none.',
  claims: ['run-15'],
  sources: ['https://docs.docker.com/reference/cli/docker/system/events/#networks'],
  surfaces: ['api'],
  facts: {
    networkCreated: { title: 'create of a network', reference: true, weight: 'silent', about: action },
    connected: {
      title: 'connect and disconnect, with the id of the container',
      reference: true,
      weight: 'silent',
      about: ['api:GET /events .Actor.Attributes'],
    },
    connectTold: {
      title: 'connect and disconnect are told in any form',
      reference: true,
      weight: 'silent',
      about: action,
    },
    networkRemoved: {
      title: 'the removal of a network is told as destroy',
      reference: true,
      weight: 'silent',
      about: action,
    },
    volumeCreated: { title: 'create of a volume', reference: true, weight: 'silent', about: action },
    mounted: { title: 'mount and unmount of a volume', reference: true, weight: 'silent', about: action },
    volumeRemoved: {
      title: 'the removal of a volume is told as destroy',
      reference: true,
      weight: 'silent',
      about: action,
    },
    volumeEither: {
      title: 'the removal of a volume is told as destroy or remove',
      reference: true,
      weight: 'silent',
      about: action,
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { networkRemoved: false, volumeRemoved: false },
      because: 'over the API Podman does not translate its own word for a removal, remove',
      source: 'https://github.com/containers/podman/blob/v5.8.2/pkg/api/handlers/compat/events.go',
    },
    {
      on: { engine: 'podman' },
      facts: { connected: false, connectTold: false },
      because:
        'Podman tells a connect only where `network connect` is called, not for the networks that a container starts on',
      source: 'https://github.com/containers/podman/blob/v5.8.2/libpod/networking_common.go',
    },
    {
      on: { engine: 'podman' },
      facts: { mounted: false },
      because: 'Podman has no events for the mount of a volume',
      source: 'https://docs.podman.io/en/latest/markdown/podman-events.1.html',
    },
    {
      on: { engine: 'podman', version: '<5.4.0' },
      facts: { networkCreated: false },
      because: 'before 5.4 Podman has no events for the creation and removal of networks',
      source: 'https://github.com/containers/podman/commit/c23d9c6f23',
    },
  ],
  advice: [
    {
      facts: ['volumeRemoved'],
      write: 'Accept both words for the removal: `destroy` and `remove`.',
      shownBy: 'events/network-and-volume-words#volumeEither',
    },
  ],
  async observe({ engine, step, host }) {
    const since = host.moment();
    const network = await engine.createNetwork();
    const volume = await engine.createVolume();
    const container = await engine.start({ network, binds: [`${volume.name}:/volume`] });
    await engine.remove(container, { force: true });
    await step('remove the network', () => engine.removeNetwork(network));
    await step('remove the volume', () => engine.removeVolume(volume));
    const ends = /^(destroy|remove)$/;
    const isOf = (kind: string, name: string) => (event: ToldEvent) =>
      textAt(event.whole, 'Type') === kind &&
      [
        textAt(event.whole, 'Actor', 'ID'),
        ...['name', 'network'].map((key) => textAt(event.attributes, key)),
      ].includes(name);
    const told = await step('events', () =>
      toldEvents(engine, host, { since, filters: { type: ['network', 'volume'] } }, (events) =>
        events.some((event) => isOf('volume', volume.name)(event) && ends.test(event.action)),
      ),
    );
    const ofNetwork = told.filter(isOf('network', network.name));
    const ofVolume = told.filter(isOf('volume', volume.name));
    const has = (events: readonly ToldEvent[], ...words: string[]) =>
      words.every((word) => events.some(({ action }) => action === word));
    const withContainer = ofNetwork.filter(
      ({ attributes }) => textAt(attributes, 'container') === container.id,
    );
    return {
      networkCreated: has(ofNetwork, 'create'),
      connected: has(withContainer, 'connect', 'disconnect'),
      connectTold: has(ofNetwork, 'connect', 'disconnect'),
      networkRemoved: has(ofNetwork, 'destroy'),
      volumeCreated: has(ofVolume, 'create'),
      mounted: has(ofVolume, 'mount', 'unmount'),
      volumeRemoved: has(ofVolume, 'destroy'),
      volumeEither: has(ofVolume, 'destroy') || has(ofVolume, 'remove'),
    };
  },
});
