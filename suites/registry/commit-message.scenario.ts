import { commitRefused, ownContainer, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'registry/commit-message',
  title: 'docker commit stores --message and --author in the image',
  why: 'The message of a snapshot records what was changed by hand.',
  claims: ['reg-06'],
  sources: ['https://docs.docker.com/reference/cli/docker/container/commit/'],
  surfaces: ['cli'],
  facts: {
    author: {
      title: 'Author of inspect',
      reference: 'someone',
      weight: 'silent',
      about: ['cli:commit --author'],
    },
    labelled: {
      title: 'value of the label set with --change',
      reference: 'by-hand',
      weight: 'silent',
      about: ['cli:commit --change'],
    },
    exitCode: {
      title: 'exit code of commit --message',
      reference: 0,
      weight: 'fails',
      about: ['cli:commit --message'],
    },
    message: {
      title: 'Comment of inspect is the message',
      reference: true,
      weight: 'silent',
      about: ['cli:commit --message'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { exitCode: 125, message: false },
      weight: 'fails',
      because: 'Podman commits in the OCI format, which has no field for a message; it needs --format docker',
      source: 'https://docs.podman.io/en/latest/markdown/podman-commit.1.html',
    },
    commitRefused,
    {
      on: { engine: 'podman', client: 'docker', version: { in: '>=6.1.1', notIn: '<=5.8.6' } },
      facts: { author: '' },
      because: 'the API of Podman 6 answers about an image without its author',
      source:
        'measured: GET /images/{id}/json of Podman 6.1.1 has no Author, which podman image inspect of it shows',
    },
  ],
  advice: [
    {
      facts: ['exitCode', 'message'],
      write: "Write the message into a label: `commit --change 'LABEL message=by-hand'`.",
      shownBy: 'registry/commit-message#labelled',
    },
  ],
  async observe({ engine, step }) {
    const maker = await ownContainer(engine);
    const [signed, told] = [engine.name('image'), engine.name('image')];
    await step('commit with an author', () =>
      engine.cli(['commit', '--author', 'someone', maker.name, signed]),
    );
    const labelled = await step('commit with a label', () =>
      engine.commit(maker, { changes: ['LABEL message=by-hand'] }),
    );
    const commit = await step('commit with a message', () =>
      engine.cli(['commit', '--message', 'by hand', maker.name, told]),
    );
    const show = async (name: string, key: string) =>
      (await engine.cli(['image', 'inspect', '--format', `{{.${key}}}`, name])).stdout.trim();
    return {
      author: await step('inspect the first', () => show(signed, 'Author')),
      labelled: await step('inspect its label', () => show(labelled, 'Config.Labels.message')),
      exitCode: commit.exitCode,
      message: (await step('inspect the second', () => show(told, 'Comment'))) === 'by hand',
    };
  },
});
