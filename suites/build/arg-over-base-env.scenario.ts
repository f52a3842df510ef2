import { scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'build/arg-over-base-env',
  title: 'An ARG of the name of a variable of the base image does not override it',
  why: 'A proxy, a version or a locale that the base image sets comes back in the middle of a build.',
  claims: [],
  sources: ['https://docs.docker.com/reference/dockerfile/#using-arg-variables'],
  surfaces: ['cli', 'api'],
  facts: {
    overBase: {
      title: 'value in RUN where the base image has V=base and the Dockerfile ARG V=arg',
      reference: 'arg',
      weight: 'silent',
      about: ['dockerfile:ARG'],
      when: ['base-variable'],
    },
    given: {
      title: 'value there with --build-arg V=given',
      reference: 'given',
      weight: 'silent',
      about: ['cli:build --build-arg', 'api:POST /build ?buildargs'],
      when: ['base-variable'],
    },
    inFile: {
      title: 'value where ARG V=arg is followed by ENV V=env',
      reference: 'env',
      weight: 'silent',
      about: ['dockerfile:ENV'],
    },
    otherName: {
      title: 'value in RUN of a variable that ENV Y=$W sets, with ARG W=arg',
      reference: 'arg',
      weight: 'silent',
      about: ['dockerfile:ENV'],
    },
  },
  differences: [
    {
      on: { engine: 'docker', builder: 'classic', surface: 'cli' },
      facts: { overBase: 'base', given: 'base' },
      because:
        'to BuildKit the variables of the base image were set before the ARG, and the later line wins; not so to the classic builder',
      source: 'https://github.com/docker/cli/issues/3344',
    },
    {
      on: { engine: 'docker', surface: 'api' },
      facts: { overBase: 'base', given: 'base' },
      because: 'over the API the classic builder builds, for which a variable of the base image wins',
      source: 'https://github.com/docker/cli/issues/3344',
    },
    {
      on: { engine: 'podman' },
      facts: { overBase: 'base', given: 'base' },
      because: 'to Podman a variable of the base image wins over an ARG, as to the classic builder of Docker',
      source: 'https://github.com/containers/podman/issues/19803',
    },
  ],
  advice: [
    {
      facts: ['overBase', 'given'],
      write: 'Give the ARG a name of its own, and set the variable from it: `ARG W=…`, `ENV Y=$W`.',
      shownBy: 'build/arg-over-base-env#otherName',
    },
  ],
  async observe({ engine, step }) {
    const base = await step('build the base', () =>
      engine.build({ dockerfile: [`FROM ${engine.image('base')}`, 'ENV V=base'] }),
    );
    const build = async (buildArgs: Record<string, string>) => {
      const { name } = await engine.build({
        dockerfile: [
          `FROM ${base.name}`,
          'ARG V=arg',
          'ARG X=arg',
          'ENV X=env',
          'ARG W=arg',
          'ENV Y=$W',
          'RUN echo "$V $X $Y" >/seen',
        ],
        buildArgs,
      });
      const command = script('cat /seen');
      return (await engine.run({ image: { name }, network: 'none', command })).stdout.trim().split(' ');
    };
    const [overBase = '', inFile = '', otherName = ''] = await step('with an ARG', () => build({}));
    const [given = ''] = await step('with a build argument', () => build({ V: 'given' }));
    return { overBase, given, inFile, otherName };
  },
});
