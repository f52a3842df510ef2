import { scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'build/added-hosts',
  title: 'docker build --add-host reaches the RUN lines, and not the image',
  why: 'Builds reach a mirror by a name that no resolver knows.',
  claims: [],
  sources: ['https://docs.docker.com/reference/cli/docker/buildx/build/#add-host'],
  surfaces: ['cli'],
  facts: {
    host: {
      title: 'a name of --add-host is in /etc/hosts of RUN',
      reference: true,
      weight: 'silent',
      about: ['cli:build --add-host'],
    },
    hostNotKept: {
      title: 'a name of --add-host is not in /etc/hosts of the image',
      reference: true,
      weight: 'silent',
      about: ['cli:build --add-host'],
    },
    hostAlone: {
      title: 'a name of --add-host is there with --network none, too',
      reference: true,
      weight: 'silent',
      about: ['cli:build --add-host', 'cli:build --network'],
      when: ['used-together', 'none-network'],
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
    const look = 'if grep -q "127.0.0.9.*mirror.test" /etc/hosts; then echo yes; else echo no; fi >/seen';
    const context = await engine.context({ Dockerfile: `FROM ${engine.image('base')}\nRUN ${look}\n` });
    const build = async (what: string, ...options: string[]) => {
      const name = engine.name('image');
      const common = ['--tag', name, ...engine.labelArguments, '--no-cache'];
      const hosts = ['--add-host', 'mirror.test:127.0.0.9'];
      await step(what, () => engine.cli(['build', ...common, ...hosts, ...options, context]));
      const read = await engine.run({ image: { name }, network: 'none', command: script('cat /seen') });
      return { name, seen: read.stdout.trim() };
    };
    const first = await build('build');
    const alone = await build('build without a network', '--network', 'none');
    const container = await step('create a container', () =>
      engine.create({ image: { name: first.name }, network: 'none' }),
    );
    await step('take the files of the image', () => engine.cli(['cp', `${container.name}:/etc`, directory]));
    const hosts = await host.readFile(`${directory}/etc/hosts`);
    return {
      host: first.seen === 'yes',
      hostNotKept: hosts?.includes('mirror.test') !== true,
      hostAlone: alone.seen === 'yes',
    };
  },
});
