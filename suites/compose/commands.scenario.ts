import { containerOf, describedBy, scenario } from '../../harness/scenario.ts';

const service = 'compose:services.*';

export default scenario({
  id: 'compose/commands',
  title: 'command of a service replaces CMD, and entrypoint replaces ENTRYPOINT and CMD',
  why: 'A command that is split at other places, or keeps arguments of the image, does something else.',
  claims: [],
  sources: [
    'https://docs.docker.com/reference/compose-file/services/#command',
    'https://docs.docker.com/reference/compose-file/services/#entrypoint',
  ],
  surfaces: ['cli'],
  needs: ['compose-specification'],
  facts: {
    text: {
      title: "arguments of command: echo 'one two' three",
      reference: 'echo|one two|three',
      weight: 'silent',
      about: [`${service}.command`],
    },
    notByShell: {
      title: 'arguments of command: echo a && echo b',
      reference: 'echo|a',
      weight: 'silent',
      about: [`${service}.command`],
      when: ['value:&&'],
    },
    list: {
      title: 'arguments of a list, one with a blank',
      reference: 'echo|one two|3',
      weight: 'silent',
      about: [`${service}.command`],
    },
    entrypointText: {
      title: 'arguments of entrypoint: echo entry, without those of the image',
      reference: 'echo|entry',
      weight: 'silent',
      about: [`${service}.entrypoint`],
    },
    together: {
      title: 'arguments of entrypoint and command',
      reference: 'echo|entry|more',
      weight: 'silent',
      about: [`${service}.entrypoint`, `${service}.command`],
      when: ['used-together'],
    },
    imagesOwn: {
      title: 'arguments without either are those of the image',
      reference: 'echo|entry|default',
      weight: 'silent',
      about: [`${service}.command`],
    },
    commandAlone: {
      title: 'command goes after the entrypoint of the image',
      reference: 'echo|entry|other',
      weight: 'silent',
      about: [`${service}.command`],
    },
  },
  differences: [
    {
      on: { compose: 'docker-compose', composeVersion: '<2.0.0' },
      facts: { notByShell: 'echo|a|&&|echo|b' },
      because:
        'version 1 of Docker’s compose takes an operator of the shell for an argument; version 2 ends there',
      source: 'https://github.com/mattn/go-shellwords/blob/v1.0.12/shellwords.go',
    },
    {
      on: { compose: 'podman-compose' },
      facts: { notByShell: 'echo|a|&&|echo|b' },
      because: 'podman-compose takes an operator of the shell for an argument; Docker’s compose ends there',
      source: 'https://github.com/containers/podman-compose/blob/v1.6.0/podman_compose.py',
    },
  ],
  async observe({ engine, step }) {
    const base = engine.image('base');
    const both = engine.image('entrypoint-cmd');
    const project = await engine.project({
      'compose.yaml': `
services:
  text: { image: "${base}", command: "echo 'one two' three" }
  shell: { image: "${base}", command: "echo a && echo b" }
  list: { image: "${base}", command: ["echo", "one two", "3"] }
  entry: { image: "${both}", entrypoint: "echo entry" }
  together: { image: "${base}", entrypoint: ["echo", "entry"], command: more }
  own: { image: "${both}" }
  other: { image: "${both}", command: other }
`,
    });
    await step('up', () => project.compose(['up', '--detach']));
    const argumentsOf = async (name: string) => {
      const found = await describedBy(engine, await containerOf(project, name));
      if (found === null) return null;
      const { Path: path, Args: rest } = found;
      return [path, ...(Array.isArray(rest) ? rest : [])].filter((one) => typeof one === 'string').join('|');
    };
    return {
      text: await argumentsOf('text'),
      notByShell: await argumentsOf('shell'),
      list: await argumentsOf('list'),
      entrypointText: await argumentsOf('entry'),
      together: await argumentsOf('together'),
      imagesOwn: await argumentsOf('own'),
      commandAlone: await argumentsOf('other'),
    };
  },
});
