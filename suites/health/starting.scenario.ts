import { scenario, textAt, valueAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'health/starting',
  title: 'A container with a health check is "starting" until a check has succeeded',
  why: 'Whoever waits for health polls this word, and must not take it for an error.',
  claims: [],
  sources: [
    'https://docs.docker.com/reference/dockerfile/#healthcheck',
    'https://docs.docker.com/reference/cli/docker/container/ls/#filter',
  ],
  surfaces: ['cli'],
  facts: {
    status: {
      title: 'State.Health.Status in inspect right after the start',
      reference: 'starting',
      weight: 'silent',
      about: ['cli:container inspect --format .State.Health.Status'],
    },
    streak: {
      title: 'State.Health.FailingStreak then',
      reference: '0',
      weight: 'output',
      about: ['cli:container inspect --format .State.Health.FailingStreak'],
    },
    log: {
      title: 'number of entries in State.Health.Log then',
      reference: '0',
      weight: 'output',
      about: ['cli:container inspect --format .State.Health.Log'],
    },
    template: {
      title: '{{.State.Healthcheck.Status}} prints the status',
      reference: false,
      weight: 'extra',
      about: ['cli:container inspect --format'],
      when: ['missing-key'],
    },
    key: {
      title: 'inspect as JSON holds the status in State.Health',
      reference: true,
      weight: 'silent',
      about: ['cli:container inspect'],
      when: ['output-read'],
    },
    listed: {
      title: 'the word for it in {{.Status}} of ps',
      reference: '(health: starting)',
      weight: 'output',
      about: ['cli:ps --format .Status'],
      when: ['health-check'],
    },
    contains: {
      title: '{{.Status}} of ps has the word starting in brackets',
      reference: true,
      weight: 'output',
      about: ['cli:ps --format .Status'],
      when: ['health-check'],
    },
    filtered: {
      title: 'ps --filter health=starting lists the container',
      reference: true,
      weight: 'silent',
      about: ['cli:ps --filter health'],
    },
    otherwise: {
      title: 'ps --filter health=healthy lists it too',
      reference: false,
      weight: 'silent',
      about: ['cli:ps --filter health'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman', version: '<4.0.0' },
      facts: { status: 'refused', streak: 'refused', log: 'refused', key: false },
      because: 'before 4.0 the state of health is called State.Healthcheck',
      source: 'https://github.com/containers/podman/releases/tag/v4.0.0',
    },
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { template: true, listed: '(starting)' },
      because:
        'templates of Podman know its first name for the state, Healthcheck, too, and ps prints the status without the word health',
      source: 'https://github.com/containers/podman/blob/v4.3.1/libpod/define/container_inspect.go',
    },
    {
      on: { engine: 'podman', client: 'docker' },
      facts: { listed: '', contains: false },
      because: 'the list of Podman’s API has no word for health',
      source: 'https://github.com/containers/podman/blob/v5.4.2/pkg/api/handlers/compat/containers.go',
    },
  ],
  async observe({ engine, step }) {
    // A first check comes at once, half a minute later, or never; it ends long after the questions.
    const container = await engine.start({
      network: 'none',
      health: { command: 'sleep 60', intervalSeconds: 0 },
    });
    const format = (template: string) =>
      step(template, async () => {
        const reply = await engine.cli(['container', 'inspect', '--format', template, container.name]);
        return reply.exitCode === 0 ? reply.stdout.trim() : 'refused';
      });
    const seen = await step('inspect', () => engine.inspect('container', container.name));
    const listed = await step('list', async () => {
      const filter = `name=^${container.name}$`;
      return (await engine.cli(['ps', '--filter', filter, '--format', '{{.Status}}'])).stdout.trim();
    });
    const filtered = (health: string) =>
      step(`list those that are ${health}`, () =>
        engine.list({ filters: { health, name: `^${container.name}$` } }),
      );
    return {
      status: await format('{{.State.Health.Status}}'),
      streak: await format('{{.State.Health.FailingStreak}}'),
      log: await format('{{len .State.Health.Log}}'),
      template: (await format('{{.State.Healthcheck.Status}}')) === 'starting',
      key: textAt(seen, 'State', 'Health', 'Status') !== '' && valueAt(seen, 'State', 'Healthcheck') === null,
      listed: /\(.*\)/.exec(listed)?.[0] ?? '',
      contains: /\(.*starting\)/.test(listed),
      filtered: (await filtered('starting')).length === 1,
      otherwise: (await filtered('healthy')).length === 1,
    };
  },
});
