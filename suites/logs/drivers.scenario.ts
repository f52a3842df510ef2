import { scenario } from '../../harness/scenario.ts';

const option = ['cli:run --log-driver'];

export default scenario({
  id: 'logs/drivers',
  title: 'docker run --log-driver takes json-file, local and none, and refuses k8s-file',
  why: 'Compose files name a driver, and a start fails where the engine does not know it.',
  claims: ['run-11'],
  sources: ['https://docs.docker.com/engine/logging/configure/#supported-logging-drivers'],
  surfaces: ['cli'],
  facts: {
    json: {
      title: 'json-file runs, and logs prints the line',
      reference: 'written',
      weight: 'fails',
      about: option,
      when: ['value:json-file'],
    },
    jsonNamed: {
      title: 'HostConfig.LogConfig.Type in inspect for json-file',
      reference: 'json-file',
      weight: 'silent',
      about: [
        'cli:container inspect --format .HostConfig.LogConfig',
        'cli:container inspect --format .HostConfig.LogConfig.Type',
      ],
    },
    local: {
      title: 'local runs, and logs prints the line',
      reference: 'written',
      weight: 'fails',
      about: option,
      when: ['value:local'],
    },
    none: {
      title: 'none runs, and the attached client gets the output',
      reference: 'written',
      weight: 'fails',
      about: option,
      when: ['value:none'],
    },
    noneUnread: {
      title: 'logs fails for a container with none',
      reference: true,
      weight: 'silent',
      about: ['cli:logs'],
      when: ['failing-command'],
    },
    kubernetes: { title: 'k8s-file runs', reference: false, weight: 'extra', about: option },
    unknown: {
      title: 'a driver that does not exist is refused',
      reference: true,
      weight: 'silent',
      about: option,
      when: ['failing-command'],
    },
    path: {
      title: 'LogPath in inspect for none is empty',
      reference: true,
      weight: 'silent',
      about: ['cli:container inspect --format .LogPath'],
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { local: 'refused', kubernetes: true },
      because:
        'Podman has drivers of its own: k8s-file, which json-file is another word for, journald, none and passthrough',
      source: 'https://docs.podman.io/en/latest/markdown/podman-run.1.html#log-driver-driver',
    },
  ],
  advice: [
    {
      facts: ['local'],
      write: 'Name json-file, or no driver.',
      shownBy: 'logs/drivers#json',
    },
  ],
  async observe({ engine, step }) {
    const run = (driver: string) =>
      step(driver, async () => {
        const name = engine.name('container');
        const { exitCode, stdout } = await engine.cli([
          ...['run', '--log-driver', driver, ...engine.labelArguments, '--network', 'none', '--name', name],
          ...[engine.image('base'), 'echo', 'written'],
        ]);
        return { name, ran: exitCode === 0, stdout: stdout.trim() };
      });
    const read = async ({ name }: { name: string }) => {
      const { exitCode, stdout } = await engine.cli(['logs', name]);
      return exitCode === 0 ? stdout.trim() : 'refused';
    };
    const show = async ({ name }: { name: string }, key: string) =>
      (await engine.cli(['container', 'inspect', '--format', `{{.${key}}}`, name])).stdout.trim();
    const json = await run('json-file');
    const local = await run('local');
    const none = await run('none');
    const kubernetes = await run('k8s-file');
    const unknown = await run('no-such-driver');
    return {
      json: json.ran ? await read(json) : 'refused',
      jsonNamed: await show(json, 'HostConfig.LogConfig.Type'),
      local: (await show(local, 'HostConfig.LogConfig.Type')) === 'local' ? await read(local) : 'refused',
      none: none.stdout,
      noneUnread: (await read(none)) === 'refused',
      kubernetes: kubernetes.ran,
      unknown: !unknown.ran,
      path: (await show(none, 'LogPath')) === '',
    };
  },
});
