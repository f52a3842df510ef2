import { poll, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'lifecycle/basic-commands',
  title: 'docker version, info, ps, images and other basic commands exist',
  why: 'They are the first commands that anyone types after setting the alias.',
  claims: ['run-01', 'alias-01'],
  sources: ['https://docs.docker.com/reference/cli/docker/'],
  surfaces: ['cli'],
  // For `system df`.
  alone: true,
  facts: {
    failing: {
      title: 'commands that fail',
      reference: '',
      weight: 'fails',
      about: [
        'cli:version',
        'cli:info',
        'cli:system df',
        'cli:ps',
        'cli:images',
        'cli:network ls',
        'cli:volume ls',
      ],
    },
    clientVersion: {
      title: 'version --format {{.Client.Version}} prints a version',
      reference: true,
      weight: 'fails',
      about: ['cli:version --format .Client.Version'],
    },
    serverVersion: {
      title: 'version --format {{.Server.Version}} prints a version',
      reference: true,
      weight: 'fails',
      about: ['cli:version --format .Server.Version'],
    },
    infoServerVersion: {
      title: 'info --format {{.ServerVersion}} prints a version',
      reference: true,
      weight: 'fails',
      about: ['cli:info --format .ServerVersion'],
    },
    psHeading: {
      title: 'the heading of ps',
      reference: 'CONTAINER ID|IMAGE|COMMAND|CREATED|STATUS|PORTS|NAMES',
      weight: 'output',
      about: ['cli:ps'],
      when: ['output-read'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { infoServerVersion: false },
      because:
        'podman info has its own layout (host, store, version); only the API of Podman uses that of Docker',
      source: 'https://docs.podman.io/en/latest/markdown/podman-info.1.html',
    },
  ],
  advice: [
    {
      facts: ['infoServerVersion'],
      write: 'Read the version of the engine with `version --format {{.Server.Version}}`.',
      shownBy: 'lifecycle/basic-commands#serverVersion',
    },
  ],
  async observe({ engine, step }) {
    const commands = [
      ['help'],
      ['version'],
      ['info'],
      ['system', 'info'],
      ['system', 'df'],
      ['ps'],
      ['container', 'ls'],
      ['container', 'list'],
      ['container', 'ps'],
      ['images'],
      ['image', 'ls'],
      ['network', 'ls'],
      ['volume', 'ls'],
    ];
    const failing: string[] = [];
    for (const command of commands) {
      // Podman fails to list an object that is removed at the same time; the next attempt succeeds.
      const reply = await step(command.join(' '), () =>
        poll(
          () => engine.cli(command),
          (answer) => answer.exitCode === 0,
        ),
      );
      if (reply.exitCode !== 0) failing.push(command.join(' '));
    }
    const isVersion = async (command: string, template: string) => {
      const reply = await step(`${command} ${template}`, () => engine.cli([command, '--format', template]));
      return reply.exitCode === 0 && /^\d+\.\d+\.\d+/.test(reply.stdout);
    };
    const ps = await step('ps', () => engine.cli(['ps', '--filter', `name=${engine.name('container')}`]));
    return {
      failing: failing.join(', '),
      clientVersion: await isVersion('version', '{{.Client.Version}}'),
      serverVersion: await isVersion('version', '{{.Server.Version}}'),
      infoServerVersion: await isVersion('info', '{{.ServerVersion}}'),
      psHeading: (ps.stdout.split('\n')[0] ?? '').trim().replace(/ {2,}/g, '|'),
    };
  },
});
