import { attempt, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'lifecycle/no-command-image',
  title: 'An image without ENTRYPOINT and CMD is refused when no command is given',
  why: 'The mistake should show when the container is made, not later.',
  claims: ['run-08'],
  sources: ['https://docs.docker.com/reference/dockerfile/#understand-how-cmd-and-entrypoint-interact'],
  surfaces: ['cli', 'api'],
  facts: {
    createRefused: { title: 'create is refused', reference: true },
    runs: { title: 'with a command it runs', reference: true },
  },
  differences: [
    {
      on: { engine: 'podman', version: '>=5.0' },
      facts: { createRefused: false },
      because: 'from 5.0 Podman leaves it to the OCI runtime what an empty command means',
      source: 'https://github.com/containers/podman/pull/21312',
    },
  ],
  advice: [
    {
      facts: ['createRefused'],
      write: 'Always name a command for an image that has none: `run IMAGE COMMAND`.',
      shownBy: 'lifecycle/no-command-image#runs',
    },
  ],
  async observe({ engine, step }) {
    const create = await step('create without a command', () =>
      attempt(() => engine.create({ image: 'no-command', network: 'none' })),
    );
    const run = await step('run with a command', () =>
      engine.run({ image: 'no-command', network: 'none', command: ['echo', 'given'] }),
    );
    return { createRefused: create.refused, runs: run.stdout === 'given\n' };
  },
});
