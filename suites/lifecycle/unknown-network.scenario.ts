import { attempt, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'lifecycle/unknown-network',
  title: 'A network that does not exist is noticed at the start, not when the container is created',
  why: 'On Docker the failed `run` leaves a container behind that holds its name.',
  claims: ['run-05', 'net-13'],
  sources: ['https://github.com/moby/moby/blob/master/daemon/create.go'],
  surfaces: ['cli', 'api'],
  facts: {
    createRefused: { title: 'create is refused', reference: false },
    startRefused: { title: 'a container with that network cannot be started', reference: true },
    madeFirst: {
      title: 'made where inspect does not find it, the network takes a container',
      reference: true,
    },
  },
  differences: [
    {
      on: { engine: 'podman', version: '>=3.1.0' },
      facts: { createRefused: true },
      because: 'Podman looks the networks up when the container is created',
      source: 'https://github.com/containers/podman/pull/9455',
    },
  ],
  advice: [
    {
      facts: ['createRefused'],
      write:
        'Make sure of the network before the container: `docker network inspect NAME || docker network create NAME`.',
      shownBy: 'lifecycle/unknown-network#madeFirst',
    },
  ],
  async observe({ engine, step }) {
    const network = { name: engine.name('network'), id: '' };
    const created = await step('create', () => attempt(() => engine.create({ network })));
    const started = created.refused
      ? created
      : await step('start', () => attempt(() => engine.startCreated(created.value)));
    // Podman 3 may fail halfway; what it made can be taken back only while no container names it.
    if (!created.refused) await engine.remove(created.value, { force: true });
    const run = await step('make it first', async () => {
      if (!(await engine.networkExists(network.name))) await engine.createNetwork({ name: network.name });
      return attempt(() => engine.run({ network, command: ['true'] }));
    });
    return {
      createRefused: created.refused,
      startRefused: started.refused,
      madeFirst: !run.refused && run.value.exitCode === 0,
    };
  },
});
