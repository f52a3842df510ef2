import { askProgram, scenario } from '../../harness/scenario.ts';

/** Serves a page on port 80 a moment after it has begun, and says so. */
const program = `
import { GenericContainer, Wait } from 'testcontainers';
const [image, ...names] = given;
const serve = ['sh', '-c', 'sleep 0.5; mkdir /www; echo page >/www/index.html; httpd -p 80 -h /www; echo ready; sleep 300 & trap "kill $!; exit 0" TERM; wait'];
const make = (command = serve) =>
  new GenericContainer(image).withName(names.shift()).withLabels(labels).withCommand(command).withStartupTimeout(20000);
const starts = (name, container) => tell(name, async () => {
  const started = await container.start();
  await started.stop({ timeout: 1000 });
  return true;
});
await starts('log', make().withWaitStrategy(Wait.forLogMessage('ready')));
await starts('pattern', make().withWaitStrategy(Wait.forLogMessage(/re.dy/, 1)));
await starts('ports', make().withExposedPorts(80));
await starts('command', make().withWaitStrategy(Wait.forSuccessfulCommand('test -e /www/index.html')));
await starts('all', make().withExposedPorts(80).withWaitStrategy(
  Wait.forAll([Wait.forListeningPorts(), Wait.forLogMessage('ready'), Wait.forHttp('/', 80)])));
await starts('oneShot', make(['true']).withWaitStrategy(Wait.forOneShotStartup()));
const refused = (name, container) => tell(name, () => container.start().then(() => false, () => true));
await refused('neverSaid', make(['sleep', '300']).withStartupTimeout(1500).withWaitStrategy(Wait.forLogMessage('never')));
await refused('failed', make(['false']).withWaitStrategy(Wait.forOneShotStartup()));
`;

export default scenario({
  id: 'tooling/testcontainers-waits',
  title: 'Testcontainers waits for a log line, ports, a command, and a one-shot start',
  why: 'A test suite that waits in the wrong way fails now and then, or waits until it gives up.',
  claims: ['alias-03'],
  sources: ['https://node.testcontainers.org/features/wait-strategies/'],
  surfaces: ['api'],
  needs: ['same-host'],
  facts: {
    log: { title: 'Wait.forLogMessage with a text', reference: true, weight: 'fails', about: [] },
    pattern: { title: 'Wait.forLogMessage with a pattern', reference: true, weight: 'fails', about: [] },
    ports: {
      title: 'Wait.forListeningPorts, which is the usual one',
      reference: true,
      weight: 'fails',
      about: [],
    },
    command: { title: 'Wait.forSuccessfulCommand', reference: true, weight: 'fails', about: [] },
    all: { title: 'Wait.forAll of ports, log and HTTP', reference: true, weight: 'fails', about: [] },
    oneShot: { title: 'Wait.forOneShotStartup', reference: true, weight: 'fails', about: [] },
    neverSaid: {
      title: 'a line that never comes is an error when the time is over',
      reference: true,
      weight: 'fails',
      about: [],
    },
    failed: {
      title: 'a one-shot container that ends with 1 is an error',
      reference: true,
      weight: 'silent',
      about: [],
    },
    gone: { title: 'containers that are left afterwards', reference: 0, weight: 'silent', about: [] },
  },
  async observe({ engine, step }) {
    await step('read the version', () => engine.api('GET', '/version'));
    const names = Array.from({ length: 8 }, () => engine.name('container'));
    const told = await step('wait in eight ways', () =>
      askProgram(engine, 'node', program, [engine.image('base'), ...names]),
    );
    const left = await step('list what is left', () => Promise.all(names.map((name) => engine.exists(name))));
    return {
      log: told.log === true,
      pattern: told.pattern === true,
      ports: told.ports === true,
      command: told.command === true,
      all: told.all === true,
      oneShot: told.oneShot === true,
      neverSaid: told.neverSaid === true,
      failed: told.failed === true,
      gone: left.filter(Boolean).length,
    };
  },
});
