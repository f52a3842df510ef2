import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'formats/ps-ports',
  title: '{{.Ports}} of docker ps tells a port of all addresses for IPv4 and for IPv6',
  why: 'Scripts cut the port of the host out of this text, and find it once or twice.',
  claims: [],
  sources: ['https://docs.docker.com/engine/network/port-publishing/'],
  surfaces: ['cli'],
  needs: ['same-host', 'ipv6'],
  facts: {
    ipv4: {
      title: '{{.Ports}} of ps has 0.0.0.0:HOST->80/tcp',
      reference: true,
      weight: 'output',
      about: ['cli:ps --format .Ports'],
      when: ['any-host-address'],
    },
    ipv6: {
      title: '{{.Ports}} of ps has the port a second time, for IPv6',
      reference: true,
      weight: 'output',
      about: ['cli:ps --format .Ports'],
      when: ['any-host-address'],
    },
    lines: {
      title: 'port NAME 80 prints a line for each of them',
      reference: 2,
      weight: 'output',
      about: ['cli:port'],
      when: ['any-host-address', 'output-read'],
    },
    first: {
      title: 'the first line of port NAME 80 ends in the port of the host',
      reference: true,
      weight: 'silent',
      about: ['cli:port'],
      when: ['any-host-address'],
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { ipv6: false, lines: 1 },
      because: 'Podman keeps one mapping for a port of all addresses, and shows it as that of 0.0.0.0',
      source: 'https://github.com/containers/podman/issues/8701',
    },
    {
      on: { engine: 'docker', version: '<20.10.8' },
      facts: { ipv6: false, lines: 1 },
      because: 'before 20.10.8 Docker showed one mapping for a port of all addresses',
      source: 'https://github.com/docker/for-linux/issues/1302',
    },
    {
      on: { engine: 'podman', client: 'docker', version: '<5.6.0' },
      facts: { ipv4: false },
      because:
        'before 5.6 the list of Podman’s API has no address for a port of all addresses, and the client prints the port alone',
      source: 'https://github.com/containers/podman/commit/a969dbd73ef7757a3fb471128a82602b6682914b',
    },
  ],
  advice: [
    {
      facts: ['ipv6', 'lines'],
      write: 'Read the port of the host from the first line: `docker port NAME 80 | head -n 1`.',
      shownBy: 'formats/ps-ports#first',
    },
  ],
  async observe({ engine, step, host }) {
    const port = await host.freePort();
    const container = await engine.start({ publish: [`${port}:80`] });
    const listed = await step('ps', () =>
      engine.cli(['ps', '--filter', `name=^${container.name}$`, '--format', '{{.Ports}}']),
    );
    const told = await step('port', () => engine.cli(['port', container.name, '80']));
    const parts = listed.stdout.trim().split(', ');
    const lines = told.stdout.trim().split('\n');
    return {
      ipv4: parts.includes(`0.0.0.0:${port}->80/tcp`),
      ipv6: parts.some((part) => part.includes('::') && part.endsWith(`:${port}->80/tcp`)),
      lines: lines.length,
      first: lines[0]?.endsWith(`:${port}`) ?? false,
    };
  },
});
