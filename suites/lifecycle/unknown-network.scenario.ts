import { attempt, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'lifecycle/unknown-network',
  title: 'A --network that does not exist is refused at start, not at create',
  why: 'On Docker the failed `run` leaves a container behind that holds its name.',
  claims: ['run-05', 'net-13'],
  sources: ['https://github.com/moby/moby/blob/master/daemon/create.go'],
  surfaces: ['cli', 'api'],
  facts: {
    createRefused: {
      title: 'create is refused',
      reference: false,
      weight: 'fails',
      about: ['cli:create --network', 'api:POST /containers/create HostConfig.NetworkMode'],
      when: ['absent-object'],
    },
    startRefused: {
      title: 'start is refused',
      reference: true,
      weight: 'fails',
      about: ['cli:create --network', 'api:POST /containers/create HostConfig.NetworkMode'],
      when: ['absent-object'],
    },
    madeFirst: {
      title: 'a container runs on a network that was created first',
      reference: true,
      weight: 'fails',
      about: ['cli:run --network', 'api:POST /containers/create HostConfig.NetworkMode'],
      when: ['custom-network'],
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
    const missing = { name: engine.name('network'), id: '' };
    const created = await step('create', () => attempt(() => engine.create({ network: missing })));
    const started = created.refused
      ? created
      : await step('start', () => attempt(() => engine.startCreated(created.value)));
    const run = await step('create a network first', async () => {
      // Under another name: where Podman 3 fails halfway, it cannot be removed while a container names it.
      const network = await engine.createNetwork();
      return attempt(async () => {
        const joined = await engine.addresses(await engine.start({ network }));
        return Object.keys(joined).join() === network.name;
      });
    });
    return {
      createRefused: created.refused,
      startRefused: started.refused,
      madeFirst: !run.refused && run.value,
    };
  },
});
