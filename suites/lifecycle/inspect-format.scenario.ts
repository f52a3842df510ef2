import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'lifecycle/inspect-format',
  title: 'docker inspect --format renders Go templates and refuses unknown keys',
  why: 'Shell scripts read everything about a container this way.',
  claims: ['run-11'],
  sources: ['https://docs.docker.com/reference/cli/docker/inspect/'],
  surfaces: ['cli'],
  facts: {
    id: {
      title: '{{.Id}} is the id that create printed',
      reference: true,
      weight: 'fails',
      about: ['cli:inspect --format .Id'],
    },
    json: {
      title: '{{json .State.Running}} is JSON',
      reference: 'false',
      weight: 'fails',
      about: ['cli:inspect --format .State.Running'],
    },
    index: {
      title: 'index reads a label with dots in its name',
      reference: 'blue',
      weight: 'fails',
      about: ['cli:inspect --format .Config.Labels'],
    },
    join: {
      title: 'join joins a list',
      reference: 'echo+given',
      weight: 'fails',
      about: ['cli:inspect --format .Config.Cmd'],
    },
    unknownKeyRefused: {
      title: 'a key that does not exist is refused',
      reference: true,
      weight: 'silent',
      about: ['cli:inspect --format'],
      when: ['missing-key'],
    },
    emptyList: {
      title: 'inspect of a missing container prints an empty list',
      reference: true,
      weight: 'output',
      about: ['cli:inspect'],
      when: ['absent-object', 'output-read'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', version: '<4.3.0' },
      facts: { unknownKeyRefused: false },
      because: 'before 4.3 Podman prints the error of a template and still exits with code 0',
      source: 'https://github.com/containers/podman/pull/15673',
    },
  ],
  async observe({ engine, step }) {
    const container = await engine.create({ image: 'labels', network: 'none', command: ['echo', 'given'] });
    const format = (template: string) =>
      step(template, () => engine.cli(['inspect', '--format', template, container.name]));
    const id = await format('{{.Id}}');
    const json = await format('{{json .State.Running}}');
    const index = await format('{{index .Config.Labels "example.colour"}}');
    const join = await format('{{join .Config.Cmd "+"}}');
    const unknown = await format('{{.NoSuchKey}}');
    const nothing = await step('inspect a missing container', () =>
      engine.cli(['inspect', engine.name('container')]),
    );
    return {
      id: id.stdout.trim() === container.id,
      json: json.stdout.trim(),
      index: index.stdout.trim(),
      join: join.stdout.trim(),
      unknownKeyRefused: unknown.exitCode !== 0,
      emptyList: nothing.stdout.trim() === '[]',
    };
  },
});
