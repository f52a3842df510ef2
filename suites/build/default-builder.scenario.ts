import { attempt, scenario, valueAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'build/default-builder',
  title: 'docker build leaves its image in the engine, whichever builder the client takes',
  why: 'A script builds an image and runs it in the next line.',
  claims: [],
  sources: ['https://docs.docker.com/build/builders/drivers/docker/'],
  surfaces: ['cli'],
  facts: {
    asChosen: {
      title: 'with DOCKER_BUILDKIT unset build leaves the image in the engine, as its Dockerfile says',
      reference: true,
      weight: 'fails',
      about: ['cli:build'],
      when: ['buildkit-on'],
    },
    classic: {
      title: 'with DOCKER_BUILDKIT=0 build leaves it there',
      reference: true,
      weight: 'fails',
      about: ['cli:build'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'docker', builder: 'buildkit' },
      facts: { asChosen: false },
      because:
        'Podman serves no BuildKit, so the buildx plugin builds in a container of an image that it pulls, and leaves the result there',
      source: 'https://github.com/docker/buildx/issues/1980',
    },
  ],
  advice: [
    {
      facts: ['asChosen'],
      write: 'Set `DOCKER_BUILDKIT=0` where Docker’s client speaks to Podman.',
      shownBy: 'build/default-builder#classic',
    },
  ],
  async observe({ engine, step }) {
    // A step of its own: Podman 4.3 fails where another scenario removes what its cache has of the same step.
    const context = await engine.context({
      Dockerfile: `FROM ${engine.image('base')}\nENV DEFAULT_BUILDER=1\n`,
    });
    const builds = async (what: string, choice: string) => {
      const name = engine.name('image');
      const words = ['build', '--tag', name, ...engine.labelArguments, '--network', 'none', context];
      const reply = await step(what, () => engine.cli(words, { env: { DOCKER_BUILDKIT: choice } }));
      const image = await attempt(() => engine.inspect('image', name));
      const variables = image.refused ? null : valueAt(image.value, 'Config', 'Env');
      return reply.exitCode === 0 && JSON.stringify(variables).includes('"DEFAULT_BUILDER=1"');
    };
    return {
      // An empty variable is none.
      asChosen: await builds('as the client chooses', ''),
      classic: await builds('with the classic builder', '0'),
    };
  },
});
