import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'ports/inspect-port-bindings',
  aliases: ['ports/inspected-bindings'],
  title: 'docker inspect shows HostIp 0.0.0.0, and :: for IPv6, for a published port',
  why: 'Test libraries read HostIp and HostPort there and connect to them.',
  claims: ['port-01'],
  sources: [
    'https://docs.docker.com/reference/api/engine/version/v1.41/#tag/Container/operation/ContainerInspect',
    'https://docs.docker.com/engine/network/port-publishing/',
  ],
  surfaces: ['cli', 'api'],
  needs: ['ipv6'],
  facts: {
    first: {
      title: 'HostIp of the first binding',
      reference: '0.0.0.0',
      weight: 'silent',
      about: [
        'cli:container inspect --format .NetworkSettings.Ports',
        'api:GET /containers/{id}/json .NetworkSettings.Ports.*[].HostIp',
      ],
      when: ['any-host-address'],
    },
    ipv6: {
      title: 'there is a binding for IPv6',
      reference: true,
      weight: 'output',
      about: [
        'cli:container inspect --format .NetworkSettings.Ports',
        'api:GET /containers/{id}/json .NetworkSettings.Ports.*[].HostIp',
      ],
      when: ['any-host-address', 'ipv6'],
    },
    samePort: {
      title: 'all bindings have the requested HostPort',
      reference: true,
      weight: 'silent',
      about: [
        'cli:container inspect --format .NetworkSettings.Ports',
        'api:GET /containers/{id}/json .NetworkSettings.Ports.*[].HostPort',
      ],
      when: ['any-host-address'],
    },
  },
  differences: [
    {
      on: { engine: 'docker', version: '>=20.10.2 <20.10.6' },
      facts: { ipv6: false },
      because: 'Docker 20.10.2 to 20.10.5 bound a port without an address for IPv4 alone, by mistake',
      source: 'https://github.com/moby/moby/pull/42205',
    },
    {
      on: { engine: 'podman', version: '<5.0.0' },
      facts: { first: '', ipv6: false },
      because: 'Podman repeats the binding as requested: no address, for both families',
      source: 'https://github.com/containers/podman/pull/21601',
    },
    {
      on: { engine: 'podman', version: '>=5.0.0' },
      facts: { ipv6: false },
      because: 'Podman shows one binding for both families',
      source: 'https://github.com/containers/podman/pull/21601',
    },
  ],
  advice: [
    {
      facts: ['first', 'ipv6'],
      write:
        'Name the address on which you publish, `--publish 127.0.0.1:8080:80`: inspect then shows just that one.',
      shownBy: 'ports/one-address#shown',
    },
  ],
  async observe({ engine, step, host }) {
    const port = await host.freePort();
    const box = await engine.start({ publish: [`${port}:80`] });
    const ends = (await step('inspect', () => engine.ports(box)))['80/tcp'] ?? [];
    return {
      first: ends[0]?.address ?? null,
      ipv6: ends.some((end) => end.address.includes(':')),
      samePort: ends.length > 0 && ends.every((end) => end.port === port),
    };
  },
});
