import { attempt, scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'build/options-of-run',
  title: 'docker build --ulimit and --network none reach the RUN lines',
  why: 'Builds that open many files, or that must reach nothing, need them.',
  claims: [],
  sources: ['https://docs.docker.com/reference/cli/docker/buildx/build/'],
  surfaces: ['cli'],
  facts: {
    files: {
      title: 'most open files with --ulimit nofile=100:200',
      reference: '100 200',
      weight: 'silent',
      about: ['cli:build --ulimit'],
    },
    network: {
      title: 'interfaces in RUN with --network none',
      reference: 'lo',
      weight: 'silent',
      about: ['cli:build --network'],
      when: ['value-none'],
    },
    runAs: {
      title: 'RUN is run by root, with the PATH of the image',
      reference: true,
      weight: 'silent',
      about: ['dockerfile:RUN'],
    },
    resolv: {
      title: '/etc/resolv.conf in the image is empty or not there',
      reference: true,
      weight: 'silent',
      about: ['cli:build'],
      when: ['seen-from-inside'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'docker' },
      facts: { files: 'refused' },
      weight: 'fails',
      because:
        'Podman’s API wants a list of texts where Docker’s client sends ulimits, and refuses the build',
      source: 'https://github.com/containers/podman/blob/v5.4.2/pkg/api/handlers/compat/images_build.go',
    },
    {
      on: { engine: 'podman', client: 'docker' },
      facts: { network: 'more' },
      because: 'Podman’s API does not know the word none for the network of a build, and takes its default',
      source: 'https://github.com/containers/podman/blob/v5.4.2/pkg/api/handlers/compat/images_build.go',
    },
  ],
  async observe({ engine, step, host }) {
    const directory = await host.directory();
    const look = [
      'echo $(ulimit -Sn) $(ulimit -Hn) >/seen',
      'echo $(sed -n "s/:.*//p" /proc/net/dev) >>/seen',
      'echo $(id -u) $(which ls) >>/seen',
    ];
    const context = await engine.context({
      Dockerfile: `FROM ${engine.image('base')}\nRUN ${look.join('; ')}\n`,
    });
    const build = async (what: string, ...options: string[]) => {
      const name = engine.name('image');
      const common = ['--tag', name, ...engine.labelArguments, '--no-cache'];
      await step(what, () => engine.cli(['build', ...common, ...options, context]));
      const read = await engine.run({ image: { name }, network: 'none', command: script('cat /seen') });
      return { name, lines: read.stdout.split('\n') };
    };
    const first = await build('build');
    const limited = await attempt(() => build('build with a limit', '--ulimit', 'nofile=100:200'));
    const alone = await build('build without a network', '--network', 'none');
    const container = await step('create a container', () =>
      engine.create({ image: { name: first.name }, network: 'none' }),
    );
    await step('take the files of the image', () => engine.cli(['cp', `${container.name}:/etc`, directory]));
    const resolver = await host.readFile(`${directory}/etc/resolv.conf`);
    const [, , user] = first.lines;
    const [, interfaces = ''] = alone.lines;
    return {
      files: limited.refused ? 'refused' : (limited.value.lines[0] ?? ''),
      // Which ones there are is the host's matter.
      network: interfaces === 'lo' ? 'lo' : 'more',
      runAs: user === '0 /bin/ls',
      resolv: (resolver ?? '') === '',
    };
  },
});
