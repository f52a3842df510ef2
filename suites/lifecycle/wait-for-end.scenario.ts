import { attempt, scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'lifecycle/wait-for-end',
  title: 'docker wait returns the exit code of a running or exited container',
  why: 'Pipelines start jobs in the background and collect their results with wait.',
  claims: ['run-14', 'run-15'],
  sources: ['https://docs.docker.com/reference/cli/docker/container/wait/'],
  surfaces: ['cli', 'api'],
  facts: {
    running: {
      title: 'exit code from wait for a running container',
      reference: 5,
      weight: 'silent',
      about: ['cli:wait', 'api:POST /containers/{id}/wait'],
      when: ['running-container'],
    },
    ended: {
      title: 'exit code from wait for the exited container',
      reference: 5,
      weight: 'silent',
      about: ['cli:wait', 'api:POST /containers/{id}/wait'],
      when: ['stopped-container'],
    },
    missingRefused: {
      title: 'wait for a missing container is refused',
      reference: true,
      weight: 'silent',
      about: ['cli:wait', 'api:POST /containers/{id}/wait'],
      when: ['absent-object'],
    },
  },
  async observe({ engine, step }) {
    const container = await engine.start({ network: 'none', command: script('sleep 0.3', 'exit 5') });
    const running = await step('wait while it runs', () => engine.wait(container));
    const ended = await step('wait when it has exited', () => engine.wait(container));
    const name = engine.name('container');
    const missing = await step('wait for a missing container', () =>
      attempt(() => engine.wait({ name, id: name })),
    );
    return { running, ended, missingRefused: missing.refused };
  },
});
