import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'formats/template-errors',
  title: 'docker inspect --format refuses a misspelt field, not a missing key of a map',
  why: 'An empty answer with exit code 0 is taken for a value.',
  claims: [],
  sources: ['https://docs.docker.com/engine/cli/formatting/'],
  surfaces: ['cli'],
  facts: {
    missingLabel: {
      title: '{{.Config.Labels.nosuch}} prints',
      reference: '<no value>',
      weight: 'output',
      about: ['cli:inspect --format .Config.Labels'],
      when: ['missing-key'],
    },
    missingByIndex: {
      title: '{{index .Config.Labels "nosuch"}} prints nothing, with exit code 0',
      reference: true,
      weight: 'silent',
      about: ['cli:inspect --format .Config.Labels'],
      when: ['missing-key'],
    },
    typo: {
      title: 'a misspelt field below State is refused',
      reference: true,
      weight: 'silent',
      about: ['cli:inspect --format'],
      when: ['missing-key'],
    },
    lowerCase: {
      title: 'a field in lower case, {{.state.running}}, is refused',
      reference: true,
      weight: 'silent',
      about: ['cli:inspect --format'],
      when: ['missing-key'],
    },
    unclosed: {
      title: 'the exit code for a template that is not closed',
      reference: 64,
      weight: 'output',
      about: ['cli:inspect --format'],
      when: ['failing-command'],
    },
    unclosedFails: {
      title: 'a template that is not closed fails, and prints nothing on stdout',
      reference: true,
      weight: 'silent',
      about: ['cli:inspect --format'],
    },
    function: {
      title: 'a function that does not exist is refused',
      reference: true,
      weight: 'silent',
      about: ['cli:inspect --format'],
    },
    empty: {
      title: 'an empty template is as none: the whole object is printed',
      reference: true,
      weight: 'silent',
      about: ['cli:inspect --format'],
      when: ['empty-value'],
    },
    plain: {
      title: 'a text without a field is printed once for each object',
      reference: 'x x',
      weight: 'output',
      about: ['cli:inspect --format'],
    },
    listTypo: {
      title: 'ps --format with a field that does not exist fails',
      reference: true,
      weight: 'silent',
      about: ['cli:ps --format'],
      when: ['missing-key'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { unclosed: 125 },
      because: 'Podman exits with 125 on every error of its own',
      source: 'https://docs.podman.io/en/latest/markdown/podman.1.html#exit-status',
    },
  ],
  async observe({ engine, step }) {
    const container = await engine.create({ image: 'labels', network: 'none' });
    const { name } = container;
    const format = (template: string, ...names: string[]) =>
      step(template, () => engine.cli(['inspect', '--format', template, ...names]));
    const label = await format('{{.Config.Labels.nosuch}}', name);
    const index = await format('{{index .Config.Labels "nosuch"}}', name);
    const unclosed = await format('{{.Id', name);
    const empty = await format('', name);
    const plain = await format('x', name, name);
    const list = await step('list with a typo', () =>
      engine.cli(['ps', '--all', '--filter', `name=^${name}$`, '--format', '{{.Nmaes}}']),
    );
    return {
      missingLabel: label.stdout.trim(),
      missingByIndex: index.exitCode === 0 && index.stdout.trim() === '',
      typo: (await format('{{.State.Runing}}', name)).exitCode !== 0,
      lowerCase: (await format('{{.state.running}}', name)).exitCode !== 0,
      unclosed: unclosed.exitCode,
      unclosedFails: unclosed.exitCode !== 0 && unclosed.stdout.trim() === '',
      function: (await format('{{nosuch .Id}}', name)).exitCode !== 0,
      empty: empty.stdout.trim().startsWith('['),
      plain: plain.stdout.trim().replaceAll('\n', ' '),
      listTypo: list.exitCode !== 0,
    };
  },
});
