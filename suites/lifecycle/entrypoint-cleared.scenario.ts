import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'lifecycle/entrypoint-cleared',
  title: 'An empty Entrypoint list in POST /containers/create clears the entrypoint',
  why: 'SDKs and compose files clear an entrypoint to run another tool of the image.',
  claims: ['run-08', 'run-15'],
  sources: [
    'https://docs.docker.com/reference/api/engine/version/v1.41/#tag/Container/operation/ContainerCreate',
  ],
  surfaces: ['api'],
  facts: {
    cleared: {
      title: 'the command runs without the entrypoint',
      reference: true,
      weight: 'silent',
      about: ['api:POST /containers/create Entrypoint'],
      when: ['empty-value'],
    },
    named: {
      title: 'the command runs when it is the Entrypoint itself',
      reference: true,
      weight: 'silent',
      about: ['api:POST /containers/create Entrypoint'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', version: '<5.5.1' },
      facts: { cleared: false },
      because: 'before 5.5.1 Podman takes an empty list as "not set" and keeps the entrypoint of the image',
      source: 'https://github.com/containers/podman/releases/tag/v5.5.1',
    },
  ],
  advice: [
    {
      facts: ['cleared'],
      write:
        'Set the program itself as the entrypoint, `"Entrypoint": ["PROGRAM"]`, and its arguments as `Cmd`.',
      shownBy: 'lifecycle/entrypoint-cleared#named',
    },
  ],
  async observe({ engine, step }) {
    const run = await step('run with an empty entrypoint', () =>
      engine.run({ image: 'entrypoint', network: 'none', entrypoint: [], command: ['echo', 'alone'] }),
    );
    const named = await step('run with the command as entrypoint', () =>
      engine.run({ image: 'entrypoint', network: 'none', entrypoint: ['echo'], command: ['alone'] }),
    );
    return { cleared: run.stdout.trim() === 'alone', named: named.stdout.trim() === 'alone' };
  },
});
