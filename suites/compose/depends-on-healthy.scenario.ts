import { containerOf, inCompose, scenario } from '../../harness/scenario.ts';

const about = ['compose:services.*.depends_on.*.condition'];

export default scenario({
  id: 'compose/depends-on-healthy',
  title: 'depends_on with service_healthy starts a service when the other is healthy',
  why: 'An application that starts before its database answers fails, or waits for ever.',
  claims: [],
  sources: ['https://docs.docker.com/compose/how-tos/startup-order/'],
  surfaces: ['cli'],
  needs: ['compose-specification', 'health-timers'],
  facts: {
    code: {
      title: 'exit code of compose up',
      reference: 0,
      weight: 'fails',
      about,
      when: ['value:service_healthy'],
    },
    waited: {
      title: 'the other was healthy when the service started',
      reference: true,
      weight: 'silent',
      about,
      when: ['value:service_healthy'],
    },
  },
  differences: [
    {
      on: { compose: 'podman-compose', composeVersion: '<1.4.0' },
      facts: { waited: false },
      because:
        'podman-compose knows conditions since 1.3, and up --detach waits for them before it starts a container since 1.4',
      source: 'https://github.com/containers/podman-compose/commit/9e0da82726f1ac20608f8c8b01768e4f2ed7c5bd',
    },
  ],
  async observe({ engine, host, step }) {
    const shared = await host.directory();
    await host.run(['chmod', '777', shared]);
    const project = await engine.project({
      'compose.yaml': `
services:
  db:
    image: ${engine.image('base')}
    command: ${inCompose(['sh', '-c', 'sleep 4; touch /shared/ready; sleep 1000'])}
    volumes: ["${shared}:/shared"]
    healthcheck:
      test: ["CMD-SHELL", "test -e /shared/ready"]
      interval: 1s
      retries: 30
  app:
    image: ${engine.image('base')}
    command: ${inCompose(['sh', '-c', 'test -e /shared/ready && touch /shared/waited; sleep 1000'])}
    volumes: ["${shared}:/shared"]
    depends_on:
      db:
        condition: service_healthy
`,
    });
    const up = await step('up', () => project.compose(['up', '--detach']));
    const app = await containerOf(project, 'app');
    return {
      code: up.exitCode,
      waited: app === null ? null : (await host.stat(`${shared}/waited`)) !== null,
    };
  },
});
