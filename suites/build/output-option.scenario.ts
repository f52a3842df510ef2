import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'build/output-option',
  title: 'docker build --output writes a directory or an archive to the host, and no image',
  why: 'Programs are built in a container and taken out as files.',
  claims: [],
  sources: ['https://docs.docker.com/reference/cli/docker/buildx/build/#output'],
  surfaces: ['cli'],
  needs: ['buildkit', 'same-host'],
  facts: {
    directory: {
      title: '--output type=local,dest=DIRECTORY writes the files of the image there',
      reference: true,
      weight: 'fails',
      about: ['cli:build --output'],
    },
    owner: {
      title: 'they belong to the user of the client',
      reference: true,
      weight: 'silent',
      about: ['cli:build --output'],
    },
    archive: {
      title: '--output type=tar,dest=FILE writes a tar archive',
      reference: true,
      weight: 'fails',
      about: ['cli:build --output'],
    },
    noImage: {
      title: 'build --output makes no image',
      reference: true,
      weight: 'silent',
      about: ['cli:build --output'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { noImage: false },
      because: 'Podman writes the files beside the image, which it makes as always',
      source: 'https://docs.podman.io/en/latest/markdown/podman-build.1.html',
    },
  ],
  async observe({ engine, step, host }) {
    const directory = await host.directory();
    const context = await engine.context({ Dockerfile: 'FROM scratch\nCOPY file /file\n', file: 'made\n' });
    const name = engine.name('image');
    const build = (what: string, output: string) =>
      step(what, () =>
        engine.cli(
          [
            'build',
            '--tag',
            name,
            ...engine.labelArguments,
            '--network',
            'none',
            '--output',
            output,
            context,
          ],
          { env: { DOCKER_BUILDKIT: '1' } },
        ),
      );
    await build('to a directory', `type=local,dest=${directory}/out`);
    const file = await host.readFile(`${directory}/out/file`);
    const status = await host.stat(`${directory}/out/file`);
    const noImage = !(await engine.imageExists(name));
    await build('to an archive', `type=tar,dest=${directory}/out.tar`);
    const listed = await host.run(['tar', '-tf', `${directory}/out.tar`]);
    return {
      directory: file === 'made\n',
      owner: status?.uid === host.engineUid,
      archive: listed.stdout.split('\n').some((line) => /^(\.\/|\/)?file$/.test(line)),
      noImage,
    };
  },
});
