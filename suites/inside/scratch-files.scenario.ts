import { attempt, scenario } from '../../harness/scenario.ts';

const about = ['cli:run', 'api:POST /containers/create'];

export default scenario({
  id: 'inside/scratch-files',
  title: 'A FROM scratch container gets PATH, HOME, /etc/hosts and /dev, and no /tmp',
  why: 'Static binaries of Go or Rust run in such images, and meet what the engine adds and nothing else.',
  claims: [],
  sources: [
    'https://docs.docker.com/engine/containers/run/#environment-variables',
    'https://github.com/moby/moby/blob/v28.5.2/daemon/initlayer/setup_unix.go',
  ],
  surfaces: ['cli', 'api'],
  facts: {
    path: {
      title: 'PATH where the image sets none',
      reference: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
      weight: 'silent',
      about,
      when: ['seen-from-inside'],
    },
    home: { title: 'HOME of root', reference: '/', weight: 'silent', about, when: ['seen-from-inside'] },
    etc: {
      title: 'names in /etc',
      reference: 'hostname hosts mtab resolv.conf',
      weight: 'silent',
      about,
      when: ['seen-from-inside'],
    },
    root: {
      title: 'names in the root directory, but for /busybox and marks of a container',
      reference: 'dev etc proc sys',
      weight: 'silent',
      about,
      when: ['seen-from-inside'],
    },
    number: {
      title: 'a user is taken by the number',
      reference: '1234',
      weight: 'fails',
      about: ['cli:run --user', 'api:POST /containers/create User'],
      when: ['ordinary-user'],
    },
    name: {
      title: 'a user is refused by the name, root too',
      reference: true,
      weight: 'silent',
      about: ['cli:run --user', 'api:POST /containers/create User'],
      when: ['absent-object'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', version: '>=4.6.0', ociRuntime: 'crun' },
      facts: { home: '' },
      because:
        'since 4.6 Podman gives a HOME that is empty where /etc/passwd has none; runc puts / into it, crun keeps it',
      source: 'https://github.com/containers/podman/commit/01e20818cc',
    },
  ],
  async observe({ engine, step }) {
    const busybox = async (name: string, args: readonly string[], user?: string) =>
      step(name, async () => {
        const run = await attempt(() =>
          engine.run({
            image: 'single-binary',
            ...(user === undefined ? {} : { network: 'none' }),
            command: args,
            ...(user === undefined ? {} : { user }),
          }),
        );
        return run.refused ? null : run.value.stdout.trim();
      });
    const seen = await busybox('look around', [
      'sh',
      '-c',
      '/busybox env; echo ---; /busybox ls /etc; echo ---; /busybox ls /',
    ]);
    const [environment = '', etc = '', root = ''] = (seen ?? '').split('---\n');
    const number = await busybox('as a number', ['id', '-u'], '1234');
    const name = await busybox('as root by name', ['id', '-u'], 'root');
    const variable = (key: string) =>
      environment
        .split('\n')
        .find((line) => line.startsWith(`${key}=`))
        ?.slice(key.length + 1) ?? '';
    return {
      path: variable('PATH'),
      home: variable('HOME'),
      etc: etc.trim().replaceAll('\n', ' '),
      root: root
        .trim()
        .split('\n')
        .filter((one) => !['busybox', 'run'].includes(one))
        .join(' '),
      number,
      name: name === null || name === '',
    };
  },
});
