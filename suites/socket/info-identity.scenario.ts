import { httpRequest, poll, scenario, textAt, valueAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'socket/info-identity',
  title: 'GET /info tells the hostname, the version, and an ID that is the same each time',
  why: 'Monitors and licence tools tell engines apart by the ID, and count one that changes as many.',
  claims: ['alias-03'],
  sources: ['https://docs.docker.com/reference/api/engine/version/v1.43/#tag/System/operation/SystemInfo'],
  surfaces: ['api'],
  needs: ['same-host'],
  facts: {
    sameId: {
      title: 'ID is the same in two answers',
      reference: true,
      weight: 'silent',
      about: ['api:GET /info .ID'],
    },
    name: {
      title: 'Name is the hostname',
      reference: true,
      weight: 'output',
      about: ['api:GET /info .Name'],
    },
    version: {
      title: 'ServerVersion is the Version of GET /version',
      reference: true,
      weight: 'output',
      about: ['api:GET /info .ServerVersion', 'api:GET /version .Version'],
    },
    system: {
      title: 'OperatingSystem is the name of the distribution, with its version',
      reference: true,
      weight: 'output',
      about: ['api:GET /info .OperatingSystem'],
    },
    logDriver: {
      title: 'LoggingDriver names the log driver',
      reference: true,
      weight: 'output',
      about: ['api:GET /info .LoggingDriver'],
    },
    initBinary: {
      title: 'InitBinary is docker-init',
      reference: true,
      weight: 'output',
      about: ['api:GET /info .InitBinary'],
    },
    registry: {
      title: 'IndexServerAddress is that of Docker Hub',
      reference: true,
      weight: 'output',
      about: ['api:GET /info .IndexServerAddress'],
    },
    listening: {
      title: 'NEventsListener is above 0 while somebody watches events',
      reference: true,
      weight: 'output',
      about: ['api:GET /info .NEventsListener'],
    },
    swarm: {
      title: 'Swarm.LocalNodeState outside of a swarm',
      reference: 'inactive',
      weight: 'output',
      about: ['api:GET /info .Swarm'],
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { sameId: false },
      because: 'Podman makes an ID up for each answer',
      source: 'https://github.com/containers/podman/blob/v5.8.0/pkg/api/handlers/compat/info.go',
    },
    {
      on: { engine: 'podman' },
      facts: { system: false, logDriver: false, initBinary: false, registry: false, listening: false },
      because: 'Podman leaves these empty or 0, and names the distribution by its id, such as debian',
      source: 'https://github.com/containers/podman/blob/v5.8.0/pkg/api/handlers/compat/info.go',
    },
  ],
  advice: [
    {
      facts: ['sameId'],
      write: 'Tell engines apart by `Name` and the address of the socket.',
      shownBy: 'socket/info-identity#name',
    },
  ],
  async observe({ engine, step, host }) {
    const info = async (title: string) => (await step(title, () => engine.api('GET', '/info'))).body;
    const hostname = (await host.run(['uname', '-n'])).stdout.trim();
    const release = (await host.readFile('/etc/os-release')) ?? '';
    const distribution = /^PRETTY_NAME="?([^"\n]*)/m.exec(release)?.[1] ?? 'none';
    const first = await info('info');
    const { body: version } = await step('version', () => engine.api('GET', '/version'));
    const listeners = (answer: Parameters<typeof valueAt>[0]) => Number(valueAt(answer, 'NEventsListener'));
    const [second] = await step('info while somebody watches events', () =>
      Promise.all([
        poll(
          () => info('info'),
          (answer) => listeners(answer) > 0,
          2500,
        ),
        engine.exchange([httpRequest('GET', '/events')], { deadlineMs: 3000 }),
      ]),
    );
    return {
      sameId: textAt(first, 'ID') !== '' && textAt(first, 'ID') === textAt(second, 'ID'),
      name: textAt(first, 'Name') === hostname,
      version: textAt(first, 'ServerVersion') === textAt(version, 'Version'),
      system: textAt(first, 'OperatingSystem') === distribution,
      logDriver: textAt(first, 'LoggingDriver') !== '',
      initBinary: textAt(first, 'InitBinary') === 'docker-init',
      registry: textAt(first, 'IndexServerAddress') === 'https://index.docker.io/v1/',
      listening: listeners(second) > 0,
      swarm: textAt(first, 'Swarm', 'LocalNodeState'),
    };
  },
});
