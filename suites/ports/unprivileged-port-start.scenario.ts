import { scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'ports/unprivileged-port-start',
  aliases: ['ports/low-port-inside'],
  title: 'A non-root user in a container may listen on port 80 without a --sysctl',
  why: 'Images that drop root still serve on 80 and 443, and crash where that is not allowed.',
  claims: [],
  sources: ['https://docs.docker.com/engine/release-notes/20.10/'],
  surfaces: ['cli', 'api'],
  facts: {
    listens: {
      title: 'a server of a non-root user starts on port 80',
      reference: true,
      weight: 'fails',
      about: ['cli:run --user', 'api:POST /containers/create User'],
      when: ['ordinary-user', 'seen-from-inside'],
    },
    told: {
      title: 'it does with --sysctl net.ipv4.ip_unprivileged_port_start=80, but not on port 79',
      reference: true,
      weight: 'fails',
      about: ['cli:run --sysctl', 'api:POST /containers/create HostConfig.Sysctls'],
      when: ['ordinary-user'],
    },
    rootListens: {
      title: 'a server of root starts on port 80',
      reference: true,
      weight: 'fails',
      about: ['cli:run', 'api:POST /containers/create'],
      when: ['seen-from-inside'],
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { listens: false },
      because:
        'Docker sets net.ipv4.ip_unprivileged_port_start to 0 in the container, Podman keeps the kernel’s default 1024',
      source: 'https://github.com/moby/moby/pull/41030',
    },
  ],
  advice: [
    {
      facts: ['listens'],
      write:
        'Open the ports from 80 on to every user of the container: `run --sysctl net.ipv4.ip_unprivileged_port_start=80`.',
      shownBy: 'ports/unprivileged-port-start#told',
    },
  ],
  async observe({ engine, step }) {
    const listen = (port: number) => `httpd -p 127.0.0.1:${port} -h /tmp`;
    const reach = 'nc 127.0.0.1 80 </dev/null';
    const serve = script(listen(80), reach);
    const user = await step('serve as a user', () => engine.run({ user: 'app', command: serve }));
    const told = await step('serve as a user where the sysctl allows it', () =>
      engine.run({
        user: 'app',
        sysctls: { 'net.ipv4.ip_unprivileged_port_start': '80' },
        command: script(listen(80), `${reach} && ! ${listen(79)}`),
      }),
    );
    const root = await step('serve as root', () => engine.run({ command: serve }));
    return {
      listens: user.exitCode === 0,
      told: told.exitCode === 0,
      rootListens: root.exitCode === 0,
    };
  },
});
