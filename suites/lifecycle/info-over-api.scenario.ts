import { scenario, valueAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'lifecycle/info-over-api',
  title: 'GET /info: the ID stays, and counts of containers add up',
  why: 'Monitoring knows an engine again by this ID, and alarms when another takes its place.',
  claims: ['alias-03'],
  sources: ['https://docs.docker.com/reference/api/engine/version/v1.41/#tag/System/operation/SystemInfo'],
  surfaces: ['api'],
  needs: ['same-host'],
  facts: {
    sameId: {
      title: 'two calls tell one ID',
      reference: true,
      weight: 'silent',
      about: ['api:GET /info .ID'],
    },
    named: {
      title: 'Name is the hostname of the host',
      reference: true,
      weight: 'silent',
      about: ['api:GET /info .Name'],
    },
    counts: {
      title: 'Containers is a number, and so are running, paused and stopped ones',
      reference: true,
      weight: 'silent',
      about: ['api:GET /info .Containers', 'api:GET /info .ContainersRunning'],
    },
    architecture: {
      title: 'Architecture is a name of uname, such as x86_64',
      reference: true,
      weight: 'output',
      about: ['api:GET /info .Architecture'],
      when: ['output-read'],
    },
    osType: { title: 'OSType is linux', reference: true, weight: 'silent', about: ['api:GET /info .OSType'] },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { sameId: false },
      because: 'Podman makes a new ID for each answer',
      source: 'https://github.com/containers/podman/blob/v5.8.2/pkg/api/handlers/compat/info.go',
    },
    {
      on: { engine: 'podman' },
      facts: { architecture: false },
      because: 'Podman tells the architecture in words of Go, such as amd64',
      source: 'https://github.com/containers/podman/blob/v5.8.2/pkg/api/handlers/compat/info.go',
    },
  ],
  async observe({ engine, step, host }) {
    const ask = () => step('info', async () => (await engine.api('GET', '/info')).body);
    const [first, second] = [await ask(), await ask()];
    const kernel = await step('uname', () => host.run(['uname', '-nm']));
    const [name, machine] = kernel.stdout.trim().split(' ');
    const counts = ['Containers', 'ContainersRunning', 'ContainersPaused', 'ContainersStopped'];
    return {
      sameId: valueAt(first, 'ID') === valueAt(second, 'ID'),
      named: valueAt(first, 'Name') === name,
      counts: counts.every((key) => typeof valueAt(first, key) === 'number'),
      architecture: valueAt(first, 'Architecture') === machine,
      osType: valueAt(first, 'OSType') === 'linux',
    };
  },
});
