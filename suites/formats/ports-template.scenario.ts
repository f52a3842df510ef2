import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'formats/ports-template',
  title: 'docker inspect --format prints HostIp and HostPort of a published port',
  why: 'It is the usual way to find the random port of a container, copied from the manual.',
  claims: [],
  sources: [
    'https://docs.docker.com/reference/cli/docker/inspect/#list-all-port-bindings',
    'https://github.com/containers/podman/issues/29164',
  ],
  surfaces: ['cli'],
  facts: {
    hostIp: {
      title: '{{(index (index .NetworkSettings.Ports "80/tcp") 0).HostIp}} prints',
      reference: '127.0.0.1',
      weight: 'fails',
      about: ['cli:inspect --format .NetworkSettings.Ports'],
      when: ['one-host-address'],
    },
    hostPort: {
      title: 'the same with .HostPort prints the port',
      reference: true,
      weight: 'fails',
      about: ['cli:inspect --format .NetworkSettings.Ports'],
    },
    ranged: {
      title: 'range over the map prints port and host port: 80/tcp -> HOST',
      reference: true,
      weight: 'fails',
      about: ['cli:inspect --format .NetworkSettings.Ports'],
    },
    json: {
      title: '{{json .NetworkSettings.Ports}} with HOST for the port',
      reference: '{"80/tcp":[{"HostIp":"127.0.0.1","HostPort":"HOST"}]}',
      weight: 'output',
      about: ['cli:inspect --format .NetworkSettings.Ports'],
      when: ['one-host-address'],
    },
    bindings: {
      title: '{{json .HostConfig.PortBindings}} with HOST for the port',
      reference: '{"80/tcp":[{"HostIp":"127.0.0.1","HostPort":"HOST"}]}',
      weight: 'output',
      about: ['cli:inspect --format .HostConfig.PortBindings'],
      when: ['one-host-address'],
    },
    exposed: {
      title: '{{json .NetworkSettings.Ports}} of a port that is exposed alone',
      reference: '{"80/tcp":null}',
      weight: 'output',
      about: ['cli:inspect --format .NetworkSettings.Ports'],
    },
    stopped: {
      title: '{{json .NetworkSettings.Ports}} of the stopped container is {}',
      reference: true,
      weight: 'silent',
      about: ['cli:inspect --format .NetworkSettings.Ports'],
      when: ['stopped-container'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman', version: { in: '<=5.8.6', notIn: '>=6.1.1' } },
      facts: { hostIp: 'refused' },
      because: 'templates see the fields of Go, where the name is HostIP',
      source: 'https://github.com/containers/podman/issues/29164',
    },
    {
      on: { engine: 'podman' },
      facts: { stopped: false },
      because: 'Podman shows the ports that were asked for, whether the container runs or not',
      source: 'https://github.com/containers/podman/blob/v4.3.1/libpod/networking_common.go',
    },
  ],
  advice: [
    {
      facts: ['hostIp'],
      write: 'Take the address from JSON: `inspect --format "{{json .NetworkSettings.Ports}}"` and jq.',
      shownBy: 'formats/ports-template#json',
    },
  ],
  async observe({ engine, step, host }) {
    const port = await host.freePort();
    const box = await engine.start({ publish: [`127.0.0.1:${port}:80`] });
    const format = (template: string, name = box.name) =>
      step(template, async () => {
        const reply = await engine.cli(['inspect', '--format', template, name]);
        return reply.exitCode === 0 ? reply.stdout.trim() : 'refused';
      });
    const shown = (text: string) => text.replaceAll(`"${port}"`, '"HOST"');
    const first = '(index (index .NetworkSettings.Ports "80/tcp") 0)';
    const range =
      '{{range $port, $ends := .NetworkSettings.Ports}}{{$port}} -> {{(index $ends 0).HostPort}}{{end}}';
    const hostIp = await format(`{{${first}.HostIp}}`);
    const hostPort = await format(`{{${first}.HostPort}}`);
    const ranged = await format(range);
    const json = shown(await format('{{json .NetworkSettings.Ports}}'));
    const bindings = shown(await format('{{json .HostConfig.PortBindings}}'));
    const name = engine.name('container');
    await step('run with an exposed port', () =>
      engine.cli([
        ...['run', '--detach', '--name', name, ...engine.labelArguments, '--expose', '80'],
        ...[engine.image('base'), 'sleep', '600'],
      ]),
    );
    const exposed = await format('{{json .NetworkSettings.Ports}}', name);
    await engine.stop(box);
    return {
      hostIp,
      hostPort: hostPort === String(port),
      ranged: ranged === `80/tcp -> ${port}`,
      json,
      bindings,
      exposed,
      stopped: (await format('{{json .NetworkSettings.Ports}}')) === '{}',
    };
  },
});
