import { askProgram, scenario } from '../../harness/scenario.ts';

const program = `
import { GenericContainer, Wait } from 'testcontainers';
const [image, mark] = given;
const make = (value) => new GenericContainer(image).withLabels({ ...labels, mark }).withEnvironment({ VALUE: value })
  .withCommand(['sh', '-c', 'echo ready; sleep 300 & trap "kill $!; exit 0" TERM; wait'])
  .withWaitStrategy(Wait.forLogMessage('ready')).withReuse();
let first;
let other;
try {
  await tell('started', async () => { first = await make('one').start(); return true; });
  await tell('same', async () => (await make('one').start()).getId() === first.getId());
  await tell('changed', async () => { other = await make('two').start(); return other.getId() !== first.getId(); });
  await tell('restarted', async () => {
    await first.stop({ timeout: 1000, remove: false });
    const again = await make('one').start();
    const { output } = await again.exec(['echo', 'runs']);
    return again.getId() === first.getId() && output === 'runs\\n';
  });
} finally {
  for (const container of [first, other]) await container?.stop({ timeout: 1000, remove: true }).catch((error) => console.error(error.message));
}
`;

export default scenario({
  id: 'tooling/testcontainers-reuse',
  title: 'Testcontainers withReuse() finds a container of the same settings by its label',
  why: 'Reuse saves the start of a database at every run of a suite, as long as the engine finds the container.',
  claims: ['alias-03'],
  sources: ['https://node.testcontainers.org/features/containers/#reusing-a-container'],
  surfaces: ['api'],
  needs: ['same-host'],
  facts: {
    started: { title: 'a container that may be reused starts', reference: true, weight: 'fails', about: [] },
    same: {
      title: 'the same settings give the same container',
      reference: true,
      weight: 'silent',
      about: [],
    },
    changed: { title: 'other settings give another one', reference: true, weight: 'silent', about: [] },
    restarted: {
      title: 'one that was stopped is started again',
      reference: true,
      weight: 'fails',
      about: [],
    },
  },
  async observe({ engine, step }) {
    await step('read the version', () => engine.api('GET', '/version'));
    const given = [engine.image('base'), engine.name('container')];
    const told = await step('start, and start again', () =>
      askProgram(engine, 'node', program, given, { TESTCONTAINERS_REUSE_ENABLE: 'true' }),
    );
    return {
      started: told.started === true,
      same: told.same === true,
      changed: told.changed === true,
      restarted: told.restarted === true,
    };
  },
});
