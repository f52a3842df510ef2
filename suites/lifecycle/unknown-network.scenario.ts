import { attempt, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'lifecycle/unknown-network',
  title: 'A --network that does not exist is refused at start, not at create',
  why: 'On Docker the failed `run` leaves a container behind that holds its name.',
  claims: ['run-05', 'net-13'],
  sources: ['https://github.com/moby/moby/blob/master/daemon/create.go'],
  surfaces: ['cli', 'api'],
  facts: {
    createRefused: { title: 'create is refused', reference: false, weight: 'fails' },
    startRefused: { title: 'start is refused', reference: true, weight: 'fails' },
    madeFirst: {
      title: 'a container runs on the network once it is created',
      reference: true,
      weight: 'fails',
    },
  },
  differences: [
    {
      on: { engine: 'podman', version: '>=3.1.0' },
      facts: { createRefused: true },
      because: 'Podman looks up the networks when the container is created',
      source: 'https://github.com/containers/podman/pull/9455',
    },
  ],
  advice: [
    {
      facts: ['createRefused'],
      write:
        'Create a missing network before the container: `docker network inspect NAME || docker network create NAME`.',
      shownBy: 'lifecycle/unknown-network#madeFirst',
    },
  ],
  async observe({ engine, step }) {
    const network = { name: engine.name('network'), id: '' };
    const created = await step('create', () => attempt(() => engine.create({ network })));
    const started = created.refused
      ? created
      : await step('start', () => attempt(() => engine.startCreated(created.value)));
    // Podman 3 may fail halfway; what it created can be removed only while no container names it.
    if (!created.refused) await engine.remove(created.value, { force: true });
    const run = await step('create the network first', async () => {
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
