import { scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'build/contexts',
  title: 'docker build - reads a Dockerfile or a tar; -f may name one outside the context',
  why: 'Scripts pipe a Dockerfile of three lines, and keep others in a directory of their own.',
  claims: [],
  sources: ['https://docs.docker.com/build/concepts/context/'],
  surfaces: ['cli'],
  facts: {
    fromInput: {
      title: 'build - reads the Dockerfile from the standard input',
      reference: true,
      weight: 'fails',
      about: ['cli:build'],
    },
    archive: {
      title: 'build - takes a tar archive there for the context',
      reference: true,
      weight: 'fails',
      about: ['cli:build'],
    },
    outside: {
      title: 'build -f takes a Dockerfile that is not in the context',
      reference: true,
      weight: 'fails',
      about: ['cli:build --file'],
    },
    relative: {
      title: 'build . uses the working directory',
      reference: true,
      weight: 'fails',
      about: ['cli:build'],
    },
    containerfile: {
      title: 'a file Containerfile is found where there is no Dockerfile',
      reference: false,
      weight: 'extra',
      about: ['cli:build'],
    },
  },
  differences: [
    {
      on: { client: 'podman' },
      facts: { containerfile: true },
      because: 'Podman looks for a Containerfile before a Dockerfile',
      source: 'https://docs.podman.io/en/latest/markdown/podman-build.1.html',
    },
  ],
  async observe({ engine, step, host }) {
    const from = `FROM ${engine.image('base')}`;
    const copying = `${from}\nCOPY file /file\n`;
    const content = { file: 'content\n' };
    const common = (name: string) => [
      '--tag',
      name,
      ...engine.labelArguments,
      '--no-cache',
      '--network',
      'none',
    ];
    async function contentOf(
      what: string,
      args: readonly string[],
      options: { stdin?: string; cwd?: string } = {},
    ): Promise<string> {
      const name = engine.name('image');
      const reply = await step(what, () => engine.cli(['build', ...common(name), ...args], options));
      if (reply.exitCode !== 0) return 'not built';
      const read = await engine.run({
        image: { name },
        network: 'none',
        command: script('cat /file'),
      });
      return read.stdout.trim();
    }
    const whole = await engine.context({ ...content, Dockerfile: copying });
    const without = await engine.context(content);
    const other = await engine.context({ 'own.Dockerfile': copying });
    const podmans = await engine.context({ ...content, Containerfile: copying });
    const archive = await step('make an archive', () => host.run(['tar', '-C', whole, '-cf', '-', '.']));
    const own = `${from}\nRUN echo content >/file\n`;
    return {
      fromInput: (await contentOf('from the input', ['-'], { stdin: own })) === 'content',
      archive: (await contentOf('an archive', ['-'], { stdin: archive.stdout })) === 'content',
      outside:
        (await contentOf('a file elsewhere', ['--file', `${other}/own.Dockerfile`, without])) === 'content',
      relative: (await contentOf('the working directory', ['.'], { cwd: whole })) === 'content',
      containerfile: (await contentOf('a Containerfile', [podmans])) === 'content',
    };
  },
});
