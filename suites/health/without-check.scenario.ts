import { scenario, valueAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'health/without-check',
  title: 'inspect --format {{.State.Health.Status}} fails where there is no HEALTHCHECK',
  why: 'A script that prints the health of all containers meets those that have none.',
  claims: [],
  sources: [
    'https://docs.docker.com/reference/api/engine/version/v1.41/#tag/Container/operation/ContainerInspect',
  ],
  surfaces: ['cli'],
  facts: {
    refused: {
      title: '{{.State.Health.Status}} is refused',
      reference: true,
      weight: 'output',
      about: ['cli:container inspect --format .State.Health.Status'],
      when: ['missing-key'],
    },
    asJson: {
      title: '{{json .State.Health}} prints',
      reference: 'null',
      weight: 'output',
      about: ['cli:container inspect --format .State.Health'],
    },
    tested: {
      title: '{{if .State.Health}} is false',
      reference: true,
      weight: 'silent',
      about: ['cli:container inspect --format .State.Health'],
    },
    configTested: {
      title: '{{if .Config.Healthcheck}} is false',
      reference: true,
      weight: 'silent',
      about: ['cli:container inspect --format .Config.Healthcheck'],
    },
    noneKept: {
      title: 'Config.Healthcheck.Test after --no-healthcheck',
      reference: '["NONE"]',
      weight: 'output',
      about: ['cli:run --no-healthcheck'],
    },
    noneTested: {
      title: '{{if .State.Health}} is false after --no-healthcheck',
      reference: true,
      weight: 'silent',
      about: ['cli:run --no-healthcheck', 'cli:container inspect --format .State.Health'],
      when: ['used-together'],
    },
    noWord: {
      title: '{{.Status}} of ps has no word for health then',
      reference: true,
      weight: 'output',
      about: ['cli:ps --format .Status'],
      when: ['no-healthcheck'],
    },
    filterNone: {
      title: 'ps --filter health=none lists a container without a check',
      reference: true,
      weight: 'silent',
      about: ['cli:ps --filter health'],
      when: ['value-none'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', version: '<5.0.0' },
      facts: {
        refused: false,
        asJson: '{"Status":"","FailingStreak":0,"Log":null}',
        tested: false,
        noneTested: false,
      },
      because:
        'before 5.0 inspect had State.Health of every container, with an empty status where there is no check',
      source: 'https://github.com/containers/podman/releases/tag/v5.0.0',
    },
    {
      on: {
        engine: 'podman',
        client: 'podman',
        version: { in: '>=5.3.0 <=5.4.2', notIn: '<5.3.0 || >=5.8.6' },
      },
      facts: { noWord: false, filterNone: false },
      because:
        'since 5.3 a start writes the status reset, for a container without a check too; later ps does not show it',
      source: 'https://github.com/containers/podman/commit/de856dab99ef8816392972347678fcb49ae57e50',
    },
    {
      on: { engine: 'podman' },
      facts: { filterNone: false },
      because: 'Podman compares the word with the status, which is none nowhere',
      source: 'https://github.com/containers/podman/blob/v5.8.2/pkg/domain/filters/containers.go',
    },
    {
      on: { engine: 'podman', client: 'docker', version: '<5.8.0' },
      facts: { noneTested: false },
      because:
        'before 5.8 Podman’s API had State.Health of each container with a configuration of checks, be it NONE',
      source: 'https://github.com/containers/podman/commit/10187a23af43352c958b73baf85af738059bf029',
    },
  ],
  advice: [
    {
      facts: ['tested', 'refused', 'asJson'],
      write:
        'Ask whether there is a check first: `{{if .Config.Healthcheck}}{{.State.Health.Status}}{{end}}`.',
      shownBy: 'health/without-check#configTested',
    },
  ],
  async observe({ engine, step }) {
    const plain = await engine.start({ network: 'none' });
    const off = engine.name('container');
    await step('run --no-healthcheck', () =>
      engine.cli([
        ...['run', '--detach', '--name', off, '--network', 'none', ...engine.labelArguments],
        ...['--no-healthcheck', engine.image('healthcheck'), 'sleep', '600'],
      ]),
    );
    const format = (template: string, name = plain.name) =>
      step(template, async () => {
        const reply = await engine.cli(['container', 'inspect', '--format', template, name]);
        return reply.exitCode === 0 ? reply.stdout.trim() : 'refused';
      });
    const isFalse = async (key: string, name?: string) =>
      (await format(`{{if ${key}}}there{{else}}none{{end}}`, name)) === 'none';
    const seen = await step('inspect', () => engine.inspect('container', off));
    const ps = await step('list', () =>
      engine.cli(['ps', '--filter', `name=^${off}$`, '--format', '{{.Status}}']),
    );
    const without = await step('list those without a check', () =>
      engine.list({ filters: { health: 'none', name: `^${plain.name}$` } }),
    );
    return {
      refused: (await format('{{.State.Health.Status}}')) === 'refused',
      asJson: await format('{{json .State.Health}}'),
      tested: await isFalse('.State.Health'),
      configTested: await isFalse('.Config.Healthcheck'),
      noneKept: JSON.stringify(valueAt(seen, 'Config', 'Healthcheck', 'Test')),
      noneTested: await isFalse('.State.Health', off),
      noWord: ps.stdout.startsWith('Up') && !ps.stdout.includes('('),
      filterNone: without.length === 1,
    };
  },
});
