import { poll, scenario, script, textAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'lifecycle/log-file',
  title: 'LogPath in docker inspect names a file of JSON lines, the log of the container',
  why: 'Log shippers on the host read this file, and nothing tells them that its lines have another format.',
  claims: ['run-11'],
  sources: ['https://docs.docker.com/engine/logging/drivers/json-file/'],
  surfaces: ['cli', 'api'],
  needs: ['same-host', 'host-root'],
  facts: {
    named: {
      title: 'LogPath names a file with the output',
      reference: true,
      weight: 'silent',
      about: ['cli:container inspect', 'api:GET /containers/{id}/json .LogPath'],
      when: ['output-read', 'reads:LogPath'],
    },
    lines: {
      title: 'each of its lines is a JSON object with log, stream and time',
      reference: true,
      weight: 'silent',
      about: ['cli:container inspect', 'api:GET /containers/{id}/json .LogPath'],
      when: ['output-read', 'reads:LogPath'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman', surface: 'cli' },
      facts: { named: false, lines: false },
      because: 'inspect of the Podman client has no LogPath; the path is in HostConfig.LogConfig.Path',
      source: 'https://github.com/containers/podman/blob/main/libpod/define/container_inspect.go',
    },
    {
      on: { engine: 'podman', logDriver: 'journald' },
      facts: { named: false, lines: false },
      because:
        'where systemd runs, Podman logs to the journal unless it is told otherwise, and then there is no file',
      source: 'https://docs.podman.io/en/latest/markdown/podman-run.1.html#log-driver-driver',
    },
    {
      on: { engine: 'podman' },
      facts: { lines: false },
      because: 'Podman logs in the format of Kubernetes or to the journal, and never in JSON lines',
      source: 'https://docs.podman.io/en/latest/markdown/podman-run.1.html#log-driver-driver',
    },
  ],
  advice: [
    {
      facts: ['named', 'lines'],
      write: 'Read logs with `logs NAME`, or `GET /containers/NAME/logs`, never from the file of the driver.',
      shownBy: 'lifecycle/log-driver#read',
    },
  ],
  async observe({ engine, step, host }) {
    const { container } = await engine.run({ network: 'none', command: script('echo one; echo two >&2') });
    const seen = await step('inspect', () => engine.inspect('container', container.name));
    const path = textAt(seen, 'LogPath');
    const text = await step('read the file', () =>
      poll(
        async () => (path === '' ? '' : ((await host.readFile(path)) ?? '')),
        (content) => content.includes('one') && content.includes('two'),
      ),
    );
    return {
      named: text.includes('one') && text.includes('two'),
      lines: text.trim().split('\n').every(isEntry),
    };
  },
});

function isEntry(line: string): boolean {
  if (!/^\{.*\}$/.test(line)) return false;
  return ['log', 'stream', 'time'].every((key) => key in (JSON.parse(line) as object));
}
