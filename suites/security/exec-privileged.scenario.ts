import { scenario, script } from '../../harness/scenario.ts';

const about = ['cli:exec --privileged', 'api:POST /containers/{id}/exec Privileged'];

export default scenario({
  id: 'security/exec-privileged',
  title: 'docker exec --privileged has more capabilities than the container, no devices',
  why: 'Debugging tools are run this way in containers that may do less.',
  claims: [],
  sources: ['https://docs.docker.com/reference/cli/docker/container/exec/#privileged'],
  surfaces: ['cli', 'api'],
  needs: ['every-capability'],
  facts: {
    plain: {
      title: 'without it a command has the capabilities of the container',
      reference: true,
      weight: 'silent',
      about: ['cli:exec', 'api:POST /containers/{id}/exec'],
    },
    more: { title: 'with it SYS_ADMIN is among them', reference: true, weight: 'silent', about },
    mounts: { title: 'with it a tmpfs can be mounted', reference: false, weight: 'extra', about },
    ofUser: {
      title: 'exec --privileged --user 1234 has SYS_ADMIN, too',
      reference: false,
      weight: 'silent',
      about,
      when: ['ordinary-user'],
    },
    noDevices: { title: '/dev has no more files for it', reference: true, weight: 'silent', about },
    dropped: {
      title: 'in a container with --cap-drop ALL a plain command has none',
      reference: true,
      weight: 'silent',
      about: [
        'cli:exec',
        'cli:run --cap-drop',
        'api:POST /containers/{id}/exec',
        'api:POST /containers/create HostConfig.CapDrop',
      ],
      when: ['used-together'],
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { mounts: true },
      because:
        'the seccomp profile of the container still holds, and that of Podman allows mount where Docker asks for CAP_SYS_ADMIN at creation',
      source: 'https://github.com/containers/common/blob/v0.62.0/pkg/seccomp/seccomp.json',
    },
  ],
  async observe({ engine, step }) {
    const container = await engine.start({ network: 'none' });
    const bare = await engine.start({ network: 'none', capDrop: ['ALL'] });
    const capabilities = script("sed -n 's/^CapEff:.//p' /proc/self/status", 'ls /dev | wc -l');
    const ask = async (
      what: string,
      spec: Parameters<typeof engine.exec>[2],
      command = capabilities,
      of = container,
    ) => {
      const { stdout, exitCode } = await step(what, () => engine.exec(of, command, spec));
      const [mask = '0', devices = ''] = stdout.split('\n');
      return { mask: BigInt(`0x${/^[0-9a-f]+$/.test(mask) ? mask : '0'}`), devices, exitCode };
    };
    const own = await engine.exec(container, script("sed -n 's/^CapEff:.//p' /proc/1/status"));
    const plain = await ask('plain', {});
    const more = await ask('privileged', { privileged: true });
    const mount = await ask(
      'mount',
      { privileged: true },
      script('mkdir -p /mnt/own', 'mount -t tmpfs none /mnt/own'),
    );
    const user = await ask('privileged as a user', { privileged: true, user: '1234' });
    const dropped = await ask('plain without any', {}, capabilities, bare);
    const administers = (mask: bigint) => ((mask >> 21n) & 1n) === 1n;
    return {
      plain: plain.mask === BigInt(`0x${own.stdout.trim()}`) && !administers(plain.mask),
      more: administers(more.mask),
      mounts: mount.exitCode === 0,
      ofUser: administers(user.mask),
      noDevices: more.devices === plain.devices,
      dropped: dropped.mask === 0n,
    };
  },
});
