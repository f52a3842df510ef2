import { containerOf, forever, inCompose, scenario } from '../../harness/scenario.ts';

const ports = 'compose:services.*.ports';

export default scenario({
  id: 'compose/ports',
  title: 'compose publishes ports in short and long form, also for udp, and none of expose',
  why: 'A port that is published on another address or not at all is a service that nobody reaches, or everybody.',
  claims: [],
  sources: ['https://docs.docker.com/reference/compose-file/services/#ports'],
  surfaces: ['cli'],
  needs: ['compose-specification'],
  facts: {
    short: {
      title: '"HOST:80" is published on that port',
      reference: true,
      weight: 'fails',
      about: [ports],
    },
    withAddress: {
      title: '"127.0.0.1:HOST:81" is published on that address alone',
      reference: '127.0.0.1',
      weight: 'silent',
      about: [ports],
      when: ['one-host-address'],
    },
    udp: {
      title: '"HOST:82/udp" is published for udp',
      reference: true,
      weight: 'fails',
      about: [ports],
    },
    anyPort: {
      title: '"83" is published on a port that the engine chooses',
      reference: true,
      weight: 'fails',
      about: [ports],
    },
    long: {
      title: 'target and published are published on that port',
      reference: true,
      weight: 'fails',
      about: [`${ports}[].target`, `${ports}[].published`],
    },
    longProtocol: {
      title: 'protocol: udp is published for udp',
      reference: true,
      weight: 'fails',
      about: [`${ports}[].protocol`],
    },
    expose: {
      title: 'a port of expose is published',
      reference: false,
      weight: 'extra',
      about: ['compose:services.*.expose'],
    },
    asked: {
      title: 'compose port SERVICE 80 prints the address with the port',
      reference: true,
      weight: 'fails',
      about: ['cli:compose port'],
      when: ['output-read'],
    },
  },
  differences: [
    {
      on: { compose: 'podman-compose' },
      facts: { asked: false },
      because: 'podman-compose has the command port since 1.0.6, and it prints the port without an address',
      source: 'https://github.com/containers/podman-compose/commit/86ffad86c7ce424435f02fad2064a1e98bda0d83',
    },
    {
      on: { engine: 'podman', client: 'docker', version: '<5.6.0' },
      facts: { asked: false },
      because: 'before 5.6 the list of Podman’s API has no address for a port of all addresses',
      source: 'https://github.com/containers/podman/commit/a969dbd73ef7757a3fb471128a82602b6682914b',
    },
  ],
  async observe({ engine, host, step }) {
    const [short, address, udp, long, longUdp] = [
      await host.freePort(),
      await host.freePort(),
      await host.freePort(),
      await host.freePort(),
      await host.freePort(),
    ];
    const project = await engine.project({
      'compose.yaml': `
services:
  web:
    image: ${engine.image('base')}
    command: ${inCompose(forever())}
    expose: ["89"]
    ports:
      - "${short}:80"
      - "127.0.0.1:${address}:81"
      - "${udp}:82/udp"
      - "83"
      - target: 84
        published: ${long}
      - target: 86
        published: ${longUdp}
        protocol: udp
`,
    });
    await step('up', () => project.compose(['up', '--detach']));
    const asked = await step('ask for the port', () => project.compose(['port', 'web', '80']));
    const web = await containerOf(project, 'web');
    const found = web === null ? {} : await engine.ports(web);
    const on = (port: string, wanted: number) => found[port]?.some((one) => one.port === wanted) ?? false;
    const addresses = (port: string) => (found[port] ?? []).map((one) => one.address).join(' ');
    return {
      short: on('80/tcp', short),
      withAddress: addresses('81/tcp'),
      udp: on('82/udp', udp),
      anyPort: (found['83/tcp']?.[0]?.port ?? 0) > 0,
      long: on('84/tcp', long),
      longProtocol: on('86/udp', longUdp),
      expose: (found['89/tcp'] ?? []).length > 0,
      asked: new RegExp(String.raw`^(0\.0\.0\.0|\[::\]):${short}$`, 'm').test(asked.stdout),
    };
  },
});
