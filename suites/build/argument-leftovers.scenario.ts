import { scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'build/argument-leftovers',
  title: 'docker history shows the value of a --build-arg that RUN sees, and no HTTP_PROXY',
  why: 'A token that is given as a build argument can be read by everyone who has the image.',
  claims: [],
  sources: ['https://docs.docker.com/reference/dockerfile/#predefined-args'],
  surfaces: ['cli'],
  facts: {
    unknown: {
      title: 'a --build-arg that no line declares does not fail the build',
      reference: true,
      weight: 'fails',
      about: ['cli:build --build-arg'],
    },
    told: {
      title: 'the name of a --build-arg that no line declares is in the output, as a warning',
      reference: false,
      weight: 'extra',
      about: ['cli:build --build-arg'],
      when: ['output-read'],
    },
    proxy: {
      title: 'HTTP_PROXY needs no line ARG to be seen in RUN',
      reference: true,
      weight: 'silent',
      about: ['cli:build --build-arg'],
      when: ['value:HTTP_PROXY'],
    },
    proxyNotKept: {
      title: 'neither the environment nor the history of the image has HTTP_PROXY',
      reference: true,
      weight: 'silent',
      about: ['cli:build --build-arg'],
      when: ['value:HTTP_PROXY'],
    },
    inHistory: {
      title: 'the history shows the value of an ARG that a RUN line saw',
      reference: true,
      weight: 'silent',
      about: ['cli:history', 'cli:history --no-trunc'],
    },
    fromShell: {
      title: '--build-arg NAME without a value takes that of the shell',
      reference: true,
      weight: 'silent',
      about: ['cli:build --build-arg'],
    },
  },
  differences: [
    {
      on: { engine: 'docker', builder: 'classic' },
      facts: { told: true },
      because: 'the classic builder warns of arguments that no line took; BuildKit does not',
      source: 'https://github.com/moby/buildkit/commit/b0dca966bbd3e6c0074dc5a5b12735c95a8605a3',
    },
    {
      on: { engine: 'podman' },
      facts: { told: true },
      because: 'Podman warns of arguments that no line took, as the classic builder of Docker does',
      source: 'https://github.com/containers/buildah/blob/v1.28.0/imagebuildah/executor.go',
    },
  ],
  async observe({ engine, step }) {
    const name = engine.name('image');
    const context = await engine.context({
      Dockerfile: [
        `FROM ${engine.image('base')}`,
        'ARG TOKEN',
        'ARG SHELL_VALUE',
        'RUN echo "$HTTP_PROXY $SHELL_VALUE" >/seen',
        '',
      ].join('\n'),
    });
    const built = await step('build', () =>
      engine.cli(
        [
          'build',
          '--tag',
          name,
          ...engine.labelArguments,
          '--no-cache',
          '--network',
          'none',
          '--build-arg',
          'NOBODY_ASKED=1',
          '--build-arg',
          'HTTP_PROXY=http://proxy.invalid:1',
          '--build-arg',
          'TOKEN=token-in-sight',
          '--build-arg',
          'SHELL_VALUE',
          context,
        ],
        { env: { SHELL_VALUE: 'of-the-shell' } },
      ),
    );
    const read = await step('read what it wrote', () =>
      engine.run({ image: { name }, network: 'none', command: script('cat /seen') }),
    );
    const history = await step('history', () =>
      engine.cli(['history', '--no-trunc', '--format', '{{.CreatedBy}}', name]),
    );
    const image = await step('inspect', () => engine.inspect('image', name));
    const [proxy, value] = read.stdout.trim().split(' ');
    return {
      unknown: built.exitCode === 0,
      told: `${built.stdout}${built.stderr}`.includes('NOBODY_ASKED'),
      proxy: proxy === 'http://proxy.invalid:1',
      proxyNotKept: !`${history.stdout}${JSON.stringify(image)}`.includes('proxy.invalid'),
      inHistory: history.stdout.includes('token-in-sight'),
      fromShell: value === 'of-the-shell',
    };
  },
});
