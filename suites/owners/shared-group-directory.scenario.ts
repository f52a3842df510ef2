import { scenario, script } from '../../harness/scenario.ts';

const about = ['cli:run --volume', 'api:POST /containers/create HostConfig.Binds'];

export default scenario({
  id: 'owners/shared-group-directory',
  title: 'A setgid directory of a group works in a bind with --group-add of its number',
  why: 'Teams share a directory by its group, and a service joins it with the number of that group.',
  claims: [],
  sources: [
    'https://docs.docker.com/reference/cli/docker/container/run/',
    'https://github.com/containers/podman/blob/main/troubleshooting.md',
  ],
  surfaces: ['cli', 'api'],
  needs: ['same-host', 'host-root'],
  facts: {
    seen: {
      title: 'group of the directory as the container sees it',
      reference: '2000',
      weight: 'silent',
      about,
      when: ['bind-mount', 'seen-from-inside'],
    },
    writes: {
      title: 'a user with --group-add 2000 writes to a directory of that group',
      reference: true,
      weight: 'fails',
      about: ['cli:run --group-add', 'api:POST /containers/create HostConfig.GroupAdd'],
      when: ['writable-directory', 'ordinary-user'],
    },
    inherited: {
      title: 'a file in it has the group of the directory on the host',
      reference: true,
      weight: 'silent',
      about,
      when: ['writable-directory', 'seen-from-host'],
    },
    inVolume: {
      title: 'in a volume a file in a setgid directory has its group',
      reference: true,
      weight: 'silent',
      about,
      when: ['named-volume'],
    },
    volumeWrites: {
      title: 'in a volume a user with --group-add 2000 writes to such a directory',
      reference: true,
      weight: 'fails',
      about: ['cli:run --group-add', 'api:POST /containers/create HostConfig.GroupAdd'],
      when: ['named-volume', 'ordinary-user'],
    },
  },
  differences: [
    {
      on: { mode: 'rootless' },
      facts: { seen: '65534', writes: false, inherited: false },
      because:
        'a group of the host has no number in a rootless container, and the number inside is a subordinate id',
      source: 'https://github.com/containers/podman/blob/main/troubleshooting.md',
    },
  ],
  advice: [
    {
      facts: ['writes'],
      write:
        'Share a volume instead of a directory of the host: numbers of groups are the same in every container.',
      shownBy: 'owners/shared-group-directory#volumeWrites',
    },
  ],
  async observe({ engine, host, step }) {
    const directory = await host.directory();
    await host.run(['mkdir', `${directory}/shared`]);
    await host.run(['chown', '0:2000', `${directory}/shared`]);
    await host.run(['chmod', '2770', `${directory}/shared`]);
    const { name } = await engine.createVolume();
    await step('prepare a volume', () =>
      engine.run({
        network: 'none',
        binds: [`${name}:/volume`],
        command: script(
          'chmod 755 /volume && mkdir /volume/shared && chown 0:2000 /volume/shared && chmod 2770 /volume/shared',
        ),
      }),
    );
    const run = await step('write as a user of the group', () =>
      engine.run({
        network: 'none',
        user: '4000:4000',
        groupAdd: ['2000'],
        binds: [`${directory}/shared:/data`, `${name}:/volume`],
        command: script(
          'stat -c %g /data',
          'touch /data/file && test $(id -u) = 4000 && echo written',
          'touch /volume/shared/file && echo volume $(stat -c %g /volume/shared/file)',
        ),
      }),
    );
    const owner = await step('look from the host', () =>
      host.run(['stat', '-c', '%g', `${directory}/shared/file`]),
    );
    const [seen, ...lines] = run.stdout.trim().split('\n');
    return {
      seen: seen ?? '',
      writes: lines.includes('written'),
      inherited: owner.stdout.trim() === '2000',
      inVolume: lines.includes('volume 2000'),
      volumeWrites: lines.some((line) => line.startsWith('volume')),
    };
  },
});
