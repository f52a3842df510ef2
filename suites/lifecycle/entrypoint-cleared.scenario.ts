import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'lifecycle/entrypoint-cleared',
  title: 'An empty list as entrypoint clears the entrypoint of the image',
  why: 'SDKs and compose files clear an entrypoint to run a tool of the image by itself.',
  claims: ['run-08', 'run-15'],
  sources: [
    'https://docs.docker.com/reference/api/engine/version/v1.41/#tag/Container/operation/ContainerCreate',
  ],
  surfaces: ['api'],
  facts: {
    cleared: { title: 'the command runs without the entrypoint', reference: true },
    named: { title: 'so it does when it is named as the entrypoint itself', reference: true },
  },
  differences: [
    {
      on: { engine: 'podman', version: '<5.5.1' },
      facts: { cleared: false },
      because: 'before 5.5.1 Podman takes an empty list as "not told" and keeps the entrypoint of the image',
      source: 'https://github.com/containers/podman/releases/tag/v5.5.1',
    },
  ],
  advice: [
    {
      facts: ['cleared'],
      write:
        'Name the program itself as the entrypoint, `"Entrypoint": ["PROGRAM"]`, and its arguments as `Cmd`.',
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
