import { attempt, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'lifecycle/rm-with-restart',
  title: '--rm together with a restart policy is refused',
  why: 'Removing at the end and starting again contradict each other; the mistake should show.',
  claims: ['run-04'],
  sources: ['https://docs.docker.com/engine/containers/run/#clean-up---rm'],
  surfaces: ['cli', 'api'],
  facts: {
    always: { title: '--rm with --restart always is refused', reference: true },
    onFailure: { title: '--rm with --restart on-failure is refused', reference: true },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman', version: '>=2.2', surface: 'cli' },
      facts: { onFailure: false },
      because: 'the Podman client lets a container that removes itself be started again after a failure',
      source: 'https://github.com/containers/podman/issues/7906',
    },
  ],
  advice: [
    {
      facts: ['onFailure'],
      write:
        'Repeat the command in the script, `until docker run --rm IMAGE; do sleep 1; done`: the exit code of `run --rm` tells whether it failed.',
      shownBy: 'lifecycle/auto-remove#code',
    },
  ],
  async observe({ engine, step }) {
    const refused = async (restart: 'always' | 'on-failure') => {
      const answer = await step(`create with ${restart}`, () =>
        attempt(() => engine.create({ network: 'none', autoRemove: true, restart })),
      );
      return answer.refused;
    };
    return { always: await refused('always'), onFailure: await refused('on-failure') };
  },
});
