import { attempt, type ContainerSpec, scenario, valueAt } from '../../harness/scenario.ts';

const config = ['cli:container inspect', 'api:GET /containers/{id}/json .Config'];

export default scenario({
  id: 'signals/stop-settings',
  title: 'StopSignal and StopTimeout in inspect hold --stop-signal and --stop-timeout',
  why: 'Updaters copy both to the container that takes the place of an old one.',
  claims: ['run-15'],
  sources: ['https://docs.docker.com/reference/cli/docker/container/run/#stop-signal'],
  surfaces: ['cli', 'api'],
  facts: {
    unset: {
      title: 'without an option StopTimeout is absent',
      reference: true,
      weight: 'silent',
      about: config,
      when: ['output-read', 'reads:StopTimeout'],
    },
    timeout: {
      title: 'StopTimeout for --stop-timeout 7',
      reference: 7,
      weight: 'silent',
      about: ['cli:create --stop-timeout', 'api:POST /containers/create StopTimeout'],
    },
    signal: {
      title: 'StopSignal for --stop-signal SIGUSR1',
      reference: 'SIGUSR1',
      weight: 'silent',
      about: ['cli:create --stop-signal', 'api:POST /containers/create StopSignal'],
      when: ['output-read', 'reads:StopSignal'],
    },
    ofImage: {
      title: 'StopSignal of a container whose image has SIGUSR1',
      reference: 'SIGUSR1',
      weight: 'silent',
      about: config,
      when: ['output-read', 'reads:StopSignal'],
    },
    number: {
      title: '--stop-signal 10 is accepted, and shown in inspect',
      reference: true,
      weight: 'fails',
      about: ['cli:create --stop-signal', 'api:POST /containers/create StopSignal'],
    },
    realTime: {
      title: '--stop-signal RTMIN+3 is accepted, and shown in inspect',
      reference: true,
      weight: 'fails',
      about: ['cli:create --stop-signal', 'api:POST /containers/create StopSignal'],
    },
    unknown: {
      title: '--stop-signal with a name that is no signal is refused',
      reference: true,
      weight: 'silent',
      about: ['cli:create --stop-signal', 'api:POST /containers/create StopSignal'],
      when: ['failing-command'],
    },
    forever: {
      title: '--stop-timeout -1 is accepted, and shown in inspect',
      reference: true,
      weight: 'fails',
      about: ['cli:create --stop-timeout', 'api:POST /containers/create StopTimeout'],
      when: ['value:-1'],
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { unset: false },
      because: 'Podman shows the time that it would wait, 10 by default',
      source: 'https://github.com/containers/podman/blob/v5.8.2/libpod/define/container_inspect.go',
    },
    {
      on: { engine: 'podman', surface: 'api' },
      facts: { signal: '10', ofImage: '10' },
      because: 'the compatible API of Podman shows the signal as a number',
      source: 'https://github.com/containers/podman/blob/v5.8.2/pkg/api/handlers/compat/containers.go',
    },
    {
      on: { engine: 'podman', client: 'docker' },
      facts: { signal: '10', ofImage: '10' },
      because: 'the compatible API of Podman shows the signal as a number',
      source: 'https://github.com/containers/podman/blob/v5.8.2/pkg/api/handlers/compat/containers.go',
    },
    {
      on: { engine: 'podman', version: '<5.0.0' },
      facts: { signal: '10', ofImage: '10' },
      because: 'before 5.0 Podman showed the signal as a number',
      source: 'https://github.com/containers/podman/releases/tag/v5.0.0',
    },
    {
      on: { engine: 'podman', client: 'podman', surface: 'cli' },
      facts: { forever: false },
      because: '--stop-timeout of the Podman client takes no number below 0',
      source: 'https://github.com/containers/podman/blob/v5.8.2/cmd/podman/common/create.go',
    },
  ],
  async observe({ engine, step }) {
    const make = (what: string, spec: ContainerSpec) =>
      step(what, async () => {
        const made = await attempt(() => engine.create({ network: 'none', ...spec }));
        return made.refused ? null : engine.inspect('container', made.value.name);
      });
    const plain = await make('without options', {});
    const both = await make('with both', { stopTimeoutSeconds: 7, stopSignal: 'SIGUSR1' });
    const ofImage = await make('of an image', { image: 'stop-signal' });
    const number = await make('a number', { stopSignal: '10' });
    const realTime = await make('in real time', { stopSignal: 'RTMIN+3' });
    const unknown = await make('no signal', { stopSignal: 'NOSUCH' });
    const endless = await make('without an end', { stopTimeoutSeconds: -1 });
    const read = (seen: Awaited<ReturnType<typeof make>>, key: string) => valueAt(seen ?? {}, 'Config', key);
    /** Without quotation marks: some engines show a number. */
    const shown = (seen: Awaited<ReturnType<typeof make>>) =>
      JSON.stringify(read(seen, 'StopSignal')).replaceAll('"', '');
    const isKept = (seen: Awaited<ReturnType<typeof make>>) => seen !== null && shown(seen) !== shown(plain);
    const timeout = read(both, 'StopTimeout');
    return {
      unset: read(plain, 'StopTimeout') === null,
      timeout: typeof timeout === 'number' ? timeout : null,
      signal: shown(both),
      ofImage: shown(ofImage),
      number: isKept(number),
      realTime: isKept(realTime),
      unknown: unknown === null,
      forever: endless !== null && read(endless, 'StopTimeout') !== read(plain, 'StopTimeout'),
    };
  },
});
