import { attempt, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'lifecycle/no-command-image',
  title: 'An image without ENTRYPOINT and CMD is refused without a command',
  why: 'The mistake should show when the container is created, not later.',
  claims: ['run-08'],
  sources: ['https://docs.docker.com/reference/dockerfile/#understand-how-cmd-and-entrypoint-interact'],
  surfaces: ['cli', 'api'],
  facts: {
    createRefused: {
      title: 'create without a command is refused',
      reference: true,
      weight: 'silent',
      about: ['cli:create', 'api:POST /containers/create'],
      when: ['no-command'],
    },
    runs: {
      title: 'run with a command works',
      reference: true,
      weight: 'fails',
      about: ['cli:run', 'api:POST /containers/create Cmd'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', version: '>=5.0' },
      facts: { createRefused: false },
      because: 'from 5.0 Podman leaves the meaning of an empty command to the OCI runtime',
      source: 'https://github.com/containers/podman/pull/21312',
    },
  ],
  advice: [
    {
      facts: ['createRefused'],
      write: 'Always pass a command to an image that has none: `run IMAGE COMMAND`.',
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
