import { attempt, scenario, textAt, valueAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'build/plain-names',
  title: 'FROM finds a local image by a name without a registry, which build -t gave',
  why: 'A base image that was built a moment ago is used by its short name in the next Dockerfile.',
  claims: [],
  sources: ['https://docs.docker.com/reference/dockerfile/#from'],
  surfaces: ['cli'],
  facts: {
    found: {
      title: 'FROM of a plain name that build -t gave',
      reference: true,
      weight: 'fails',
      about: ['dockerfile:FROM'],
      when: ['plain-image-name'],
    },
    shownAs: {
      title: 'images lists it by that name, without anything before it',
      reference: true,
      weight: 'output',
      about: ['cli:build --tag'],
      when: ['plain-image-name', 'image-name-read'],
    },
    underLocalhost: {
      title: 'an image built as NAME is found as localhost/NAME',
      reference: false,
      weight: 'output',
      about: ['cli:build --tag'],
      when: ['plain-image-name', 'image-name-read'],
    },
    byId: {
      title: 'FROM of an image id',
      reference: false,
      weight: 'extra',
      about: ['dockerfile:FROM'],
    },
    latest: {
      title: 'a name without a tag is NAME:latest',
      reference: true,
      weight: 'silent',
      about: ['cli:build --tag'],
    },
  },
  differences: [
    {
      on: { engine: 'docker', builder: 'classic' },
      facts: { byId: true },
      because: 'the classic builder looks for an image as docker run does; BuildKit takes names only',
      source: 'https://github.com/distribution/reference/blob/v0.6.0/normalize.go',
    },
    {
      on: { engine: 'podman' },
      facts: { byId: true },
      because: 'podman build looks for an image as podman run does, by its id too',
      source: 'https://github.com/containers/common/blob/v0.50.1/libimage/runtime.go',
    },
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { shownAs: false, underLocalhost: true },
      because: 'Podman stores full names only, and completes the name of a local image with localhost',
      source: 'https://docs.podman.io/en/latest/markdown/podman-tag.1.html',
    },
    {
      on: { engine: 'podman', client: 'docker', version: '<4.0.0' },
      facts: { shownAs: false, underLocalhost: true },
      because: 'before 4.0 the Docker API of Podman completed a name with localhost',
      source: 'https://github.com/containers/podman/releases/tag/v4.0.0',
    },
  ],
  async observe({ engine, step }) {
    // Known to the journal under the name that Podman gives it; removed here under the one that Docker does.
    const journalled = engine.name('image');
    const plain = journalled.replace('localhost/', '');
    const context = await engine.context({ Dockerfile: `FROM ${engine.image('base')}\nENV A=1\n` });
    const common = [...engine.labelArguments, '--no-cache', '--network', 'none'];
    try {
      await step('build', () => engine.cli(['build', '--tag', plain, ...common, context]));
      const list = await step('list', () =>
        engine.cli(['images', '--format', '{{.Repository}}:{{.Tag}}', '--filter', `reference=${plain}`]),
      );
      const underLocalhost = await step('by localhost/', () => engine.imageExists(journalled));
      const image = await step('inspect', () => engine.inspect('image', plain));
      const onName = await step('build on the name', () =>
        attempt(() => engine.build({ dockerfile: [`FROM ${plain}`, 'ENV B=1'] })),
      );
      const built = onName.refused ? null : await engine.inspect('image', onName.value.name);
      const variables = JSON.stringify(valueAt(built, 'Config', 'Env'));
      const id = textAt(image, 'Id').replace('sha256:', '');
      const onId = await step('build on the id', () =>
        attempt(() => engine.build({ dockerfile: [`FROM ${id}`, 'ENV B=1'] })),
      );
      const untagged = engine.name('image').replace(/:1$/, '');
      await step('build without a tag', () => engine.cli(['build', '--tag', untagged, ...common, context]));
      const latest = await step('by the tag latest', () => engine.imageExists(`${untagged}:latest`));
      await engine.cli(['rmi', `${untagged}:latest`]);
      return {
        found: variables.includes('"A=1"') && variables.includes('"B=1"'),
        shownAs: list.stdout.split('\n').includes(plain),
        underLocalhost,
        byId: !onId.refused,
        latest,
      };
    } finally {
      await step('remove it', () => engine.cli(['rmi', '--force', plain]));
    }
  },
});
