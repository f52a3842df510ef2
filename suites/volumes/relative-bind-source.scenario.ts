import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'volumes/relative-bind-source',
  title: 'docker run -v ./DIR:/path resolves the source from the working directory',
  why: 'README files contain `-v ./data:/data`, which older Docker clients refuse.',
  claims: ['vol-04'],
  sources: ['https://docs.docker.com/reference/cli/docker/container/run/#volume'],
  surfaces: ['cli'],
  needs: ['same-host'],
  facts: {
    inVolumeFlag: {
      title: '-v ./DIRECTORY:/path shows the host directory',
      reference: true,
      weight: 'fails',
      about: ['cli:run --volume'],
      when: ['bind-mount'],
    },
    inMountFlag: {
      title: '--mount type=bind,source=./DIRECTORY shows the host directory',
      reference: true,
      weight: 'fails',
      about: ['cli:run --mount'],
      when: ['bind-mount'],
    },
    bareNameIsVolume: {
      title: '-v NAME:/path means a volume, even if a directory of that name exists',
      reference: true,
      weight: 'silent',
      about: ['cli:run --volume'],
      when: ['named-volume'],
    },
  },
  differences: [
    {
      on: { engine: 'docker', clientVersion: '<23.0.0' },
      facts: { inVolumeFlag: false, inMountFlag: false },
      because:
        'Docker clients before 23.0 pass a relative source to the daemon, which requires an absolute one',
      source: 'https://github.com/docker/cli/pull/3469',
    },
    {
      on: { engine: 'podman', client: 'docker', clientVersion: '<23.0.0' },
      facts: { inVolumeFlag: false, inMountFlag: false },
      weight: 'silent',
      because:
        'Docker clients before 23.0 pass a relative source to the service, and that of Podman makes it in its own working directory',
      source: 'https://github.com/docker/cli/pull/3469',
    },
  ],
  advice: [
    {
      facts: ['inVolumeFlag', 'inMountFlag'],
      write: 'Write the source of a bind as an absolute path: `--volume "$PWD/DIRECTORY:/path"`.',
      shownBy: 'volumes/bind-shows-both-sides#hostFileSeen',
    },
  ],
  async observe({ engine, host, step }) {
    const cwd = await host.directory();
    const volume = engine.implicitName('volume');
    await host.run(['mkdir', `${cwd}/${volume}`]);
    await host.run(['chmod', '755', `${cwd}/${volume}`]);
    await host.writeFile(`${cwd}/${volume}/file`, 'here');
    const ask = (...mount: string[]) =>
      engine.cli(
        [
          ...['run', '--name', engine.name('container'), ...engine.labelArguments, '--network', 'none'],
          ...mount,
          ...[engine.image('base'), 'ls', '/there'],
        ],
        { cwd },
      );
    const flag = await step('with -v', () => ask('-v', `./${volume}:/there`));
    const mount = await step('with --mount', () =>
      ask('--mount', `type=bind,source=./${volume},target=/there`),
    );
    const bare = await step('without ./', () => ask('-v', `${volume}:/there`));
    return {
      inVolumeFlag: flag.stdout === 'file\n',
      inMountFlag: mount.stdout === 'file\n',
      bareNameIsVolume: bare.exitCode === 0 && bare.stdout === '' && (await engine.volumeExists(volume)),
    };
  },
});
