import { askProgram, scenario, textAt } from '../../harness/scenario.ts';

const program = `
import { GenericContainer, Wait } from 'testcontainers';
const [image, name] = given;
let container;
await tell('start', async () => {
  container = await new GenericContainer(image).withName(name).withLabels(labels)
    .withEntrypoint(['sh', '-c']).withCommand(['touch /tmp/ready; sleep 300 & trap "kill $!; exit 0" TERM; wait'])
    .withEnvironment({ COLOUR: 'blue' }).withUser('1000:1000').withWorkingDir('/tmp').withHostname('chosen')
    .withExtraHosts([{ host: 'other.test', ipAddress: '192.0.2.7' }]).withAddedCapabilities('NET_ADMIN').withDroppedCapabilities('CHOWN')
    .withSharedMemorySize(32 * 1024 * 1024)
    .withWaitStrategy(Wait.forSuccessfulCommand('test -e /tmp/ready')).withStartupTimeout(15000).start();
  return true;
});
const run = async (command, options) => (await container.exec(['sh', '-c', command], options)).output.trim();
await tell('settings', () => run('echo $COLOUR $(id -u) $(pwd) $(hostname)'));
await tell('extraHost', async () => (await run('cat /etc/hosts')).split('\\n').some((line) => /^192\\.0\\.2\\.7\\s+other\\.test$/.test(line)));
await tell('sharedMemory', async () => /size=32768k/.test(await run('grep /dev/shm /proc/mounts')));
await tell('capabilities', async () => {
  const bounding = BigInt('0x' + (await run('grep CapBnd /proc/self/status')).split('\\t')[1]);
  return (bounding >> 12n) % 2n === 1n && bounding % 2n === 0n;
});
await tell('exec', async () => {
  const { exitCode, stdout, stderr } = await container.exec(['sh', '-c', 'echo $A; pwd; id -u; echo oops >&2; exit 3'],
    { env: { A: 'a' }, workingDir: '/home', user: '0' });
  return [exitCode, stdout, stderr].join('|') === '3|a\\n/home\\n0\\n|oops\\n';
});
await tell('restarted', async () => { await container.restart({ timeout: 1000 }); return (await run('echo runs')) === 'runs'; });
await tell('kept', async () => {
  const stopped = await container.stop({ timeout: 1000, remove: false });
  return stopped.getId() === container.getId();
});
`;

export default scenario({
  id: 'tooling/testcontainers-options',
  title: 'Testcontainers sets user, environment, hosts and capabilities of a container',
  why: 'What a suite sets of a container has to be in force, or its tests test something else.',
  claims: ['alias-03'],
  sources: ['https://node.testcontainers.org/features/containers/'],
  surfaces: ['api'],
  needs: ['same-host'],
  facts: {
    start: { title: 'the container starts', reference: true, weight: 'fails', about: [] },
    settings: {
      title: 'environment, user, directory and hostname in an exec',
      reference: 'blue 1000 /tmp chosen',
      weight: 'silent',
      about: [],
    },
    extraHost: { title: 'the extra host is in /etc/hosts', reference: true, weight: 'silent', about: [] },
    sharedMemory: { title: 'the size of /dev/shm is in force', reference: true, weight: 'silent', about: [] },
    capabilities: { title: 'one capability more and one less', reference: true, weight: 'silent', about: [] },
    exec: {
      title: 'exec with env, workingDir and user gives exit code and both streams',
      reference: true,
      weight: 'fails',
      about: [],
    },
    restarted: {
      title: 'restart() gives a container that runs',
      reference: true,
      weight: 'fails',
      about: [],
    },
    kept: { title: 'stop({ remove: false }) succeeds', reference: true, weight: 'fails', about: [] },
    keptExists: { title: 'the container is there afterwards', reference: true, weight: 'silent', about: [] },
  },
  async observe({ engine, step }) {
    await step('read the version', () => engine.api('GET', '/version'));
    const name = engine.name('container');
    const told = await step('start with options', () =>
      askProgram(engine, 'node', program, [engine.image('base'), name]),
    );
    return {
      start: told.start === true,
      settings: textAt(told, 'settings'),
      extraHost: told.extraHost === true,
      sharedMemory: told.sharedMemory === true,
      capabilities: told.capabilities === true,
      exec: told.exec === true,
      restarted: told.restarted === true,
      kept: told.kept === true,
      keptExists: await engine.exists(name),
    };
  },
});
