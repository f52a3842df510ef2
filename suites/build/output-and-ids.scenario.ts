import { scenario, textAt, valueAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'build/output-and-ids',
  title: 'docker build -q and --iidfile print the image id; build -t twice gives two names',
  why: 'Scripts read the id of what they have built, and push each of its names.',
  claims: [],
  sources: ['https://docs.docker.com/reference/cli/docker/buildx/build/'],
  surfaces: ['cli'],
  facts: {
    quietIsId: {
      title: 'build -q prints one line, the id of the image',
      reference: true,
      weight: 'silent',
      about: ['cli:build --quiet'],
    },
    quietPrefix: {
      title: 'what build -q prints begins with sha256:',
      reference: true,
      weight: 'output',
      about: ['cli:build --quiet'],
      when: ['output-read'],
    },
    file: {
      title: '--iidfile writes the id of the image with sha256: before it',
      reference: true,
      weight: 'silent',
      about: ['cli:build --iidfile'],
    },
    noNewline: {
      title: 'no end of line follows it in the file',
      reference: true,
      weight: 'output',
      about: ['cli:build --iidfile'],
    },
    names: {
      title: 'both names of -t NAME -t OTHER name the image',
      reference: true,
      weight: 'silent',
      about: ['cli:build --tag'],
    },
    label: {
      title: 'a --label with a blank and a sign of equality is in the image as it is',
      reference: 'a b=c',
      weight: 'silent',
      about: ['cli:build --label'],
    },
    printed: {
      title: 'without -q, what RUN prints is on the standard output',
      reference: false,
      weight: 'output',
      about: ['cli:build'],
      when: ['output-read', 'without-quiet'],
    },
    shown: {
      title: 'what RUN prints is on one of the two streams',
      reference: true,
      weight: 'silent',
      about: ['cli:build'],
      when: ['output-read'],
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { quietPrefix: false },
      because: 'Podman tells the id of a build without the prefix',
      source: 'https://docs.podman.io/en/latest/markdown/podman-build.1.html',
    },
    {
      on: { client: 'podman' },
      facts: { printed: true },
      because: 'Podman hands on the standard output of the commands that it runs',
      source: 'https://docs.podman.io/en/latest/markdown/podman-build.1.html',
    },
    {
      on: { client: 'docker', builder: 'classic' },
      facts: { printed: true },
      because:
        'with the classic builder the client prints all progress on the standard output, BuildKit on the other',
      source: 'https://github.com/docker/cli/blob/v20.10.24/cli/command/image/build.go',
    },
    {
      on: { engine: 'podman', client: 'docker' },
      facts: { printed: true },
      because: 'the client prints all progress on the standard output where it builds over the API',
      source: 'https://github.com/docker/cli/blob/v26.1.5/cli/command/image/build.go',
    },
  ],
  advice: [
    {
      facts: ['quietPrefix'],
      write: 'Give the image a name with `--tag` and use that, or remove a leading `sha256:`.',
      shownBy: 'build/output-and-ids#quietIsId',
    },
    {
      facts: ['printed'],
      write: 'Look for the words of a command in both streams: `docker build … 2>&1 | grep …`.',
      shownBy: 'build/output-and-ids#shown',
    },
  ],
  async observe({ engine, step, host }) {
    const directory = await engine.context({
      Dockerfile: `FROM ${engine.image('base')}\nRUN echo the-word-$((40 + 2)) | tee /said\n`,
    });
    const [first, second] = [engine.name('image'), engine.name('image')];
    const file = `${await host.directory()}/id`;
    const common = [...engine.labelArguments, '--force-rm', '--network', 'none'];
    const loud = await step('build with two names', () =>
      engine.cli([
        'build',
        '--tag',
        first,
        '--tag',
        second,
        '--iidfile',
        file,
        '--label',
        'note=a b=c',
        ...common,
        '--no-cache',
        directory,
      ]),
    );
    const written = (await step('read the file', () => host.readFile(file))) ?? '';
    const [one, other] = [await engine.inspect('image', first), await engine.inspect('image', second)];
    const third = engine.name('image');
    const quiet = await step('build quietly', () =>
      engine.cli(['build', '--quiet', '--tag', third, ...common, '--no-cache', directory]),
    );
    const quietImage = await engine.inspect('image', third);
    const digits = (id: string) => id.trim().replace('sha256:', '');
    return {
      quietIsId: digits(quiet.stdout) === digits(textAt(quietImage, 'Id')),
      quietPrefix: quiet.stdout.startsWith('sha256:'),
      file: written.trim() === `sha256:${digits(textAt(one, 'Id'))}`,
      noNewline: written !== '' && !written.endsWith('\n'),
      names: textAt(one, 'Id') !== '' && textAt(one, 'Id') === textAt(other, 'Id'),
      label: textAt(valueAt(one, 'Config', 'Labels'), 'note'),
      printed: loud.stdout.includes('the-word-42'),
      shown: `${loud.stdout}${loud.stderr}`.includes('the-word-42'),
    };
  },
});
