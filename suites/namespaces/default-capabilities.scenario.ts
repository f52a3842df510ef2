import { scenario, script } from '../../harness/scenario.ts';

/** Names of the default capabilities by their number in linux/capability.h. */
const names = new Map([
  [0, 'CHOWN'],
  [1, 'DAC_OVERRIDE'],
  [3, 'FOWNER'],
  [4, 'FSETID'],
  [5, 'KILL'],
  [6, 'SETGID'],
  [7, 'SETUID'],
  [8, 'SETPCAP'],
  [10, 'NET_BIND_SERVICE'],
  [13, 'NET_RAW'],
  [18, 'SYS_CHROOT'],
  [27, 'MKNOD'],
  [29, 'AUDIT_WRITE'],
  [31, 'SETFCAP'],
]);

export default scenario({
  id: 'namespaces/default-capabilities',
  title: 'Root in a container has fourteen default Linux capabilities',
  why: 'ping, mknod and sshd fail where one of them is missing, and only say "not permitted".',
  claims: ['net-10'],
  sources: ['https://docs.docker.com/engine/security/#linux-kernel-capabilities'],
  surfaces: ['cli', 'api'],
  facts: {
    netRaw: {
      title: 'NET_RAW (ping, raw sockets)',
      reference: true,
      weight: 'silent',
      about: ['cli:run', 'api:POST /containers/create'],
      when: ['seen-from-inside'],
    },
    mknod: {
      title: 'MKNOD (device files)',
      reference: true,
      weight: 'silent',
      about: ['cli:run', 'api:POST /containers/create'],
      when: ['seen-from-inside'],
    },
    auditWrite: {
      title: 'AUDIT_WRITE (sshd, sudo)',
      reference: true,
      weight: 'silent',
      about: ['cli:run', 'api:POST /containers/create'],
      when: ['seen-from-inside'],
    },
    sysChroot: {
      title: 'SYS_CHROOT (chroot)',
      reference: true,
      weight: 'silent',
      about: ['cli:run', 'api:POST /containers/create'],
      when: ['seen-from-inside'],
    },
    others: {
      title: 'the other capabilities',
      reference: 'CHOWN DAC_OVERRIDE FOWNER FSETID KILL SETGID SETUID SETPCAP NET_BIND_SERVICE SETFCAP',
      weight: 'silent',
      about: ['cli:run', 'api:POST /containers/create'],
      when: ['seen-from-inside'],
    },
    asked: {
      title: '--cap-drop ALL and --cap-add of these four leave exactly these four',
      reference: true,
      weight: 'silent',
      about: [
        'cli:run --cap-drop',
        'cli:run --cap-add',
        'api:POST /containers/create HostConfig.CapDrop',
        'api:POST /containers/create HostConfig.CapAdd',
      ],
    },
    asUser: {
      title: 'capabilities in effect for a --user other than root',
      reference: 'none',
      weight: 'silent',
      about: ['cli:run --user', 'api:POST /containers/create User'],
      when: ['ordinary-user', 'seen-from-inside'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', containersConf: 'default_capabilities' },
      facts: { netRaw: false, mknod: false, auditWrite: false },
      because:
        'the containers.conf that distributions install beside Podman lists the default capabilities, without these three',
      source: 'https://github.com/containers/common/blob/v0.49.0/pkg/config/containers.conf',
    },
    {
      on: { engine: 'podman', version: '>=4.4.0' },
      facts: { netRaw: false, mknod: false, auditWrite: false },
      because:
        'since 4.4 the default set of Podman itself, which was that of Docker before, lacks these three',
      source: 'https://github.com/containers/common/pull/1240',
    },
    {
      on: { engine: 'podman', version: '4.4.0 - 4.4.2' },
      facts: { sysChroot: false },
      because: 'the capability was left out of the default set for a short time',
      source: 'https://github.com/containers/podman/releases/tag/v4.4.3',
    },
  ],
  advice: [
    {
      facts: ['netRaw', 'mknod', 'auditWrite', 'sysChroot'],
      write:
        'Name the capabilities that your program needs, and no others are in effect: `--cap-drop ALL --cap-add NET_RAW --cap-add MKNOD`.',
      shownBy: 'namespaces/default-capabilities#asked',
    },
  ],
  async observe({ engine, step }) {
    const read = script('grep CapEff /proc/self/status');
    const asRoot = await step('as root', () => engine.run({ network: 'none', command: read }));
    const asUser = await step('as user 1000', () =>
      engine.run({ network: 'none', user: '1000', command: read }),
    );
    const asked = ['NET_RAW', 'SYS_CHROOT', 'MKNOD', 'AUDIT_WRITE'];
    const added = await step('as root, with --cap-drop ALL and --cap-add', () =>
      engine.run({ network: 'none', capDrop: ['ALL'], capAdd: asked, command: read }),
    );
    const held = capabilities(asRoot.stdout);
    return {
      netRaw: held.includes('NET_RAW'),
      mknod: held.includes('MKNOD'),
      auditWrite: held.includes('AUDIT_WRITE'),
      sysChroot: held.includes('SYS_CHROOT'),
      others: held.filter((name) => !asked.includes(name)).join(' '),
      asked: capabilities(added.stdout).join(' ') === asked.join(' '),
      asUser: capabilities(asUser.stdout).join(' ') || 'none',
    };
  },
});

/** From a line such as `CapEff: 00000000a80425fb`. */
function capabilities(line: string): string[] {
  const mask = BigInt(`0x${/[0-9a-f]{16}/.exec(line)?.[0] ?? '0'}`);
  const numbers = Array.from({ length: 64 }, (_, number) => number);
  return numbers
    .filter((number) => (mask >> BigInt(number)) & 1n)
    .map((number) => names.get(number) ?? String(number));
}
