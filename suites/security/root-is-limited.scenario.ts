import { scenario, script } from '../../harness/scenario.ts';

const about = ['cli:run', 'api:POST /containers/create'];
const added = ['cli:run --cap-add', 'api:POST /containers/create HostConfig.CapAdd'];

export default scenario({
  id: 'security/root-is-limited',
  title: 'Root in a container may not mount or change the network without a capability',
  why: 'Scripts of the host that run as root stop there, and each needs its own capability.',
  claims: [],
  sources: ['https://docs.docker.com/engine/containers/run/#runtime-privilege-and-linux-capabilities'],
  surfaces: ['cli', 'api'],
  needs: ['no-labels'],
  facts: {
    plain: {
      title: 'of mount, ip link and chroot it may do',
      reference: 'chroot',
      weight: 'silent',
      about,
      when: ['seen-from-inside'],
    },
    admin: {
      title: 'with --cap-add SYS_ADMIN it may do',
      reference: 'mount chroot',
      weight: 'fails',
      about: added,
      when: ['value:SYS_ADMIN'],
    },
    network: {
      title: 'with --cap-add NET_ADMIN it may do',
      reference: 'link chroot',
      weight: 'fails',
      about: added,
      when: ['value:NET_ADMIN'],
    },
    limit: {
      title: 'it may raise its hard limit of open files',
      reference: false,
      weight: 'silent',
      about,
      when: ['seen-from-inside'],
    },
  },
  async observe({ engine, step }) {
    const tries = [
      'mount -t tmpfs none /mnt 2> /dev/null && echo mount',
      'ip link set lo mtu 1400 2> /dev/null && echo link',
      'chroot / true 2> /dev/null && echo chroot',
    ];
    const raise = '(ulimit -Sn 64 && ulimit -Hn 128 && ulimit -Hn 256) 2> /dev/null && echo limit';
    const run = (name: string, ...capAdd: readonly string[]) =>
      step(name, async () => {
        const { stdout } = await engine.run({
          network: 'none',
          capAdd,
          command: script('mkdir -p /mnt', ...tries, raise),
        });
        return stdout.trim().split('\n');
      });
    const able = (lines: readonly string[]) =>
      lines.filter((line) => ['mount', 'link', 'chroot'].includes(line)).join(' ');
    const plain = await run('without a capability');
    return {
      plain: able(plain),
      admin: able(await run('with SYS_ADMIN', 'SYS_ADMIN')),
      network: able(await run('with NET_ADMIN', 'NET_ADMIN')),
      limit: plain.includes('limit'),
    };
  },
});
