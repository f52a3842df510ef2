import { attempt, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'dns/alias-on-default-network',
  title: '--network-alias on the default network is refused',
  why: 'An alias that is accepted silently and never resolves shows up as a connection error much later.',
  claims: ['dns-01'],
  sources: ['https://docs.docker.com/engine/network/drivers/bridge/'],
  surfaces: ['cli'],
  facts: {
    refused: {
      title: 'the container is refused',
      reference: true,
      weight: 'silent',
      about: ['cli:run --network-alias'],
      when: ['default-network'],
    },
    takenOnOwn: {
      title: 'a custom network accepts --network-alias',
      reference: true,
      weight: 'fails',
      about: ['cli:run --network-alias'],
      when: ['custom-network'],
    },
  },
  differences: [
    {
      on: { client: 'docker', clientVersion: '<25.0.0' },
      facts: { refused: false },
      because: 'a Docker client before 25.0 accepts --network-alias without --network, and does not send it',
      source: 'https://github.com/docker/cli/pull/4493',
    },
    {
      on: { engine: 'podman', client: 'podman', mode: 'rootless', version: '<4.0.0' },
      facts: { refused: false },
      because: 'before 4.0 an alias is accepted for a user-mode network too, where nobody can use it',
      source: 'https://github.com/containers/podman/pull/12534',
    },
    {
      on: { engine: 'podman', client: 'podman', mode: 'rootful' },
      facts: { refused: false },
      because: 'every bridge network accepts aliases; on the default one no resolver serves them',
      source: 'https://github.com/containers/podman/issues/12972',
    },
  ],
  advice: [
    {
      facts: ['refused'],
      write:
        'Use aliases on a custom network: `docker network create NET`, then `run --network NET --network-alias NAME`.',
      shownBy: 'dns/alias-on-default-network#takenOnOwn',
    },
  ],
  async observe({ engine, step }) {
    const run = await step('run with an alias', () =>
      attempt(() => engine.run({ networkAliases: ['nick'], command: ['true'] })),
    );
    const network = await engine.createNetwork();
    const onOwn = await step('run with an alias on a network', () =>
      attempt(() => engine.run({ network, networkAliases: ['nick'], command: ['true'] })),
    );
    return { refused: run.refused, takenOnOwn: !onOwn.refused };
  },
});
