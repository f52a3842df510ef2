import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'networks/predefined-names',
  title: 'docker network inspect knows the networks bridge, host and none',
  why: 'Scripts read the subnet and the gateway from `network inspect bridge`.',
  claims: ['net-22'],
  sources: ['https://docs.docker.com/reference/cli/docker/network/ls/'],
  surfaces: ['cli', 'api'],
  facts: {
    bridge: {
      title: 'network inspect bridge succeeds',
      reference: true,
      weight: 'fails',
      about: ['cli:network inspect', 'api:GET /networks/{id}'],
      when: ['bridge-network'],
    },
    host: {
      title: 'network inspect host succeeds',
      reference: true,
      weight: 'fails',
      about: ['cli:network inspect', 'api:GET /networks/{id}'],
      when: ['host-network'],
    },
    none: {
      title: 'network inspect none succeeds',
      reference: true,
      weight: 'fails',
      about: ['cli:network inspect', 'api:GET /networks/{id}'],
      when: ['none-network'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman', surface: 'cli' },
      facts: { bridge: false, host: false, none: false },
      because: 'Podman’s default network is called podman, and host and none are modes, not networks',
      source: 'https://docs.podman.io/en/latest/markdown/podman-network.1.html',
    },
    {
      on: { engine: 'podman', version: '<4.2.0' },
      facts: { bridge: false },
      because: 'the API reads bridge as the name of the default network from 4.2 on',
      source: 'https://github.com/containers/podman/blob/v4.2.0/RELEASE_NOTES.md#420',
    },
    {
      on: { engine: 'podman' },
      facts: { host: false, none: false },
      because: 'host and none are modes in Podman, not networks',
      source: 'https://docs.podman.io/en/latest/markdown/podman-network.1.html',
    },
  ],
  advice: [
    {
      facts: ['bridge'],
      write:
        'Read the gateway and the subnet in a container on the bridge: `run --rm --network bridge IMAGE ip route`.',
      shownBy: 'networks/host-on-gateway#firstAddress',
    },
    {
      facts: ['host'],
      write:
        'Use host with `run --network host` only, and read `{{.HostConfig.NetworkMode}}` of inspect to see which containers use it.',
      shownBy: 'networks/host-network#mode',
    },
    {
      facts: ['none'],
      write:
        'Use none with `run --network none` only, and read `{{.HostConfig.NetworkMode}}` of inspect to see which containers use it.',
      shownBy: 'networks/none-network#mode',
    },
  ],
  async observe({ engine, step }) {
    const [bridge, host, none] = await step('inspect by name', () =>
      Promise.all(['bridge', 'host', 'none'].map((name) => engine.networkExists(name))),
    );
    return { bridge: bridge === true, host: host === true, none: none === true };
  },
});
