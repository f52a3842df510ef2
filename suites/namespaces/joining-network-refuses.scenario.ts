import { attempt, type ContainerSpec, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'namespaces/joining-network-refuses',
  title: '--network container:NAME refuses --publish, --hostname, --dns and --add-host',
  why: 'A port that is dropped with a warning is noticed only when nobody answers on it.',
  claims: ['ns-02'],
  sources: ['https://docs.docker.com/engine/network/#container-networks'],
  surfaces: ['cli', 'api'],
  facts: {
    publish: {
      title: '--publish is refused',
      reference: true,
      weight: 'silent',
      about: ['cli:run --publish', 'api:POST /containers/create HostConfig.PortBindings.*[].HostPort'],
      when: ['shared-namespace'],
    },
    hostname: {
      title: '--hostname is refused',
      reference: true,
      weight: 'silent',
      about: ['cli:run --hostname', 'api:POST /containers/create Hostname'],
      when: ['shared-namespace'],
    },
    dns: {
      title: '--dns is refused',
      reference: true,
      weight: 'silent',
      about: ['cli:run --dns', 'api:POST /containers/create HostConfig.Dns'],
      when: ['shared-namespace'],
    },
    addHost: {
      title: '--add-host is refused',
      reference: true,
      weight: 'silent',
      about: ['cli:run --add-host', 'api:POST /containers/create HostConfig.ExtraHosts'],
      when: ['shared-namespace'],
    },
    plain: {
      title: 'without any of them the container runs',
      reference: true,
      weight: 'fails',
      about: ['cli:run --network', 'api:POST /containers/create HostConfig.NetworkMode'],
      when: ['shared-namespace'],
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { publish: false },
      because: 'ports are dropped with a warning, which the API does not pass on',
      source: 'https://github.com/containers/podman/pull/8230',
    },
    {
      on: { engine: 'podman' },
      facts: { hostname: false },
      because: 'the hostname belongs to the UTS namespace, which is not joined',
      source: 'measured: --network container:NAME --hostname OWN runs on Podman 4.3.1, with that hostname',
    },
    {
      on: { engine: 'podman', surface: 'api' },
      facts: { dns: false },
      because: 'only the command line checks for the conflict',
      source: 'https://github.com/containers/podman/pull/3579',
    },
    {
      on: { engine: 'podman', client: 'docker', surface: 'cli' },
      facts: { dns: false },
      because:
        "only Podman's own command line checks for the conflict, and the service behind Docker's client does not",
      source: 'https://github.com/containers/podman/pull/3579',
    },
    {
      on: { engine: 'podman', version: '<4.1.0' },
      facts: { addHost: false },
      because: 'before 4.1 nothing checks for the conflict',
      source: 'https://github.com/containers/podman/releases/tag/v4.1.0',
    },
  ],
  advice: [
    {
      facts: ['publish'],
      write: 'Publish the port on the container whose network the others join.',
      shownBy: 'namespaces/ports-of-the-owner#answered',
    },
    {
      facts: ['hostname', 'dns', 'addHost'],
      write:
        'Set the hostname, name servers and hosts entries on the container whose network the others join: they see its files.',
      shownBy: 'namespaces/shared-network#hostsFile',
    },
  ],
  async observe({ engine, step }) {
    const owner = await engine.start({ network: 'none' });
    const refused = (name: string, extra: ContainerSpec) =>
      step(name, async () => {
        const spec = { network: { shareWith: owner }, command: ['true'], ...extra };
        return (await attempt(() => engine.run(spec))).refused;
      });
    return {
      publish: await refused('with a port', { publish: ['127.0.0.1::80'] }),
      hostname: await refused('with a hostname', { hostname: 'of-its-own' }),
      dns: await refused('with a name server', { dns: ['192.0.2.53'] }),
      addHost: await refused('with a host', { addHosts: ['given.test:192.0.2.7'] }),
      plain: !(await refused('without any of them', {})),
    };
  },
});
