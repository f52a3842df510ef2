import { scenario } from '../../harness/scenario.ts';

const known = { reference: true, weight: 'fails' } as const;

export default scenario({
  id: 'build/buildx-commands',
  title: 'docker buildx has build, bake, create, use, inspect and imagetools',
  why: 'Workflows of CI call buildx for all that docker build does not do.',
  claims: [],
  sources: ['https://docs.docker.com/reference/cli/docker/buildx/'],
  surfaces: ['cli'],
  needs: ['buildx'],
  facts: {
    version: { title: 'buildx version', ...known, about: ['cli:buildx version'] },
    build: { title: 'buildx build', ...known, about: ['cli:buildx build'] },
    bake: { title: 'buildx bake', ...known, about: ['cli:buildx bake'] },
    create: { title: 'buildx create', ...known, about: ['cli:buildx create'] },
    use: { title: 'buildx use', ...known, about: ['cli:buildx use'] },
    inspect: { title: 'buildx inspect', ...known, about: ['cli:buildx inspect'] },
    imagetools: {
      title: 'buildx imagetools',
      ...known,
      about: ['cli:buildx imagetools create', 'cli:buildx imagetools inspect'],
    },
    builds: {
      title: 'buildx build --load makes an image',
      reference: true,
      weight: 'fails',
      about: ['cli:buildx build --load'],
    },
  },
  differences: [
    {
      on: { client: 'podman' },
      facts: { bake: false, create: false, use: false, imagetools: false },
      because: 'Podman has buildx as another word for builder, with few of its commands',
      source: 'https://github.com/containers/podman/blob/v5.4.2/cmd/podman/images/buildx.go',
    },
    {
      on: { client: 'podman', version: '<4.4.0' },
      facts: { version: false },
      because: 'podman buildx version came with Podman 4.4',
      source: 'https://github.com/containers/podman/commit/43e307b84f',
    },
    {
      on: { client: 'podman', version: '<5.6.0' },
      facts: { inspect: false },
      because: 'podman buildx inspect came with Podman 5.6',
      source: 'https://github.com/containers/podman/commit/87450b8f8b',
    },
    {
      on: { client: 'podman', version: '<3.4.0' },
      facts: { build: false, builds: false },
      because: 'podman buildx build came with Podman 3.4',
      source: 'https://github.com/containers/podman/commit/170fb25729',
    },
  ],
  advice: [
    {
      facts: ['version', 'bake', 'create', 'use', 'imagetools', 'inspect', 'build', 'builds'],
      write: 'Build with `docker build`, which every engine has, and one image at a time.',
      shownBy: 'build/output-and-ids#names',
    },
  ],
  async observe({ engine, step }) {
    const help = await step('list the commands', () => engine.cli(['help', 'buildx']));
    const version = await step('version', () => engine.cli(['buildx', 'version']));
    const has = (word: string) => new RegExp(String.raw`^\s+${word}\*?\s`, 'm').test(help.stdout);
    const name = engine.name('image');
    const context = await engine.context({ Dockerfile: `FROM ${engine.image('base')}\n` });
    const common = ['--tag', name, ...engine.labelArguments, '--network', 'none'];
    const built = await step('build', () => engine.cli(['buildx', 'build', '--load', ...common, context]));
    return {
      version: version.exitCode === 0,
      build: has('build'),
      bake: has('bake'),
      create: has('create'),
      use: has('use'),
      inspect: has('inspect'),
      imagetools: has('imagetools'),
      builds: built.exitCode === 0 && (await engine.imageExists(name)),
    };
  },
});
