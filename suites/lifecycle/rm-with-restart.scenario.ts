import { attempt, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'lifecycle/rm-with-restart',
  title: '--rm together with --restart is refused',
  why: 'Removal at exit and restart contradict each other; the mistake should show.',
  claims: ['run-04'],
  sources: ['https://docs.docker.com/engine/containers/run/#clean-up---rm'],
  surfaces: ['cli', 'api'],
  facts: {
    always: {
      title: '--rm with --restart always is refused',
      reference: true,
      weight: 'silent',
      about: [
        'cli:create --rm',
        'cli:create --restart',
        'api:POST /containers/create HostConfig.AutoRemove',
        'api:POST /containers/create HostConfig.RestartPolicy.Name',
      ],
      when: ['used-together'],
    },
    onFailure: {
      title: '--rm with --restart on-failure is refused',
      reference: true,
      weight: 'silent',
      about: [
        'cli:create --rm',
        'cli:create --restart',
        'api:POST /containers/create HostConfig.AutoRemove',
        'api:POST /containers/create HostConfig.RestartPolicy.Name',
      ],
      when: ['used-together', 'value:on-failure'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman', version: '>=2.2', surface: 'cli' },
      facts: { onFailure: false },
      because: 'the Podman client allows --rm with a restart after a failure',
      source: 'https://github.com/containers/podman/releases/tag/v2.2.0',
    },
  ],
  advice: [
    {
      facts: ['onFailure'],
      write:
        'Repeat the command in the script, `until docker run --rm IMAGE; do sleep 1; done`: the exit code of `run --rm` shows whether it failed.',
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
