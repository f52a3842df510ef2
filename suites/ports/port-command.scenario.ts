import { everyTime, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'ports/port-command',
  title: 'docker port NAME lists the port mappings of that container only',
  why: 'Test scripts publish on a random host port and read it back with `docker port`.',
  claims: ['port-05'],
  sources: ['https://docs.docker.com/reference/cli/docker/container/port/'],
  surfaces: ['cli'],
  facts: {
    tcp: {
      title: 'line for a TCP port',
      reference: '80/tcp -> 0.0.0.0:HOST',
      weight: 'output',
      about: ['cli:port'],
      when: ['any-host-address', 'output-read'],
    },
    udp: {
      title: 'line for a UDP port',
      reference: '53/udp -> 0.0.0.0:HOST',
      weight: 'output',
      about: ['cli:port'],
      when: ['any-host-address', 'output-read'],
    },
    asked: {
      title: 'line for one port that is named',
      reference: '0.0.0.0:HOST',
      weight: 'output',
      about: ['cli:port'],
      when: ['any-host-address', 'output-read'],
    },
    missing: {
      title: 'exit code for a port that is not published',
      reference: 1,
      weight: 'output',
      about: ['cli:port'],
      when: ['absent-object', 'failing-command'],
    },
    fails: {
      title: 'for a port that is not published it fails and prints no line',
      reference: true,
      weight: 'silent',
      about: ['cli:port'],
      when: ['absent-object'],
    },
    all: {
      title: 'port --all lists the ports of every container',
      reference: false,
      weight: 'extra',
      about: [],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { missing: 125, all: true },
      because: 'Podman exits with 125 on every error of its own, and its port command has the option --all',
      source: 'https://docs.podman.io/en/latest/markdown/podman-port.1.html',
    },
    {
      on: { engine: 'podman', version: '<5.0.0', client: 'docker' },
      facts: { tcp: null, udp: null, asked: ':HOST' },
      weight: 'silent',
      because:
        "Docker's client prints the binding as the API gives it, and before 5 Podman gave no address for a port on all addresses",
      source: 'https://github.com/containers/podman/pull/21601',
    },
  ],
  advice: [
    {
      facts: ['missing'],
      write: 'Test for any failure, `if ! docker port NAME 80`, and not for exit code 1.',
      shownBy: 'ports/port-command#fails',
    },
    {
      facts: ['all'],
      write:
        'Name each container: `for name in $(docker ps --format \'{{.Names}}\'); do docker port "$name"; done`.',
      shownBy: 'ports/port-command#tcp',
    },
  ],
  async observe({ engine, step, host }) {
    const [tcp, udp] = [await host.freePort(), await host.freePort()];
    const box = await engine.start({ publish: [`${tcp}:80`, `${udp}:53/udp`] });
    const port = async (...args: string[]) => engine.cli(['port', ...args]);
    const every = await step('list all', () => port(box.name));
    const one = await step('ask for one', () => port(box.name, '80'));
    const none = await step('ask for one that is not published', () => port(box.name, '81'));
    // More than once: the list fails if a container is removed meanwhile.
    const allRefused = await step('list all containers’', () =>
      everyTime(5, async () => (await port('--all')).exitCode !== 0),
    );
    // Hosts with IPv6 have further lines for it.
    const lines = every.stdout.replaceAll(`:${tcp}`, ':HOST').replaceAll(`:${udp}`, ':HOST').split('\n');
    return {
      tcp: lines.find((line) => line.startsWith('80/tcp') && line.includes('.')) ?? null,
      udp: lines.find((line) => line.startsWith('53/udp') && line.includes('.')) ?? null,
      asked: one.stdout.split('\n')[0]?.replace(`:${tcp}`, ':HOST') ?? null,
      missing: none.exitCode,
      fails: none.exitCode !== 0 && none.stdout === '',
      all: !allRefused,
    };
  },
});
