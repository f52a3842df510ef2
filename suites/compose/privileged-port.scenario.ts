import { containerOf, describedBy, forever, inCompose, scenario, valueAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'compose/privileged-port',
  title: 'ports of a compose file may publish a privileged host port, below 1024',
  why: 'Stacks put a web server on ports 80 and 443.',
  claims: [],
  sources: ['https://docs.docker.com/reference/compose-file/services/#ports'],
  surfaces: ['cli'],
  needs: ['compose-specification', 'same-host', 'privileged-ports'],
  // Rootless Podman 4.3 keeps the name of the container that fails, and its DNS server may end at the next one's start.
  alone: true,
  facts: {
    runs: {
      title: 'a service that publishes a host port below 1024 runs',
      reference: true,
      weight: 'fails',
      about: ['compose:services.*.ports'],
      when: ['privileged-port'],
    },
  },
  differences: [
    {
      on: { mode: 'rootless' },
      facts: { runs: false },
      because:
        'the port is opened by a process of the user, which may not bind ports below net.ipv4.ip_unprivileged_port_start',
      source: 'https://github.com/containers/podman/blob/main/rootless.md',
    },
  ],
  advice: [
    {
      facts: ['runs'],
      write: 'Publish on a host port from 1024 on, `8080:80`, and forward port 80 of the host to it.',
      shownBy: 'compose/ports#short',
    },
  ],
  async observe({ engine, host, step }) {
    const port = await step('choose a port that is not in use', async () => {
      const users = await Promise.all(['/proc/net/tcp', '/proc/net/tcp6'].map((path) => host.readFile(path)));
      const isTaken = (candidate: number) =>
        users.join('').includes(`:${candidate.toString(16).toUpperCase().padStart(4, '0')} `);
      // From a random start, for targets and runs side by side.
      let candidate = 1 + ((await host.freePort()) % 1000);
      while (isTaken(candidate) && candidate > 1) candidate -= 1;
      return candidate;
    });
    const project = await engine.project({
      'compose.yaml': `
services:
  web:
    image: ${engine.image('base')}
    command: ${inCompose(forever())}
    ports: ["${port}:80"]
`,
    });
    await step('up', () => project.compose(['up', '--detach']));
    const web = await containerOf(project, 'web');
    const isRunning = valueAt(await describedBy(engine, web), 'State', 'Running');
    const ends = web === null ? [] : ((await engine.ports(web))['80/tcp'] ?? []);
    return { runs: isRunning === true && ends.some((end) => end.port === port) };
  },
});
