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
    },
    ofContainer: {
      title: 'a check that the container was given is in the new image',
      reference: true,
      weight: 'silent',
      about: ['cli:commit', 'api:POST /commit'],
    },
    byChange: {
      title: '--change "HEALTHCHECK CMD true" sets a check',
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
  differences: [commitRefused],
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
    const committed = async (image: 'base' | 'healthcheck', check?: string, changes?: readonly string[]) => {
      const { container } = await engine.run({
        image,
        network: 'none',
        command: ['sh', '-c', `echo ${engine.name('container')} > /own`],
        ...(check === undefined ? {} : { health: { command: check, intervalSeconds: 3600 } }),
      });
      return engine.commit(container, changes === undefined ? {} : { changes });
    };
    const first = await step('commit one of an image with a check', () => committed('healthcheck'));
    const second = await step('commit one with a check of its own', () => committed('base', 'true'));
    const third = await step('commit with a change', () =>
      attempt(() => committed('base', undefined, ['HEALTHCHECK CMD true'])),
    );
    return {
      ofImage: (await test(first)) === 'CMD-SHELL test -f /tmp/healthy',
      ofContainer: (await test(second)) === 'CMD-SHELL true',
      byChange: !third.refused && (await test(third.value)) === 'CMD-SHELL true',
      given: (await test(first, 'test -f /own')) === 'CMD-SHELL test -f /own',
    };
  },
});
