import { attempt, poll, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'ports/taken',
  title: 'A host port that another container has published is refused, and the second container stays behind',
  why: 'Deployments that start the new container before the old one ends meet it first.',
  claims: ['port-03'],
  sources: ['https://docs.docker.com/engine/network/port-publishing/'],
  surfaces: ['cli', 'api'],
  facts: {
    refused: { title: 'the second container is not started', reference: true },
    left: { title: 'status in which it is left', reference: 'created' },
    free: { title: 'the port is free again once the first container has ended', reference: true },
  },
  differences: [
    {
      on: { engine: 'podman', version: '<4.0.0', surface: 'cli' },
      facts: { left: 'configured' },
      because: 'before Podman 4 the status of a container that never ran was called configured',
      source: 'measured with Podman 3.0.1 and 4.3.1',
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
      // What held the port for the first container may outlive it by a moment.
      return poll(
        () => attempt(() => engine.startCreated(second)),
        ({ refused }) => !refused,
      );
    });
    return { refused: again.refused, left: status, free: !last.refused };
  },
});
