import { containerOf, describedBy, forever, inCompose, scenario, textAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'compose/up-wait',
  title: 'compose up --wait returns when services run and are healthy, or fails',
  why: 'CI starts its services by it and runs the tests when it returns.',
  claims: [],
  sources: ['https://docs.docker.com/reference/cli/docker/compose/up/'],
  surfaces: ['cli'],
  needs: ['compose-specification', 'health-timers'],
  facts: {
    code: {
      title: 'exit code of compose up --wait',
      reference: 0,
      weight: 'fails',
      about: ['cli:compose up --wait'],
    },
    healthy: {
      title: 'the service is healthy when it returns',
      reference: true,
      weight: 'silent',
      about: ['cli:compose up --wait'],
    },
    failed: {
      title: 'compose up --wait fails where a service ends with an error',
      reference: true,
      weight: 'silent',
      about: ['cli:compose up --wait'],
      when: ['failing-command'],
    },
  },
  differences: [
    {
      on: { compose: 'docker-compose', composeVersion: '<2.0.0' },
      facts: { healthy: null, failed: false },
      because:
        'version 1 of Docker’s compose has no --wait, and ends with 0 at an option that it does not know',
      source: 'https://github.com/docker/compose/blob/1.29.2/compose/cli/main.py',
    },
    {
      on: { compose: 'podman-compose', composeVersion: '<1.6.0' },
      facts: { code: 2, healthy: null },
      because: 'podman-compose up has --wait since 1.6',
      source: 'https://github.com/containers/podman-compose/commit/52a0d9ff503c5721ea8b8ba61661d68cb05f7800',
    },
  ],
  async observe({ engine, step }) {
    const project = await engine.project({
      'compose.yaml': `
services:
  web:
    image: ${engine.image('base')}
    command: ${inCompose(['sh', '-c', 'sleep 2; touch /ready; sleep 1000'])}
    healthcheck:
      test: ["CMD-SHELL", "test -e /ready"]
      interval: 1s
      retries: 20
  plain:
    image: ${engine.image('base')}
    command: ${inCompose(forever())}
`,
      'failing.yaml': `
services:
  bad:
    image: ${engine.image('base')}
    command: ["sh", "-c", "exit 3"]
`,
    });
    const up = await step('up', () => project.compose(['up', '--wait']));
    const web = await describedBy(engine, await containerOf(project, 'web'));
    const failing = await step('up with a failing service', () =>
      project.compose(['--file', 'failing.yaml', 'up', '--wait']),
    );
    return {
      code: up.exitCode,
      healthy: web === null ? null : textAt(web, 'State', 'Health', 'Status') === 'healthy',
      failed: failing.exitCode !== 0,
    };
  },
});
