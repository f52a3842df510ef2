import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'lifecycle/name-with-slash',
  title: 'docker create --name /NAME makes NAME, and inspect finds it either way',
  why: 'Names come out of the API with a slash, and scripts pass them on as they are.',
  claims: [],
  sources: ['https://docs.docker.com/reference/cli/docker/container/run/#name'],
  surfaces: ['cli'],
  facts: {
    made: {
      title: 'create --name /NAME is accepted',
      reference: true,
      weight: 'fails',
      about: ['cli:create --name'],
      when: ['unusual-name'],
    },
    listed: {
      title: 'ps lists NAME, without the slash',
      reference: true,
      weight: 'silent',
      about: ['cli:create --name'],
      when: ['unusual-name'],
    },
    found: {
      title: 'inspect /NAME finds a container',
      reference: true,
      weight: 'fails',
      about: ['cli:container inspect'],
      when: ['unusual-name'],
    },
    shown: {
      title: '{{.Name}} of inspect begins with a slash',
      reference: true,
      weight: 'silent',
      about: ['cli:container inspect --format .Name'],
      when: ['slash-kept'],
    },
    other: {
      title: 'a slash within a name is refused',
      reference: true,
      weight: 'silent',
      about: ['cli:create --name'],
      when: ['failing-command', 'unusual-name'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', version: '<4.4.0' },
      facts: { made: false, listed: false },
      weight: 'fails',
      because: 'before 4.4 Podman knows no names that begin with a slash',
      source: 'https://github.com/containers/podman/releases/tag/v4.4.0',
    },
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { shown: false, found: false },
      because: 'inspect of the Podman client knows and shows names without a slash only',
      source: 'https://github.com/containers/podman/blob/v5.8.2/libpod/container_inspect.go',
    },
  ],
  advice: [
    {
      facts: ['made', 'found'],
      write: 'Cut the slash off before a name is passed on.',
      shownBy: 'lifecycle/name-filter#whole',
    },
  ],
  async observe({ engine, step }) {
    const create = (name: string) =>
      step(`create ${name.startsWith('/') ? 'with a slash' : 'without'}`, () =>
        engine.cli([
          ...['create', '--name', name, ...engine.labelArguments, '--network', 'none'],
          ...[engine.image('base'), 'true'],
        ]),
      );
    const name = engine.name('container');
    const made = await create(`/${name}`);
    const list = await step('list', () =>
      engine.cli(['ps', '--all', '--filter', `name=${name}`, '--format', '{{.Names}}']),
    );
    const plain = await engine.create({ network: 'none' });
    const found = await step('inspect', () =>
      engine.cli(['container', 'inspect', '--format', '{{.Name}}', `/${plain.name}`]),
    );
    const shown = await step('inspect by name', () =>
      engine.cli(['container', 'inspect', '--format', '{{.Name}}', plain.name]),
    );
    const other = await create(`${engine.name('container')}/more`);
    return {
      made: made.exitCode === 0,
      listed: list.stdout.trim() === name,
      found: found.exitCode === 0,
      shown: shown.stdout.trim() === `/${plain.name}`,
      other: other.exitCode !== 0,
    };
  },
});
