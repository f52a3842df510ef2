import { attempt, poll, scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'lifecycle/auto-remove',
  title: 'docker run --rm removes the container when it exits, and keeps its exit code',
  why: 'Jobs in pipelines run with --rm and are judged by their exit code.',
  claims: ['run-04', 'run-14'],
  sources: ['https://docs.docker.com/engine/containers/run/#clean-up---rm'],
  surfaces: ['cli', 'api'],
  facts: {
    code: {
      title: 'the exit code of a process that exits with 3',
      reference: 3,
      weight: 'silent',
      about: ['cli:run --rm', 'api:POST /containers/{id}/wait ?condition'],
      when: ['failing-command'],
    },
    goneAfterFailure: {
      title: 'the container that failed is gone',
      reference: true,
      weight: 'silent',
      about: ['cli:run --rm', 'api:POST /containers/create HostConfig.AutoRemove'],
      when: ['failing-command'],
    },
    goneAfterSuccess: {
      title: 'the container that succeeded is gone',
      reference: true,
      weight: 'silent',
      about: ['cli:run --rm', 'api:POST /containers/create HostConfig.AutoRemove'],
    },
    goneAfterKill: {
      title: 'a container that was killed is gone',
      reference: true,
      weight: 'silent',
      about: ['cli:run --rm', 'api:POST /containers/create HostConfig.AutoRemove'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', version: '<4.6.0', client: 'docker', surface: 'cli' },
      facts: { code: 0 },
      because:
        "Docker's client waits until a container with --rm is removed, and before 4.6 Podman answered that wait with exit code 0",
      source: 'https://github.com/containers/podman/releases/tag/v4.6.0',
    },
  ],
  async observe({ engine, step }) {
    // During a removal an engine may find the container, then miss it, and answer with an error.
    const gone = (name: string) =>
      step('wait until it is gone', () =>
        poll(
          async () => {
            const seen = await attempt(() => engine.exists(name));
            return !seen.refused && !seen.value;
          },
          (answer) => answer,
        ),
      );
    const spec = { network: 'none', autoRemove: true } as const;
    const good = await step('run true', () => engine.run({ ...spec, command: ['true'] }));
    // An engine that polls the state four times a second must see the container run before it can see it end.
    const bad = await step('run exit 3', () => engine.run({ ...spec, command: script('sleep 1', 'exit 3') }));
    const killed = await engine.start(spec);
    await step('kill a running container', () => engine.kill(killed));
    return {
      code: bad.exitCode,
      goneAfterFailure: await gone(bad.container.name),
      goneAfterSuccess: await gone(good.container.name),
      goneAfterKill: await gone(killed.name),
    };
  },
});
