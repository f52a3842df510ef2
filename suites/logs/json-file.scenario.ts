import { poll, scenario, script } from '../../harness/scenario.ts';

const about = ['cli:run --log-driver', 'cli:run --log-opt'];

export default scenario({
  id: 'logs/json-file',
  title: 'docker run --log-driver json-file writes a file of JSON lines, and rotates it',
  why: 'Log shippers on the host read the file of this driver, and the ones that are rotated away.',
  claims: ['run-11'],
  sources: ['https://docs.docker.com/engine/logging/drivers/json-file/'],
  surfaces: ['cli'],
  needs: ['same-host', 'host-root'],
  facts: {
    named: {
      title: 'inspect names the file as LogPath',
      reference: true,
      weight: 'silent',
      about: ['cli:container inspect --format .LogPath'],
    },
    lines: {
      title: 'each line of the file is a JSON object',
      reference: true,
      weight: 'silent',
      about,
      when: ['value:json-file', 'seen-from-host'],
    },
    stream: {
      title: 'each line of the file tells the stream: stdout or stderr',
      reference: true,
      weight: 'silent',
      about,
      when: ['value:json-file', 'seen-from-host'],
    },
    rotated: {
      title: 'with max-size and max-file there are older files, with .1 and .2 at the end',
      reference: true,
      weight: 'silent',
      about,
      when: ['value:max-file', 'seen-from-host'],
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { lines: false },
      because: 'for Podman json-file is another word for k8s-file, the format of Kubernetes',
      source: 'https://docs.podman.io/en/latest/markdown/podman-run.1.html#log-driver-driver',
    },
    {
      on: { engine: 'podman' },
      facts: { rotated: false },
      because: 'Podman keeps one file, and ignores max-file',
      source: 'https://github.com/containers/podman/blob/v5.8.2/pkg/specgenutil/specgen.go',
    },
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { named: false },
      because: 'inspect of the Podman client has no LogPath; the path is in HostConfig.LogConfig.Path',
      source: 'https://github.com/containers/podman/blob/v5.8.2/libpod/define/container_inspect.go',
    },
  ],
  advice: [
    {
      facts: ['named', 'lines', 'rotated'],
      write: 'Read logs with `logs NAME`, never from the file of the driver.',
      shownBy: 'logs/drivers#json',
    },
  ],
  async observe({ engine, host, step, told }) {
    const name = engine.name('container');
    await step('run', () =>
      engine.cli([
        ...[
          'run',
          '--detach',
          '--log-driver',
          'json-file',
          '--log-opt',
          'max-size=4k',
          '--log-opt',
          'max-file=3',
        ],
        ...[...engine.labelArguments, '--network', 'none', '--name', name],
        ...[engine.image('base'), ...script('seq 500', 'echo last >&2')],
      ]),
    );
    await engine.cli(['wait', name]);
    const show = async (key: string) =>
      (await engine.cli(['container', 'inspect', '--format', `{{.${key}}}`, name])).stdout.trim();
    const path = await step('inspect', () => show('LogPath'));
    const file = told(path === '' ? await show('HostConfig.LogConfig.Path') : path);
    const text = await step('read the file', () =>
      poll(
        async () => (await host.readFile(file)) ?? '',
        // The last of its stream. What the other stream has may come earlier, and be rotated away by then.
        (content) => /\b500\b/.test(content),
      ),
    );
    // The file of Kubernetes may begin within a line.
    const lines = text.trim().split('\n');
    return {
      named: path !== '',
      lines: lines.every((line) => /^\{.*\}$/.test(line)),
      stream: lines.every((line) => /\bstd(out|err)\b/.test(line)),
      rotated: (await host.stat(`${file}.2`)) !== null,
    };
  },
});
