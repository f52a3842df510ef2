import { type ContainerSpec, scenario, script } from '../../harness/scenario.ts';

const about = ['cli:run', 'api:POST /containers/create'];

export default scenario({
  id: 'security/setuid-programs',
  title: 'A set-user-id program makes a user root, and no-new-privileges stops it',
  why: 'sudo and su in images work by it, and hardening takes it away.',
  claims: [],
  sources: [
    'https://docs.docker.com/reference/cli/docker/container/run/#security-opt',
    'https://docs.docker.com/engine/storage/tmpfs/',
  ],
  surfaces: ['cli', 'api'],
  facts: {
    plain: {
      title: 'su as a set-user-id program runs a command as root',
      reference: true,
      weight: 'fails',
      about,
      when: ['ordinary-user'],
    },
    stopped: {
      title: 'it does with no-new-privileges',
      reference: false,
      weight: 'silent',
      about: ['cli:run --security-opt', 'api:POST /containers/create HostConfig.SecurityOpt'],
      when: ['ordinary-user'],
    },
    dropped: {
      title: 'it does with --cap-drop ALL',
      reference: false,
      weight: 'silent',
      about: ['cli:run --cap-drop', 'api:POST /containers/create HostConfig.CapDrop'],
      when: ['ordinary-user'],
    },
    capabilities: {
      title: 'that root has the capabilities of the container',
      reference: true,
      weight: 'silent',
      about,
      when: ['ordinary-user'],
    },
    inTmpfs: {
      title: 'it does in a tmpfs with exec',
      reference: false,
      weight: 'silent',
      about: ['cli:run --tmpfs', 'api:POST /containers/create HostConfig.Tmpfs'],
      when: ['ordinary-user', 'value:exec'],
    },
  },
  async observe({ engine, step }) {
    const container = async (name: string, spec: ContainerSpec) => {
      const started = await step(`start ${name}`, () =>
        engine.start({ network: 'none', tmpfs: ['/programs:exec,mode=1777'], ...spec }),
      );
      await step(`make the program ${name}`, () =>
        engine.exec(
          started,
          script(
            'sed -i "s/^root:x:/root::/" /etc/passwd',
            // The directory is there where the tmpfs is.
            'mkdir -p /programs',
            'for place in /home /programs; do cp /bin/busybox $place/su && chmod 4755 $place/su; done',
          ),
        ),
      );
      const become = (place: string) =>
        step(`become root ${name} by ${place}`, async () => {
          const { stdout } = await engine.exec(
            started,
            script(`${place} root -c 'echo uid $(id -u); grep CapEff /proc/self/status' < /dev/null`),
            { user: '1000:1000' },
          );
          return stdout;
        });
      return { started, become };
    };
    const plain = await container('without options', {});
    const seen = await plain.become('/home/su');
    const inTmpfs = await plain.become('/programs/su');
    const own = await step('read the capabilities of the container', () =>
      engine.exec(plain.started, ['grep', 'CapEff', '/proc/1/status']),
    );
    const stopped = await container('with no-new-privileges', { securityOpt: ['no-new-privileges'] });
    const dropped = await container('with --cap-drop ALL', { capDrop: ['ALL'] });
    return {
      plain: seen.startsWith('uid 0\n'),
      stopped: (await stopped.become('/home/su')).startsWith('uid 0\n'),
      dropped: (await dropped.become('/home/su')).startsWith('uid 0\n'),
      capabilities: seen.includes(own.stdout.trim()),
      inTmpfs: inTmpfs.startsWith('uid 0\n'),
    };
  },
});
