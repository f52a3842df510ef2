import { askProgram, ownImage, poll, scenario } from '../../harness/scenario.ts';

/** Stands in for the reaper: says that it has started, hears which labels it is to watch, and ends with its client. */
const reaper = [
  'test -S /var/run/docker.sock && echo has-socket',
  // Its input must not end: it would close its side, and the client the other.
  'mkfifo /tmp/open',
  'nc -l -p 8080 <>/tmp/open &',
  'until netstat -ltn | grep -q :8080; do sleep 0.1; done',
  'echo Started',
  'wait',
].join('\n');

const program = `
import { GenericContainer, Wait } from 'testcontainers';
import Docker from 'dockerode';
const [image, name] = given;
const docker = new Docker();
let container;
await tell('start', async () => {
  container = await new GenericContainer(image).withName(name).withLabels(labels)
    .withCommand(['sh', '-c', 'echo ready; sleep 300 & trap "kill $!; exit 0" TERM; wait'])
    .withWaitStrategy(Wait.forLogMessage('ready')).start();
  return true;
});
const session = 'org.testcontainers.session-id';
let found;
await tell('found', async () => {
  const { Config } = await docker.getContainer(name).inspect();
  const list = await docker.listContainers({ filters: { label: [session + '=' + Config.Labels[session]] } });
  found = list.find((one) => one.Names.some((name) => name.startsWith('/testcontainers-ryuk-')));
  return found !== undefined && list.length === 2;
});
const logs = async () => (await docker.getContainer(found.Id).logs({ stdout: true, stderr: true })).toString();
await tell('socket', async () => (await logs()).includes('has-socket'));
await tell('heard', async () => {
  for (let tries = 0; tries < 50; tries += 1) {
    if (/label=org\\.testcontainers\\.session-id=/.test(await logs())) return true;
    await new Promise((done) => setTimeout(done, 100));
  }
  return false;
});
await container?.stop({ timeout: 1000 });
console.log(JSON.stringify({ id: found?.Id ?? null }));
process.exit(0);
`;

export default scenario({
  id: 'tooling/testcontainers-reaper',
  title: 'Testcontainers starts its reaper with the socket mounted, and tells it labels',
  why: 'The reaper removes what a killed test run leaves; where it cannot start, no test of the suite does.',
  claims: ['alias-03'],
  sources: ['https://node.testcontainers.org/supported-container-runtimes/#podman'],
  surfaces: ['api'],
  needs: ['same-host'],
  facts: {
    start: { title: 'a container starts, after its reaper', reference: true, weight: 'fails', about: [] },
    found: {
      title: 'the label of the session finds the container and its reaper',
      reference: true,
      weight: 'fails',
      about: [],
    },
    socket: {
      title: 'the engine’s socket is in the reaper, at /var/run/docker.sock',
      reference: true,
      weight: 'fails',
      about: [],
    },
    heard: {
      title: 'the reaper is told the label of the session, on its mapped port',
      reference: true,
      weight: 'fails',
      about: [],
    },
    ends: {
      title: 'the reaper is gone when the program has ended',
      reference: true,
      weight: 'silent',
      about: [],
    },
  },
  async observe({ engine, step }) {
    const image = await step('make the stand-in', () =>
      ownImage(engine, `CMD ["sh", "-c", ${JSON.stringify(reaper)}]`),
    );
    const told = await step('start with a reaper', () =>
      askProgram(engine, 'node', program, [engine.image('base'), engine.name('container')], {
        TESTCONTAINERS_RYUK_DISABLED: 'false',
        RYUK_CONTAINER_IMAGE: image,
      }),
    );
    const { id } = told;
    const gone =
      typeof id === 'string' &&
      (await poll(
        () => engine.api('GET', `/containers/${id}/json`),
        ({ status }) => status >= 400,
      ));
    return {
      start: told.start === true,
      found: told.found === true,
      socket: told.socket === true,
      heard: told.heard === true,
      ends: gone !== false && gone.status >= 400,
    };
  },
});
