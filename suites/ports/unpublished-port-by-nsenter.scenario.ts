import { httpFetch, httpServer, poll, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'ports/unpublished-port-by-nsenter',
  aliases: ['ports/through-namespace'],
  title: 'nsenter into the network namespace reaches a port that is not published',
  why: 'This reaches a running service without a restart.',
  claims: ['port-07'],
  sources: [
    'https://docs.docker.com/reference/api/engine/version/v1.41/#tag/Container/operation/ContainerInspect',
  ],
  surfaces: ['cli', 'api'],
  needs: ['same-host', 'host-root'],
  facts: {
    fromHost: {
      title: 'the port answers on the loopback of the host',
      reference: false,
      weight: 'silent',
      about: ['cli:run', 'api:POST /containers/create'],
      when: ['default-network'],
    },
    fromNamespace: {
      title: 'it answers on loopback in the network namespace of State.Pid from inspect',
      reference: true,
      weight: 'silent',
      about: ['cli:container inspect --format .State.Pid', 'api:GET /containers/{id}/json .State.Pid'],
      when: ['seen-from-host'],
    },
  },
  async observe({ engine, step, host }) {
    const port = await host.freePort();
    const web = await engine.start({ command: httpServer('hello', port) });
    await poll(
      () => engine.exec(web, httpFetch('127.0.0.1', port)),
      (page) => page.exitCode === 0,
    );
    const outside = await step('fetch on the host', () => host.get('127.0.0.1', port));
    const { pid } = await step('read State.Pid', () => engine.state(web));
    const request = [
      `exec 3<>/dev/tcp/127.0.0.1/${port}`,
      String.raw`printf 'GET / HTTP/1.0\r\n\r\n' >&3`,
      'timeout 3 cat <&3',
    ].join('\n');
    const inside = await step('fetch in the namespace', () =>
      host.run(['nsenter', '--target', String(pid), '--net', 'bash', '-c', request]),
    );
    return { fromHost: outside !== null, fromNamespace: inside.stdout.endsWith('hello') };
  },
});
