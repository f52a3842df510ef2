import { containerOf, forever, inCompose, scenario } from '../../harness/scenario.ts';

const about = ['compose:services.*.ports'];

export default scenario({
  id: 'compose/port-numbers',
  title: 'ports in a compose file may be bare numbers, ranges, and have a host_ip',
  why: 'YAML reads 8080 as a number, and a file with it loads or does not.',
  claims: [],
  sources: ['https://docs.docker.com/reference/compose-file/services/#ports'],
  surfaces: ['cli'],
  needs: ['compose-specification'],
  facts: {
    numberTaken: {
      title: 'exit code of compose up with a port that is a number',
      reference: 0,
      weight: 'fails',
      about,
      when: ['number-value'],
    },
    number: {
      title: 'a port that is a number is published',
      reference: true,
      weight: 'fails',
      about,
      when: ['number-value'],
    },
    range: {
      title: 'ports of the container that "81-83" publishes',
      reference: '81 82 83',
      weight: 'silent',
      about,
    },
    address: {
      title: 'host_ip is the address on which the port is published',
      reference: '127.0.0.1',
      weight: 'silent',
      about: ['compose:services.*.ports[].host_ip'],
    },
    hostRange: {
      title: 'one port of the container gets one of a range of host ports',
      reference: true,
      weight: 'fails',
      about,
      when: ['host-port-range'],
    },
  },
  differences: [
    {
      on: { compose: 'docker-compose', composeVersion: '<2.0.0' },
      facts: { address: null },
      because: 'version 1 of Docker’s compose refuses host_ip',
      source: 'https://github.com/docker/compose/blob/1.29.2/compose/config/compose_spec.json',
    },
    {
      on: { compose: 'podman-compose' },
      facts: { hostRange: false },
      because: 'Podman wants as many ports of the container as of the host, and refuses the container',
      source: 'https://github.com/containers/podman/blob/v4.3.1/pkg/specgenutil/util.go',
    },
    {
      on: { compose: 'podman-compose', composeVersion: '<1.0.6' },
      facts: { numberTaken: 1, number: false },
      because: 'before 1.0.6 podman-compose refuses a port that is a number',
      source: 'https://github.com/containers/podman-compose/commit/b620311aafc2c3a44ecb477a50db7a5fb2a5e5f0',
    },
    {
      on: { engine: 'podman', client: 'docker' },
      facts: { hostRange: false },
      because: 'Podman’s API wants one number for a port of the host',
      source: 'https://github.com/containers/podman/blob/v5.4.2/pkg/api/handlers/compat/containers_create.go',
    },
  ],
  async observe({ engine, host, step }) {
    const free = await host.freePort();
    const file = (name: string, ports: string) => `
services:
  ${name}:
    image: ${engine.image('base')}
    command: ${inCompose(forever())}
    ports: [${ports}]
`;
    const project = await engine.project({
      'compose.yaml': file('number', '80'),
      'address.yaml': file('address', '{ target: 85, host_ip: 127.0.0.1 }'),
      'ranges.yaml': file('ranges', '"81-83"'),
      'host.yaml': file('host', `"${free}-${free + 9}:84"`),
    });
    const numbers = await step('up', () => project.compose(['up', '--detach']));
    await step('up with ranges', () => project.compose(['--file', 'ranges.yaml', 'up', '--detach']));
    await step('up with a range of the host', () =>
      project.compose(['--file', 'host.yaml', 'up', '--detach']),
    );
    await step('up with an address', () => project.compose(['--file', 'address.yaml', 'up', '--detach']));
    const portsOf = async (service: string): ReturnType<typeof engine.ports> => {
      const container = await containerOf(project, service);
      return container === null ? {} : engine.ports(container);
    };
    const number = await portsOf('number');
    const ranges = await portsOf('ranges');
    const address = await portsOf('address');
    const chosen = await portsOf('host');
    const published = (found: typeof chosen, port: number) => found[`${port}/tcp`]?.[0]?.port ?? 0;
    return {
      numberTaken: numbers.exitCode,
      number: published(number, 80) > 0,
      range: [81, 82, 83].filter((port) => published(ranges, port) > 0).join(' '),
      address: address['85/tcp']?.map((one) => one.address).join(' ') ?? null,
      hostRange: published(chosen, 84) >= free && published(chosen, 84) <= free + 9,
    };
  },
});
