import { askProgram, scenario } from '../../harness/scenario.ts';

const program = `
import { GenericContainer, Wait } from 'testcontainers';
const [image, checked, one, two] = given;
const make = (of, name) => new GenericContainer(of).withName(name).withLabels(labels)
  .withCommand(['sh', '-c', 'sleep 2; touch /tmp/healthy; sleep 300 & trap "kill $!; exit 0" TERM; wait'])
  .withStartupTimeout(25000).withWaitStrategy(Wait.forHealthCheck());
await tell('own', async () => {
  const started = await make(image, one)
    .withHealthCheck({ test: ['CMD-SHELL', 'test -e /tmp/healthy'], interval: 1000, timeout: 1000, retries: 20 }).start();
  await started.stop({ timeout: 1000 });
  return true;
});
await tell('ofImage', async () => {
  const started = await make(checked, two).start();
  await started.stop({ timeout: 1000 });
  return true;
});
`;

export default scenario({
  id: 'tooling/testcontainers-health',
  title: 'Testcontainers waits for a health check, its own or that of the image',
  why: 'Modules for databases wait for their check, and give up where nobody runs it.',
  claims: ['alias-03'],
  sources: ['https://node.testcontainers.org/features/wait-strategies/#health-check'],
  surfaces: ['api'],
  needs: ['same-host', 'health-timers'],
  facts: {
    own: {
      title: 'Wait.forHealthCheck with a check of its own',
      reference: true,
      weight: 'fails',
      about: [],
    },
    ofImage: {
      title: 'Wait.forHealthCheck with the check of the image',
      reference: true,
      weight: 'fails',
      about: [],
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { ofImage: false },
      because:
        'Podman runs the first check when the container starts, and one failure is enough where the image allows no retry: the wait ends with unhealthy',
      source: 'https://docs.podman.io/en/latest/markdown/podman-run.1.html#health-interval-interval',
    },
  ],
  async observe({ engine, step }) {
    await step('read the version', () => engine.api('GET', '/version'));
    const names = [engine.name('container'), engine.name('container')];
    const told = await step('wait for health', () =>
      askProgram(engine, 'node', program, [engine.image('base'), engine.image('healthcheck-slow'), ...names]),
    );
    return { own: told.own === true, ofImage: told.ofImage === true };
  },
});
