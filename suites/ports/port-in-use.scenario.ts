import { attempt, poll, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'ports/port-in-use',
  aliases: ['ports/taken'],
  title: 'docker start fails if -p names a host port in use, and the container remains',
  why: 'Deployments that start the new container before the old one ends run into this first.',
  claims: ['port-03'],
  sources: ['https://docs.docker.com/engine/network/port-publishing/'],
  surfaces: ['cli', 'api'],
  facts: {
    refused: {
      title: 'the start of the second container is refused',
      reference: true,
      weight: 'silent',
      about: [
        'cli:run --publish',
        'cli:create --publish',
        'api:POST /containers/create HostConfig.PortBindings.*[].HostPort',
      ],
      when: ['failing-command'],
    },
    left: {
      title: 'State.Status of the second container afterwards',
      reference: 'created',
      weight: 'output',
      about: ['cli:container inspect --format .State.Status', 'api:GET /containers/{id}/json .State.Status'],
      when: ['failing-command'],
    },
    free: {
      title: 'the second container starts once the first one has ended',
      reference: true,
      weight: 'fails',
      about: ['cli:create --publish', 'api:POST /containers/create HostConfig.PortBindings.*[].HostPort'],
      when: ['failing-command'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', version: '<4.0.0', surface: 'cli' },
      facts: { left: 'configured' },
      because: 'before 4.0 the status of a container that never ran is called configured',
      source: 'https://github.com/containers/podman/blob/v4.0.0/RELEASE_NOTES.md#400',
    },
  ],
  async observe({ engine, step, host }) {
    const publish = [`${await host.freePort()}:80`];
    const first = await engine.start({ publish });
    const second = await engine.create({ publish });
    const again = await step('start the second', () => attempt(() => engine.startCreated(second)));
    const { status } = await engine.state(second);
    const last = await step('end the first and start the second', async () => {
      await engine.kill(first);
      await engine.wait(first);
      // The process that holds the port of the first container may outlive it by a moment.
      return poll(
        () => attempt(() => engine.startCreated(second)),
        ({ refused }) => !refused,
      );
    });
    return { refused: again.refused, left: status, free: !last.refused };
  },
});
