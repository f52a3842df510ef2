import { scenario, valueAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'lifecycle/info-over-api',
  title: 'GET /info counts containers, and names the architecture and the network drivers',
  why: 'Monitoring counts containers by it, and installers choose images and networks.',
  claims: ['alias-03'],
  sources: ['https://docs.docker.com/reference/api/engine/version/v1.41/#tag/System/operation/SystemInfo'],
  surfaces: ['api'],
  needs: ['same-host'],
  facts: {
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
    drivers: {
      title: 'Plugins.Network lists bridge and macvlan',
      reference: true,
      weight: 'silent',
      about: ['api:GET /info .Plugins.Network'],
    },
    overlay: {
      title: 'Plugins.Network lists overlay',
      reference: true,
      weight: 'silent',
      about: ['api:GET /info .Plugins.Network'],
    },
    osType: { title: 'OSType is linux', reference: true, weight: 'silent', about: ['api:GET /info .OSType'] },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { overlay: false },
      because: 'Podman has no networks over several hosts, which Docker has for swarms',
      source: 'https://docs.podman.io/en/latest/markdown/podman-network-create.1.html#driver-d-driver',
    },
    {
      on: { engine: 'podman' },
      facts: { architecture: false },
      because: 'Podman tells the architecture in words of Go, such as amd64',
      source: 'https://github.com/containers/podman/blob/v5.8.2/pkg/api/handlers/compat/info.go',
    },
  ],
  async observe({ engine, step, host }) {
    const { body: info } = await step('info', () => engine.api('GET', '/info'));
    const kernel = await step('uname', () => host.run(['uname', '-m']));
    const counts = ['Containers', 'ContainersRunning', 'ContainersPaused', 'ContainersStopped'];
    const drivers = valueAt(info, 'Plugins', 'Network');
    const lists = (driver: string) => Array.isArray(drivers) && drivers.includes(driver);
    return {
      counts: counts.every((key) => typeof valueAt(info, key) === 'number'),
      architecture: valueAt(info, 'Architecture') === kernel.stdout.trim(),
      drivers: ['bridge', 'macvlan'].every(lists),
      overlay: lists('overlay'),
      osType: valueAt(info, 'OSType') === 'linux',
    };
  },
});
