import { containerOf, describedBy, inCompose, poll, scenario, textAt } from '../../harness/scenario.ts';

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
      title: 'exit code of compose up --wait, null where it does not return while services run',
      reference: 0,
      weight: 'fails',
      about: ['cli:compose up --wait'],
      when: ['without-detach'],
    },
    healthy: {
      title: 'the service is healthy when compose up --wait returns',
      reference: true,
      weight: 'silent',
      about: ['cli:compose up --wait'],
      when: ['without-detach'],
    },
    detached: {
      title: 'the service is healthy when compose up --detach --wait returns',
      reference: true,
      weight: 'silent',
      about: ['cli:compose up --detach', 'cli:compose up --wait'],
      when: ['used-together'],
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
      facts: { healthy: null, detached: null, failed: false },
      because:
        'version 1 of Docker’s compose has no --wait, and ends with 0 at an option that it does not know',
      source: 'https://github.com/docker/compose/blob/1.29.2/compose/cli/main.py',
    },
    {
      on: { compose: 'podman-compose', composeVersion: '<1.6.0' },
      facts: { code: 2, healthy: null, detached: null },
      because: 'podman-compose up has --wait since 1.6',
      source: 'https://github.com/containers/podman-compose/commit/52a0d9ff503c5721ea8b8ba61661d68cb05f7800',
    },
    {
      on: { compose: 'podman-compose', composeVersion: '>=1.6.0' },
      facts: { code: null, healthy: null, failed: false },
      because:
        'podman-compose takes no notice of --wait where there is no --detach: it stays until the services end, and ends with 0',
      source: 'https://github.com/containers/podman-compose/blob/v1.6.0/podman_compose.py',
    },
  ],
  async observe({ engine, step }) {
    const checked = `
    image: ${engine.image('base')}
    command: ${inCompose(['sh', '-c', 'sleep 2; touch /ready; sleep 1000'])}
    healthcheck:
      test: ["CMD-SHELL", "test -e /ready"]
      interval: 1s
      retries: 20
`;
    const project = await engine.project({
      'compose.yaml': `
services:
  web: ${checked}
`,
      'detached.yaml': `
services:
  other: ${checked}
`,
      'failing.yaml': `
services:
  bad:
    image: ${engine.image('base')}
    command: ["sh", "-c", "exit 3"]
`,
    });
    const healthOf = async (service: string) => {
      const seen = await describedBy(engine, await containerOf(project, service));
      return seen === null ? null : textAt(seen, 'State', 'Health', 'Status') === 'healthy';
    };
    let code: number | null = null;
    let healthy: boolean | null = null;
    await step('up', async () => {
      let returned = false;
      const up = project.compose(['up', '--wait']).finally(() => {
        returned = true;
      });
      const isOver = (over: boolean) => over;
      await poll(async () => returned || (await healthOf('web')) === true, isOver, 60_000);
      if (await poll(() => Promise.resolve(returned), isOver, 15_000)) {
        code = (await up).exitCode;
        healthy = await healthOf('web');
      } else {
        await project.compose(['stop', '--timeout', '1']);
        await up;
      }
    });
    await step('up, detached', () =>
      project.compose(['--file', 'detached.yaml', 'up', '--detach', '--wait']),
    );
    const detached = await healthOf('other');
    const failing = await step('up with a failing service', () =>
      project.compose(['--file', 'failing.yaml', 'up', '--wait']),
    );
    return {
      code,
      healthy,
      detached,
      failed: failing.exitCode !== 0,
    };
  },
});
