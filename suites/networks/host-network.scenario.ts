import { httpServer, poll, scenario, textAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'networks/host-network',
  title: 'docker run --network host shares the network namespace of the host',
  why: 'Monitoring agents and servers with many ports use it to skip port publishing.',
  claims: ['net-18'],
  sources: ['https://docs.docker.com/engine/network/drivers/host/'],
  surfaces: ['cli', 'api'],
  needs: ['same-host'],
  facts: {
    sameNamespace: {
      title: 'host and container are in the same network namespace',
      reference: true,
      weight: 'silent',
      about: ['cli:run --network', 'api:POST /containers/create HostConfig.NetworkMode'],
      when: ['host-namespace'],
    },
    onLoopback: {
      title: 'a port of the container answers on the loopback of the host',
      reference: true,
      weight: 'silent',
      about: ['cli:run --network', 'api:POST /containers/create HostConfig.NetworkMode'],
      when: ['host-namespace'],
    },
    reported: {
      title: 'networks in NetworkSettings.Networks of inspect',
      reference: 'host',
      weight: 'silent',
      about: [
        'cli:container inspect --format .NetworkSettings.Networks',
        'api:GET /containers/{id}/json .NetworkSettings.Networks',
      ],
      when: ['host-namespace'],
    },
    mode: {
      title: 'HostConfig.NetworkMode of inspect',
      reference: 'host',
      weight: 'silent',
      about: ['cli:container inspect', 'api:GET /containers/{id}/json .HostConfig.NetworkMode'],
      when: ['host-namespace', 'output-read'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', mode: 'rootful', version: '<3.3.0' },
      facts: { reported: 'podman' },
      because: 'before 3.3 inspect lists the default network for a container that is on no network',
      source: 'https://github.com/containers/podman/pull/10447',
    },
    {
      on: { engine: 'podman', version: '<4.5.0' },
      facts: { reported: '' },
      because: 'before 4.5 inspect names a network only if the container has an address on it',
      source: 'https://github.com/containers/podman/pull/17386',
    },
    {
      on: { engine: 'docker', mode: 'rootless', version: '<29.5.0' },
      facts: { sameNamespace: false, onLoopback: false },
      because:
        'before 29.5 a rootless daemon, and what it treats as its host, is in a network namespace of RootlessKit',
      source: 'https://docs.docker.com/engine/security/rootless/troubleshoot/#until-docker-engine-v295',
    },
  ],
  advice: [
    {
      facts: ['reported'],
      write: "Read the mode: `inspect --format '{{.HostConfig.NetworkMode}}' NAME` prints `host`.",
      shownBy: 'networks/host-network#mode',
    },
  ],
  async observe({ engine, step, host }) {
    const port = await host.freePort();
    const web = await engine.start({ network: 'host', command: httpServer('hello', port) });
    const here = await step('look from the host', () => host.run(['readlink', '/proc/self/ns/net']));
    const there = await step('look from the container', () =>
      engine.exec(web, ['readlink', '/proc/self/ns/net']),
    );
    const page = await step('fetch on the host', () =>
      poll(
        () => host.get('127.0.0.1', port),
        (answer) => answer !== null,
      ),
    );
    const networks = await step('inspect', () => engine.addresses(web));
    const described = await step('read the mode', () => engine.inspect('container', web.name));
    return {
      sameNamespace: here.stdout === there.stdout,
      onLoopback: page === 'hello',
      reported: Object.keys(networks).join(' '),
      mode: textAt(described, 'HostConfig', 'NetworkMode'),
    };
  },
});
