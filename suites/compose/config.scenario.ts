import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'compose/config',
  title: 'compose config --quiet prints nothing, and fails for a key that does not exist',
  why: 'CI checks compose files by it before anything is deployed.',
  claims: [],
  sources: ['https://docs.docker.com/reference/cli/docker/compose/config/'],
  surfaces: ['cli'],
  needs: ['compose-specification'],
  facts: {
    services: {
      title: 'config --services prints the names of the services',
      reference: 'db web',
      weight: 'fails',
      about: ['cli:compose config --services'],
      when: ['output-read'],
    },
    quiet: {
      title: 'exit code of config --quiet for a right file',
      reference: 0,
      weight: 'fails',
      about: ['cli:compose config --quiet'],
    },
    silent: {
      title: 'config --quiet prints something',
      reference: false,
      weight: 'output',
      about: ['cli:compose config --quiet'],
      when: ['output-read'],
    },
    unknownKey: {
      title: 'config --quiet fails for a key that does not exist',
      reference: true,
      weight: 'silent',
      about: ['cli:compose config --quiet'],
      when: ['failing-command'],
    },
    filledIn: {
      title: 'config prints the file with the values of variables',
      reference: true,
      weight: 'fails',
      about: ['cli:compose config'],
    },
  },
  differences: [
    {
      on: { compose: 'podman-compose', composeVersion: '<1.0.6' },
      facts: { services: '', quiet: 2, filledIn: false },
      because: 'podman-compose has the command config since 1.0.6',
      source: 'https://github.com/containers/podman-compose/commit/f00ac9264073f8ab189ab7b9295e6caad841d623',
    },
    {
      on: { compose: 'podman-compose', composeVersion: '>=1.0.6 <1.4.0' },
      facts: { quiet: 2 },
      because: 'podman-compose config knows --quiet since 1.4',
      source: 'https://github.com/containers/podman-compose/blob/v1.6.0/docs/Changelog-1.4.0.md',
    },
    {
      on: { compose: 'podman-compose', composeVersion: '>=1.4.0' },
      facts: { unknownKey: false },
      because: 'podman-compose does not check which keys a file has',
      source: 'https://github.com/containers/podman-compose/blob/v1.6.0/podman_compose.py',
    },
  ],
  async observe({ engine, step }) {
    const image = engine.image('base');
    const project = await engine.project({
      'compose.yaml': `
services:
  web:
    image: ${image}
    environment:
      VALUE: "\${NOWHERE:-filled in}"
  db:
    image: ${image}
`,
      'wrong.yaml': `
services:
  web:
    image: ${image}
    comand: "true"
`,
    });
    const services = await step('services', () => project.compose(['config', '--services']));
    const quiet = await step('check', () => project.compose(['config', '--quiet']));
    const wrong = await step('check a wrong file', () =>
      project.compose(['--file', 'wrong.yaml', 'config', '--quiet']),
    );
    const all = await step('print', () => project.compose(['config']));
    return {
      services: services.stdout.split(/\s+/).filter(Boolean).toSorted().join(' '),
      quiet: quiet.exitCode,
      silent: quiet.stdout.trim() !== '',
      unknownKey: wrong.exitCode !== 0,
      filledIn: all.stdout.includes('filled in'),
    };
  },
});
