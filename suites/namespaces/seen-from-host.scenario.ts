import { scenario, script } from '../../harness/scenario.ts';

const kinds = ['net', 'pid', 'mnt', 'uts', 'ipc', 'user'];

export default scenario({
  id: 'namespaces/seen-from-host',
  title: 'The host sees the namespaces of a container under /proc/PID/ns',
  why: 'nsenter, tcpdump and every profiler on the host start from the PID in inspect.',
  claims: ['ns-01', 'ns-07'],
  sources: ['https://docs.docker.com/engine/security/#kernel-namespaces'],
  surfaces: ['cli', 'api'],
  needs: ['same-host', 'host-root'],
  facts: {
    sameNamespaces: {
      title: 'the links in /proc/PID/ns are the same as inside',
      reference: true,
      weight: 'silent',
      about: ['cli:container inspect --format .State.Pid', 'api:GET /containers/{id}/json .State.Pid'],
      when: ['seen-from-host'],
    },
    ofTheHost: {
      title: 'the namespaces that the container shares with the host',
      reference: 'user',
      weight: 'silent',
      about: ['cli:container inspect --format .State.Pid', 'api:GET /containers/{id}/json .State.Pid'],
      when: ['seen-from-host'],
    },
    rootOnHost: {
      title: 'root in the container is root on the host',
      reference: true,
      weight: 'silent',
      about: ['cli:run', 'api:POST /containers/create'],
      when: ['seen-from-host'],
    },
  },
  differences: [
    {
      on: { mode: 'rootless' },
      facts: { ofTheHost: 'none', rootOnHost: false },
      because: 'a rootless engine runs in a user namespace, where its user is root',
      source: 'https://docs.podman.io/en/latest/markdown/podman.1.html',
    },
  ],
  async observe({ engine, host, step }) {
    const container = await engine.start();
    const read = (process: string) => kinds.map((kind) => `/proc/${process}/ns/${kind}`);
    const inside = await step('read the links inside', () =>
      engine.exec(container, script(...read('1').map((path) => `readlink ${path}`))),
    );
    const { pid } = await engine.state(container);
    const [seen, hosts, owner] = await step('read them on the host', async () => [
      await host.run(['readlink', ...read(String(pid))]),
      await host.run(['readlink', ...read('self')]),
      await host.run(['stat', '--format', '%u', `/proc/${pid}`]),
    ]);
    const [own, ours] = [seen, hosts].map(({ stdout }) => stdout.trim().split('\n'));
    const shared = kinds.filter((_kind, at) => own?.[at] === ours?.[at]);
    return {
      sameNamespaces: seen.exitCode === 0 && seen.stdout === inside.stdout,
      ofTheHost: shared.join(' ') || 'none',
      rootOnHost: owner.stdout.trim() === '0',
    };
  },
});
