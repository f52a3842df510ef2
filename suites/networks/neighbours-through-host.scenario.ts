import {
  attempt,
  httpFetch,
  httpServer,
  isNeighbour,
  lookAtNetwork,
  lookForMainAddress,
  mainAddress,
  ownAddresses,
  poll,
  scenario,
} from '../../harness/scenario.ts';

/** Exit code of a fetch that its time-out ended. */
const timedOut = 143;

export default scenario({
  id: 'networks/neighbours-through-host',
  title: 'A container reaches the published port of another on an address of the host',
  why: 'Containers that share no network meet there, and so do rootless containers by default.',
  claims: ['net-07', 'net-12'],
  sources: [
    'https://docs.docker.com/engine/network/port-publishing/',
    'https://docs.docker.com/reference/cli/docker/container/run/#add-host',
  ],
  surfaces: ['cli', 'api'],
  needs: ['same-host', 'host-root'],
  facts: {
    answered: {
      title: 'it answers on the address that others know the host by',
      reference: true,
      weight: 'silent',
      about: ['cli:run --publish', 'api:POST /containers/create HostConfig.PortBindings.*[].HostPort'],
      when: ['default-network', 'seen-from-inside'],
    },
    onOtherAddress: {
      title: 'it answers on a further address of the host',
      reference: true,
      weight: 'silent',
      about: ['cli:run --publish', 'api:POST /containers/create HostConfig.PortBindings.*[].HostPort'],
      when: ['default-network', 'seen-from-inside'],
    },
    atHostGateway: {
      title: 'it answers at a name from --add-host NAME:host-gateway',
      reference: true,
      weight: 'silent',
      about: ['cli:run --add-host', 'api:POST /containers/create HostConfig.ExtraHosts'],
      when: ['default-network', 'host-gateway', 'seen-from-inside'],
    },
    atPresetName: {
      title: 'it answers at host.containers.internal, without --add-host',
      reference: false,
      weight: 'extra',
      about: ['cli:run', 'api:POST /containers/create'],
      when: ['default-network', 'seen-from-inside'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman', rootlessNetwork: 'pasta', surface: 'cli' },
      facts: { answered: false },
      because:
        'pasta gives the container the address of its host, so that a call of this address stays in the container',
      source: 'https://docs.podman.io/en/latest/markdown/podman-run.1.html#network-mode-net',
    },
    {
      on: { engine: 'podman', version: '<4.7.0' },
      facts: { atHostGateway: false },
      weight: 'fails',
      because:
        'host-gateway is unknown before 4.7: the command line refuses it, and the API copies it literally',
      source: 'https://github.com/containers/podman/blob/v4.7.0/RELEASE_NOTES.md#470',
    },
    {
      on: { engine: 'docker', mode: 'rootless' },
      facts: { atHostGateway: false },
      because:
        'host-gateway is the bridge in the network namespace of RootlessKit, where no published port is open',
      source: 'measured with Docker 26.1.5: 172.17.0.1 refuses the connection',
    },
    {
      on: { engine: 'podman', mode: 'rootful', version: '>=3.2.0' },
      facts: { atPresetName: true },
      because: 'since 3.2 every hosts file has the name, with the gateway of the bridge as its address',
      source: 'https://github.com/containers/podman/blob/v3.2.0/RELEASE_NOTES.md#320',
    },
    {
      on: { engine: 'podman', rootlessNetwork: 'slirp4netns', version: '>=4.0.0' },
      facts: { atPresetName: true },
      because: 'since 4.0 the name has an address at which the host can be reached',
      source: 'https://github.com/containers/podman/blob/v4.0.0/RELEASE_NOTES.md#400',
    },
    {
      on: { engine: 'podman', rootlessNetwork: 'pasta', version: '>=5.3.0' },
      facts: { atPresetName: true },
      because: 'since 5.3 pasta keeps an address for the host, 169.254.1.2, and the name has it',
      source: 'https://github.com/containers/podman/blob/v5.3.0/RELEASE_NOTES.md#530',
    },
  ],
  advice: [
    {
      facts: ['answered'],
      write:
        'Name the host with `--add-host NAME:host-gateway`, and call NAME: Podman knows it since 4.7, and pasta passes it on since 5.3.',
      shownBy: 'networks/neighbours-through-host#atHostGateway',
    },
    {
      facts: ['atPresetName'],
      write: 'Use a name of your own, which every engine knows: `--add-host NAME:host-gateway`.',
      shownBy: 'networks/neighbours-through-host#atHostGateway',
    },
  ],
  async observe({ engine, step, host, told }) {
    const port = await host.freePort();
    const seen = await step('look for the address of the host', () => host.run(lookForMainAddress));
    const main = told(mainAddress(seen.stdout));
    if (main === null) throw new Error('the host has no route to others');
    // An address of the host that no container has, whatever a rootless network copies into it.
    const { hostAddress } = await host.outside();
    const [client, named] = await Promise.all([
      engine.start(),
      attempt(() => engine.start({ addHosts: ['the-host.test:host-gateway'] })),
      engine.start({ publish: [`${port}:80`], command: httpServer('hello') }),
    ]);
    await step('wait for the port on the host', () =>
      poll(
        () => host.get('127.0.0.1', port),
        (page) => page !== null,
      ),
    );
    const own = await step('look at the network of the neighbour', () => engine.exec(client, lookAtNetwork));
    // A rootless engine that cannot see the network of its host may give the same addresses to its containers.
    const ambiguous = ownAddresses(own.stdout).some((one) => isNeighbour(one, main));
    // Time that passed says nothing on a busy host: it is asked again.
    const reach = (from: typeof client, place: string) =>
      step(`fetch from ${place}`, async () => {
        const { stdout } = await poll(
          () => engine.exec(from, httpFetch(place, port)),
          ({ exitCode }) => exitCode !== timedOut,
        );
        return stdout === 'hello';
      });
    // A name for which the hosts file has no address must not be looked up elsewhere.
    const hasAddress = (container: typeof client, name: string) =>
      step(`look for ${name}`, async () => {
        const { exitCode } = await engine.exec(container, ['grep', `^[0-9].*${name}`, '/etc/hosts']);
        return exitCode === 0;
      });
    const given = 'the-host.test';
    const preset = 'host.containers.internal';
    // A rootless Podman lists the addresses of the host for it, and has none where an interface goes meanwhile.
    const next = (await hasAddress(client, preset)) ? client : await engine.start();
    const isPreset = next === client || (await hasAddress(next, preset));
    const isGiven = !named.refused && (await hasAddress(named.value, given));
    return {
      answered: await reach(client, ambiguous ? hostAddress : main),
      onOtherAddress: await reach(client, hostAddress),
      atHostGateway: isGiven && (await reach(named.value, given)),
      atPresetName: isPreset && (await reach(next, preset)),
    };
  },
});
