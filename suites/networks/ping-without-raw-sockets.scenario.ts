import { scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'networks/ping-without-raw-sockets',
  title: 'By default root has NET_RAW, and ping_group_range lets every user ping',
  why: 'Health checks and wait loops ping; traceroute, tcpdump and busybox’s ping open raw sockets.',
  claims: ['net-10'],
  sources: [
    'https://docs.docker.com/engine/containers/run/#runtime-privilege-and-linux-capabilities',
    'https://docs.docker.com/engine/release-notes/20.10/',
  ],
  surfaces: ['cli', 'api'],
  facts: {
    rawSockets: {
      title: 'root has the capability NET_RAW',
      reference: true,
      weight: 'silent',
      about: ['cli:run', 'api:POST /containers/create'],
      when: ['seen-from-inside'],
    },
    rootMayPing: {
      title: 'net.ipv4.ping_group_range lets root ping without it',
      reference: true,
      weight: 'silent',
      about: ['cli:run', 'api:POST /containers/create'],
      when: ['seen-from-inside'],
    },
    usersMayPing: {
      title: 'net.ipv4.ping_group_range lets an ordinary user ping without it',
      reference: true,
      weight: 'silent',
      about: ['cli:run', 'api:POST /containers/create'],
      when: ['ordinary-user', 'seen-from-inside'],
    },
    usersTold: {
      title: 'it does with --sysctl net.ipv4.ping_group_range="0 1000"',
      reference: true,
      weight: 'silent',
      about: ['cli:run --sysctl', 'api:POST /containers/create HostConfig.Sysctls'],
      when: ['ordinary-user'],
    },
  },
  differences: [
    {
      on: { engine: 'docker', mode: 'rootful', version: '<20.10.13' },
      facts: { rootMayPing: false, usersMayPing: false },
      because:
        'before 20.10.13 Docker treated every container as one with a user namespace, where it cannot set net.ipv4.ping_group_range',
      source: 'https://github.com/moby/moby/pull/43084',
    },
    {
      on: { engine: 'podman', containersConf: 'default_capabilities' },
      facts: { rawSockets: false },
      because:
        'the containers.conf that distributions install beside Podman lists the default capabilities, without NET_RAW',
      source: 'https://github.com/containers/common/blob/v0.49.0/pkg/config/containers.conf',
    },
    {
      on: { engine: 'podman', version: '>=4.4.0' },
      facts: { rawSockets: false },
      because: 'since 4.4 the default set of Podman itself, which was that of Docker before, lacks NET_RAW',
      source: 'https://github.com/containers/common/pull/1240',
    },
    {
      on: { engine: 'podman', containersConf: 'default_sysctls' },
      facts: { usersMayPing: false },
      because:
        'the containers.conf that distributions install beside Podman opens net.ipv4.ping_group_range to the group of root only',
      source: 'https://github.com/containers/common/blob/v0.62.0/pkg/config/containers.conf',
    },
    {
      on: { engine: 'docker', mode: 'rootless' },
      facts: { rootMayPing: false, usersMayPing: false },
      because:
        'inside a user namespace Docker leaves net.ipv4.ping_group_range at the kernel’s default 1 0, which allows no group: its wide range names groups that are not mapped there',
      source: 'https://github.com/moby/moby/pull/41030',
    },
  ],
  advice: [
    {
      facts: ['rawSockets', 'rootMayPing'],
      write: 'Add the capability to containers that ping: `run --cap-add NET_RAW`.',
      shownBy: 'networks/ping-with-net-raw#able',
    },
    {
      facts: ['usersMayPing', 'rootMayPing'],
      write:
        'Open the sysctl to the groups that need ping: `run --sysctl "net.ipv4.ping_group_range=0 1000"`.',
      shownBy: 'networks/ping-without-raw-sockets#usersTold',
    },
  ],
  async observe({ engine, step }) {
    const seen = await step('read capabilities and ping_group_range', () =>
      engine.run({
        command: script(
          String.raw`sed -n 's/^CapEff:\t/0x/p' /proc/self/status`,
          'cat /proc/sys/net/ipv4/ping_group_range',
        ),
      }),
    );
    const told = await step('read ping_group_range where it is set', () =>
      engine.run({
        sysctls: { 'net.ipv4.ping_group_range': '0 1000' },
        command: ['cat', '/proc/sys/net/ipv4/ping_group_range'],
      }),
    );
    const [capabilities = '0', first, last] = seen.stdout.trim().split(/\s+/);
    const mayPing = (group: number) => Number(first) <= group && group <= Number(last);
    return {
      rawSockets: ((BigInt(capabilities) >> 13n) & 1n) === 1n,
      rootMayPing: mayPing(0),
      usersMayPing: mayPing(1000),
      usersTold: /^0\s+1000\n$/.test(told.stdout),
    };
  },
});
