import { scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'build/options-of-run',
  title: 'docker build --add-host, --ulimit and --network none reach the RUN lines',
  why: 'Builds that reach a mirror by name or open many files need them.',
  claims: [],
  sources: ['https://docs.docker.com/reference/cli/docker/buildx/build/'],
  surfaces: ['cli'],
  facts: {
    host: {
      title: 'a name of --add-host is in /etc/hosts of RUN',
      reference: true,
      weight: 'silent',
      about: ['cli:build --add-host'],
    },
    hostNotKept: {
      title: 'and not in the image',
      reference: true,
      weight: 'silent',
      about: ['cli:build --add-host'],
    },
    files: {
      title: 'most open files with --ulimit nofile=100:200',
      reference: '100 200',
      weight: 'silent',
      about: ['cli:build --ulimit'],
    },
    hostAlone: {
      title: 'a name of --add-host is there with --network none, too',
      reference: true,
      weight: 'silent',
      about: ['cli:build --add-host', 'cli:build --network'],
      when: ['used-together'],
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
      refused: true,
      because:
        "Podman's service wants a JSON list where Docker's client sends the hosts of --add-host, and refuses the build",
      source: 'https://github.com/containers/podman/blob/v5.4.2/pkg/api/handlers/compat/images_build.go',
    },
    {
      on: { engine: 'podman' },
      facts: { hostAlone: false },
      because: 'Podman writes no /etc/hosts for a build that has no network',
      source: 'https://github.com/containers/buildah/blob/v1.28.0/run_linux.go',
    },
  ],
  async observe({ engine, step, host }) {
    const directory = await host.directory();
    const look = [
      'if grep -q "127.0.0.9.*mirror.test" /etc/hosts; then echo yes; else echo no; fi >/seen',
      'echo $(ulimit -Sn) $(ulimit -Hn) >>/seen',
      'echo $(sed -n "s/:.*//p" /proc/net/dev) >>/seen',
      'echo $(id -u) $(which ls) >>/seen',
    ];
    const context = await engine.context({
      Dockerfile: `FROM ${engine.image('base')}\nRUN ${look.join('; ')}\n`,
    });
    const build = async (what: string, ...options: string[]) => {
      const name = engine.name('image');
      const common = [
        '--tag',
        name,
        ...engine.labelArguments,
        '--no-cache',
        '--add-host',
        'mirror.test:127.0.0.9',
      ];
      await step(what, () => engine.cli(['build', ...common, ...options, context]));
      const read = await engine.run({ image: { name }, network: 'none', command: script('cat /seen') });
      return { name, lines: read.stdout.split('\n') };
    };
    const first = await build('build', '--ulimit', 'nofile=100:200');
    const alone = await build('build without a network', '--network', 'none');
    const container = await step('create a container', () =>
      engine.create({ image: { name: first.name }, network: 'none' }),
    );
    await step('take the files of the image', () => engine.cli(['cp', `${container.name}:/etc`, directory]));
    const hosts = await host.readFile(`${directory}/etc/hosts`);
    const resolver = await host.readFile(`${directory}/etc/resolv.conf`);
    const [found, files = '', , user] = first.lines;
    const [foundAlone, , interfaces = ''] = alone.lines;
    return {
      host: found === 'yes',
      hostNotKept: hosts?.includes('mirror.test') !== true,
      hostAlone: foundAlone === 'yes',
      files,
      network: interfaces,
      runAs: user === '0 /bin/ls',
      resolv: (resolver ?? '') === '',
    };
  },
});
