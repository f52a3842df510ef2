import { scenario, script } from '../../harness/scenario.ts';

const about = ['cli:run --volume', 'api:POST /containers/create HostConfig.Binds'];

export default scenario({
  id: 'owners/foreign-files',
  title: 'Root in a container reads and chowns files of any host user in a bind mount',
  why: 'Backup, clean-up and chown containers are started to reach files that belong to others.',
  claims: [],
  sources: [
    'https://docs.docker.com/engine/security/#docker-daemon-attack-surface',
    'https://github.com/containers/podman/blob/main/troubleshooting.md',
  ],
  surfaces: ['cli', 'api'],
  needs: ['same-host', 'host-root'],
  facts: {
    reads: {
      title: 'it reads a file of another user with mode 600',
      reference: true,
      weight: 'fails',
      about,
      when: ['bind-mount', 'foreign-files'],
    },
    lists: {
      title: 'it lists a directory of another user with mode 700',
      reference: true,
      weight: 'fails',
      about,
      when: ['bind-mount', 'foreign-files'],
    },
    chowns: {
      title: 'it gives such a file to another user',
      reference: true,
      weight: 'fails',
      about,
      when: ['bind-mount', 'foreign-files'],
    },
    deletes: {
      title: "it deletes such a file in the caller's own directory",
      reference: true,
      weight: 'fails',
      about,
      when: ['bind-mount'],
    },
    owner: {
      title: 'number of their owner as the container sees it',
      reference: '4321:4321',
      weight: 'silent',
      about,
      when: ['bind-mount', 'seen-from-inside'],
    },
    large: {
      title: 'it gives a file of its own to user 100000',
      reference: true,
      weight: 'fails',
      about,
      when: ['bind-mount', 'large-id'],
    },
    small: {
      title: 'it gives a file of its own to user 1234',
      reference: true,
      weight: 'fails',
      about,
      when: ['bind-mount'],
    },
  },
  differences: [
    {
      on: { mode: 'rootless' },
      facts: { reads: false, lists: false, chowns: false, owner: '65534:65534', large: false },
      because:
        'root of a rootless container is an ordinary user of the host: files of others belong to nobody inside, and only the ids from /etc/subuid exist',
      source: 'https://github.com/containers/podman/blob/main/troubleshooting.md',
    },
  ],
  advice: [
    {
      facts: ['large'],
      write: 'Use ids up to 65535.',
      shownBy: 'owners/foreign-files#small',
    },
  ],
  async observe({ engine, host, step }) {
    const directory = await host.directory();
    await host.writeFile(`${directory}/secret`, 'content');
    await host.writeFile(`${directory}/given`, 'content');
    await host.run(['mkdir', `${directory}/closed`]);
    await host.run(['chmod', '700', `${directory}/closed`]);
    await host.run(['chmod', '600', `${directory}/secret`]);
    const foreign = ['secret', 'given', 'closed'].map((name) => `${directory}/${name}`);
    await host.run(['chown', '4321:4321', ...foreign]);
    const { stdout } = await step('try as root', () =>
      engine.run({
        network: 'none',
        binds: [`${directory}:/data`],
        command: script(
          'cd /data',
          "stat -c 'owner %u:%g' secret",
          'cat secret > /dev/null && echo reads',
          'ls closed > /dev/null && echo lists',
          'chown 1234:1234 given && echo chowns',
          'rm -f secret && echo deletes',
          'touch own && chown 1234:1234 own && echo small',
          'chown 100000:100000 own && echo large',
        ),
      }),
    );
    const seen = stdout.split('\n');
    return {
      reads: seen.includes('reads'),
      lists: seen.includes('lists'),
      chowns: seen.includes('chowns'),
      deletes: seen.includes('deletes'),
      owner: seen[0]?.replace('owner ', '') ?? '',
      large: seen.includes('large'),
      small: seen.includes('small'),
    };
  },
});
