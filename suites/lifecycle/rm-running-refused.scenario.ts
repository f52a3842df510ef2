import { attempt, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'lifecycle/rm-running-refused',
  title: 'docker rm refuses a running container without --force, removes a stopped one',
  why: 'The refusal protects a service from a clean-up that runs too early.',
  claims: ['run-06', 'run-02'],
  sources: ['https://docs.docker.com/reference/cli/docker/container/rm/'],
  surfaces: ['cli', 'api'],
  facts: {
    refused: {
      title: 'rm of the running container is refused',
      reference: true,
      weight: 'silent',
      about: ['cli:rm', 'api:DELETE /containers/{id}'],
      when: ['running-container'],
    },
    runsOn: {
      title: 'the container keeps running after the refusal',
      reference: true,
      weight: 'silent',
      about: ['cli:rm', 'api:DELETE /containers/{id}'],
      when: ['running-container'],
    },
    staysWhenStopped: {
      title: 'the stopped container is still there',
      reference: true,
      weight: 'silent',
      about: ['cli:stop', 'api:POST /containers/{id}/stop'],
    },
    removed: {
      title: 'rm of the stopped container removes it',
      reference: true,
      weight: 'silent',
      about: ['cli:rm', 'api:DELETE /containers/{id}'],
      when: ['stopped-container'],
    },
  },
  async observe({ engine, step }) {
    const container = await engine.start({ network: 'none' });
    const early = await step('remove it while it runs', () => attempt(() => engine.remove(container)));
    const after = await step('look whether it runs', () => engine.state(container));
    await step('stop it', () => engine.stop(container));
    const stays = await engine.exists(container.name);
    await step('remove it', () => engine.remove(container));
    const still = await engine.exists(container.name);
    return { refused: early.refused, runsOn: after.running, staysWhenStopped: stays, removed: !still };
  },
});
