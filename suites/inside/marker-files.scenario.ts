import { scenario, script } from '../../harness/scenario.ts';

const about = ['cli:run', 'api:POST /containers/create'];

export default scenario({
  id: 'inside/marker-files',
  title: 'A program finds /.dockerenv in its container, and no /run/.containerenv',
  why: 'Installers, test runners and agents look for this file to learn that they run in a container.',
  claims: [],
  sources: [
    'https://github.com/moby/moby/blob/v28.5.2/daemon/initlayer/setup_unix.go',
    'https://github.com/containers/podman/issues/1583',
  ],
  surfaces: ['cli', 'api'],
  facts: {
    dockerenv: {
      title: '/.dockerenv is there',
      reference: true,
      weight: 'silent',
      about,
      when: ['seen-from-inside'],
    },
    containerenv: {
      title: '/run/.containerenv is there',
      reference: false,
      weight: 'extra',
      about,
      when: ['seen-from-inside'],
    },
    either: {
      title: 'one of the two files is there',
      reference: true,
      weight: 'silent',
      about,
      when: ['seen-from-inside'],
    },
    ofUser: {
      title: 'an ordinary user may read the file that is there',
      reference: true,
      weight: 'silent',
      about,
      when: ['ordinary-user', 'seen-from-inside'],
    },
    removable: {
      title: 'root may remove the file that is there',
      reference: true,
      weight: 'fails',
      about,
      when: ['seen-from-inside'],
    },
    hidden: {
      title: 'a volume at /run hides the file that is there',
      reference: false,
      weight: 'silent',
      about: ['cli:run --volume', 'api:POST /containers/create HostConfig.Binds'],
      when: ['named-volume', 'seen-from-inside'],
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { dockerenv: false, containerenv: true, removable: false },
      because: 'Podman mounts a file of its own, /run/.containerenv, into every container',
      source: 'https://docs.podman.io/en/latest/markdown/podman-run.1.html',
    },
  ],
  advice: [
    {
      facts: ['dockerenv', 'containerenv'],
      write: 'Look for both files: `test -f /.dockerenv || test -f /run/.containerenv`.',
      shownBy: 'inside/marker-files#either',
    },
  ],
  async observe({ engine, step }) {
    const { name } = await engine.createVolume();
    const either = 'for file in /.dockerenv /run/.containerenv; do test -f $file && echo $file; done; true';
    const container = await engine.start({ network: 'none' });
    const seen = await step('look for the files as a user', () =>
      engine.exec(
        container,
        script(
          either,
          'test $(id -u) = 1000 && cat $(ls /.dockerenv /run/.containerenv 2> /dev/null) > /dev/null',
        ),
        { user: '1000:1000' },
      ),
    );
    const removed = await step('remove it as root', () =>
      engine.exec(container, script('rm $(ls /.dockerenv /run/.containerenv 2> /dev/null)')),
    );
    const covered = await step('with a volume at /run', () =>
      engine.run({
        network: 'none',
        binds: [`${name}:/run`],
        command: script(either, 'grep -q " /run " /proc/mounts && echo covered'),
      }),
    );
    const files = seen.stdout.trim().split('\n');
    return {
      dockerenv: files.includes('/.dockerenv'),
      containerenv: files.includes('/run/.containerenv'),
      either: seen.stdout.trim() !== '',
      ofUser: seen.exitCode === 0,
      removable: removed.exitCode === 0,
      hidden: covered.stdout.includes('covered') ? covered.stdout.trim() === 'covered' : null,
    };
  },
});
