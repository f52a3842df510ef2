import { scenario, script } from '../../harness/scenario.ts';

const about = ['cli:run --privileged', 'api:POST /containers/create HostConfig.Privileged'];

export default scenario({
  id: 'security/privileged-mounts',
  title: 'A --privileged container may mount, write to /sys, and has all devices',
  why: 'Engines, file systems and build tools in containers are started so.',
  claims: [],
  sources: ['https://docs.docker.com/reference/cli/docker/container/run/#privileged'],
  surfaces: ['cli', 'api'],
  needs: ['same-host', 'every-capability'],
  facts: {
    sys: {
      title: '/sys is mounted writable',
      reference: true,
      weight: 'silent',
      about,
      when: ['seen-from-inside'],
    },
    cgroup: {
      title: '/sys/fs/cgroup, or a part of it, is mounted writable',
      reference: true,
      weight: 'silent',
      about,
      when: ['seen-from-inside'],
    },
    unmasked: {
      title: '/proc/keys and /sys/firmware are masked',
      reference: false,
      weight: 'silent',
      about,
      when: ['seen-from-inside'],
    },
    mounts: {
      title: 'root may mount a tmpfs',
      reference: true,
      weight: 'fails',
      about,
      when: ['seen-from-inside'],
    },
    hostname: {
      title: 'root may change the hostname',
      reference: true,
      weight: 'fails',
      about,
      when: ['seen-from-inside'],
    },
    devices: {
      title: 'there are more devices than in another container',
      reference: true,
      weight: 'silent',
      about,
      when: ['seen-from-inside'],
    },
    ofUser: {
      title: 'an ordinary user of it has capabilities in effect',
      reference: false,
      weight: 'silent',
      about,
      when: ['ordinary-user'],
    },
    user: {
      title: 'the user of an exec without --user is root',
      reference: true,
      weight: 'silent',
      about,
    },
  },
  async observe({ engine, step }) {
    const count = 'find /dev -type c -o -type b | wc -l';
    const container = await engine.start({ network: 'none', privileged: true });
    const { stdout } = await step('look and mount', () =>
      engine.exec(
        container,
        script(
          'id -u',
          count,
          'grep -q " /sys sysfs rw," /proc/mounts && echo sys',
          'grep -q " /sys/fs/cgroup[^ ]* cgroup2* rw," /proc/mounts && echo cgroup',
          'grep -q -E " (/proc/keys|/sys/firmware) " /proc/mounts && echo masked',
          'mount -t tmpfs none /tmp && echo mounts',
          'hostname changed && echo hostname',
          'true',
        ),
      ),
    );
    const user = await step('look as a user', () =>
      engine.exec(container, ['grep', 'CapEff', '/proc/self/status'], { user: '1000:1000' }),
    );
    const plain = await step('count in another container', () =>
      engine.run({ network: 'none', command: script(count) }),
    );
    const [uid, devices, ...seen] = stdout.trim().split('\n');
    return {
      sys: seen.includes('sys'),
      cgroup: seen.includes('cgroup'),
      unmasked: seen.includes('masked'),
      mounts: seen.includes('mounts'),
      hostname: seen.includes('hostname'),
      devices: Number(devices) > Number(plain.stdout.trim()),
      ofUser: !/CapEff:\s+0+$/m.test(user.stdout),
      user: uid === '0',
    };
  },
});
