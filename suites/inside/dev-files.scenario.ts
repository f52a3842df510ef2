import { scenario, script } from '../../harness/scenario.ts';

const about = ['cli:run', 'api:POST /containers/create'];

export default scenario({
  id: 'inside/dev-files',
  title: '/dev in a container has the few usual devices, and root may add to it',
  why: 'Programs open /dev/null, /dev/shm or /dev/fuse, and some make links of their own in /dev.',
  claims: [],
  sources: ['https://github.com/opencontainers/runtime-spec/blob/main/config-linux.md'],
  surfaces: ['cli', 'api'],
  facts: {
    devices: {
      title: 'device files, without a terminal',
      reference: 'full null random tty urandom zero',
      weight: 'silent',
      about,
      when: ['seen-from-inside'],
    },
    others: {
      title: 'the other names',
      reference: 'fd mqueue ptmx pts shm stderr stdin stdout',
      weight: 'silent',
      about,
      when: ['seen-from-inside'],
    },
    console: {
      title: 'with a terminal /dev/console is there',
      reference: true,
      weight: 'silent',
      about: ['cli:run --tty', 'api:POST /containers/create Tty'],
      when: ['seen-from-inside'],
    },
    owner: {
      title: 'owner and mode of /dev/full',
      reference: '0:0 666',
      weight: 'silent',
      about,
      when: ['seen-from-inside'],
    },
    usable: {
      title: 'an ordinary user may use /dev/null, /dev/urandom and /dev/shm',
      reference: true,
      weight: 'fails',
      about,
      when: ['ordinary-user'],
    },
    queue: {
      title: '/dev/mqueue is a file system for message queues',
      reference: true,
      weight: 'silent',
      about,
      when: ['seen-from-inside'],
    },
    made: {
      title: 'root may make a link in /dev, as for a syslog socket',
      reference: true,
      weight: 'fails',
      about,
      when: ['seen-from-inside'],
    },
  },
  differences: [
    {
      on: { mode: 'rootless' },
      facts: { owner: '65534:65534 666' },
      because:
        'in a user namespace nobody may make devices: those of the host are mounted, and their owner has no number inside',
      source: 'https://github.com/opencontainers/runc/blob/v1.1.5/libcontainer/rootfs_linux.go',
    },
  ],
  async observe({ engine, step }) {
    const container = await engine.start({ network: 'none' });
    const { stdout } = await step('look at /dev', () =>
      engine.exec(
        container,
        script(
          'cd /dev',
          'echo $(for name in *; do test -L $name || ! test -c $name || echo $name; done)',
          'echo $(for name in *; do test -c $name && ! test -L $name || echo $name; done)',
          // A runtime may give /dev/null, as a stream of a container, to its user: on a host whose devices it shares.
          "stat -c '%u:%g %a' full",
          'grep -c " /dev/mqueue mqueue " /proc/mounts',
          'ln -s /tmp/socket log && echo made',
        ),
      ),
    );
    const used = await step('use it as a user', () =>
      engine.exec(container, script('head -c 4 /dev/urandom > /dev/null && touch /dev/shm/own && id -u'), {
        user: '1000:1000',
      }),
    );
    const terminal = await step('with a terminal', () =>
      engine.run({
        network: 'none',
        tty: true,
        command: script('test -c /dev/console && echo there; sleep 1'),
      }),
    );
    const [devices = '', others = '', owner, queue, made] = stdout.split('\n');
    return {
      devices: devices
        .split(' ')
        .filter((name) => name !== 'ptmx')
        .join(' '),
      others: [...new Set([...others.split(' '), ...devices.split(' ').filter((name) => name === 'ptmx')])]
        // A link that is made only where the kernel has /proc/kcore.
        .filter((name) => name !== 'core')
        .sort()
        .join(' '),
      console: terminal.stdout.includes('there'),
      owner: owner ?? '',
      usable: used.stdout.trim() === '1000',
      queue: queue === '1',
      made: made === 'made',
    };
  },
});
