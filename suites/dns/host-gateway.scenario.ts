import { attempt, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'dns/host-gateway',
  aliases: ['dns/name-of-the-host'],
  title: '--add-host NAME:host-gateway names the host, and no name for it is preset',
  why: 'Development setups reach a service on the host as host.docker.internal.',
  claims: ['net-12'],
  sources: ['https://docs.docker.com/reference/cli/docker/container/run/#add-host'],
  surfaces: ['cli', 'api'],
  facts: {
    hostDockerInternal: {
      title: 'host.docker.internal has an address without --add-host',
      reference: false,
      weight: 'extra',
      about: ['cli:run', 'api:POST /containers/create'],
      when: ['seen-from-inside'],
    },
    hostContainersInternal: {
      title: 'host.containers.internal has an address without --add-host',
      reference: false,
      weight: 'extra',
      about: ['cli:run', 'api:POST /containers/create'],
      when: ['seen-from-inside'],
    },
    hostGateway: {
      title: '--add-host NAME:host-gateway gives NAME an address',
      reference: true,
      weight: 'fails',
      about: ['cli:run --add-host', 'api:POST /containers/create HostConfig.ExtraHosts'],
      when: ['host-gateway'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', version: '>=3.2.0' },
      facts: { hostContainersInternal: true },
      because: 'since 3.2 the engine writes an entry for the host into every hosts file',
      source: 'https://github.com/containers/podman/pull/9972',
    },
    {
      on: { engine: 'podman', version: '>=4.7.0' },
      facts: { hostDockerInternal: true },
      because: "since 4.7 the entry for the host also has Docker Desktop's name",
      source: 'https://github.com/containers/podman/pull/19358',
    },
    {
      on: { engine: 'podman', version: '<4.7.0' },
      facts: { hostGateway: false },
      because: 'host-gateway was unknown: the command line refused it, and the API copied it literally',
      source: 'https://github.com/containers/podman/blob/v4.7.0/RELEASE_NOTES.md#470',
    },
  ],
  advice: [
    {
      facts: ['hostDockerInternal', 'hostContainersInternal', 'hostGateway'],
      write:
        'Name the host yourself, `--add-host host.docker.internal:host-gateway`. Podman before 4.7 does not know host-gateway: pass the address of the host there.',
      shownBy: 'networks/host-on-gateway#atHostGateway',
    },
  ],
  async observe({ engine, step }) {
    const read = ['cat', '/etc/hosts'];
    const unasked = await step('without --add-host', () => engine.run({ command: read }));
    const asked = await step('with host-gateway', () =>
      attempt(() => engine.run({ addHosts: ['the-host.test:host-gateway'], command: read })),
    );
    return {
      hostDockerInternal: hasAddress(unasked.stdout, 'host.docker.internal'),
      hostContainersInternal: hasAddress(unasked.stdout, 'host.containers.internal'),
      hostGateway: !asked.refused && hasAddress(asked.value.stdout, 'the-host.test'),
    };
  },
});

function hasAddress(hostsFile: string, name: string): boolean {
  return hostsFile.split('\n').some((line) => {
    const [address = '', ...names] = line.split(/\s+/);
    return /^\d+(\.\d+){3}$/.test(address) && names.includes(name);
  });
}
