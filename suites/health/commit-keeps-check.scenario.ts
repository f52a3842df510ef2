import { attempt, commitRefused, scenario, valueAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'health/commit-keeps-check',
  title: 'docker commit keeps the health check, and --change HEALTHCHECK sets one',
  why: 'An image that was made from a container loses its check without a word where the format has none.',
  claims: [],
  sources: [
    'https://docs.docker.com/reference/cli/docker/container/commit/',
    'https://docs.podman.io/en/latest/markdown/podman-commit.1.html',
  ],
  surfaces: ['cli', 'api'],
  facts: {
    ofImage: {
      title: 'the check of the image that the container was made from is in the new image',
      reference: true,
      weight: 'silent',
      about: ['cli:commit', 'api:POST /commit'],
      when: ['health-check'],
    },
    ofContainer: {
      title: 'a check that the container was given is in the new image',
      reference: true,
      weight: 'silent',
      about: ['cli:commit', 'api:POST /commit'],
      when: ['health-check'],
    },
    byChange: {
      title: '--change "HEALTHCHECK CMD false" sets a check',
      reference: true,
      weight: 'silent',
      about: ['cli:commit --change', 'api:POST /commit ?changes'],
      when: ['value:HEALTHCHECK'],
    },
    given: {
      title: 'a container of the new image that is given the check has it',
      reference: true,
      weight: 'silent',
      about: ['cli:create --health-cmd', 'api:POST /containers/create Healthcheck.Test'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman', surface: 'cli' },
      facts: { ofImage: false },
      because: 'Podman commits in the OCI format, which has no check of health; it needs --format docker',
      source: 'https://docs.podman.io/en/latest/markdown/podman-commit.1.html',
    },
    {
      on: { engine: 'podman' },
      facts: { ofContainer: false },
      because: 'a commit takes nothing over of the check of the container',
      source: 'https://github.com/containers/podman/blob/v4.3.1/pkg/util/utils.go',
    },
    {
      on: { engine: 'podman', version: '<5.0.0', surface: 'api' },
      facts: { byChange: false },
      because: 'HEALTHCHECK is no change that Podman knows before 5.0, where Buildah reads the changes',
      source: 'https://github.com/containers/podman/commit/426db6fcc1e11114132af4c5fe1c1a257ffe5549',
    },
    {
      on: { engine: 'podman', version: '<5.0.0', client: 'docker' },
      facts: { byChange: false },
      because: 'HEALTHCHECK is no change that Podman knows before 5.0, where Buildah reads the changes',
      source: 'https://github.com/containers/podman/commit/426db6fcc1e11114132af4c5fe1c1a257ffe5549',
    },
    {
      on: { engine: 'podman', client: 'podman', surface: 'cli' },
      facts: { byChange: false },
      because: 'HEALTHCHECK is no change that podman commit knows',
      source: 'https://docs.podman.io/en/latest/markdown/podman-commit.1.html',
    },
    commitRefused,
  ],
  advice: [
    {
      facts: ['ofImage', 'ofContainer', 'byChange'],
      write: 'Give the check to the container that is made from the image: `run --health-cmd TEST`.',
      shownBy: 'health/commit-keeps-check#given',
    },
  ],
  async observe({ engine, step }) {
    // Of a container: images show it in several places.
    const test = async (image: string, command?: string) => {
      const made = await engine.create({
        image: { name: image },
        network: 'none',
        command: ['true'],
        ...(command === undefined ? {} : { health: { command } }),
      });
      const seen = await engine.inspect('container', made.name);
      const words = valueAt(seen, 'Config', 'Healthcheck', 'Test');
      return Array.isArray(words) ? words.filter((word) => typeof word === 'string').join(' ') : '';
    };
    const ended = async (image: 'base' | 'healthcheck', command?: string) => {
      const { container } = await engine.run({
        image,
        network: 'none',
        // A file of its own, so that the image has a layer of its own.
        command: ['sh', '-c', `echo ${engine.name('container')} > /own`],
        ...(command === undefined ? {} : { health: { command } }),
      });
      return container;
    };
    const first = await step('commit one of an image with a check', async () =>
      engine.commit(await ended('healthcheck')),
    );
    const own = await step('run one with a check of its own', () => ended('base', 'true'));
    const second = await step('commit it', () => engine.commit(own));
    const third = await step('commit it with a change', () =>
      attempt(() => engine.commit(own, { changes: ['HEALTHCHECK CMD false'] })),
    );
    return {
      ofImage: (await test(first)) === 'CMD-SHELL test -f /tmp/healthy',
      ofContainer: (await test(second)) === 'CMD-SHELL true',
      byChange: !third.refused && (await test(third.value)) === 'CMD-SHELL false',
      given: (await test(first, 'test -f /own')) === 'CMD-SHELL test -f /own',
    };
  },
});
