import { containerOf, forever, inCompose, scenario } from '../../harness/scenario.ts';

const file = 'compose:services.*.env_file';

export default scenario({
  id: 'compose/env-file-missing',
  title: 'env_file that does not exist stops compose up, unless required is false',
  why: 'Without its settings a service should not start, unless the file says that it may.',
  claims: [],
  sources: ['https://docs.docker.com/reference/compose-file/services/#env_file'],
  surfaces: ['cli'],
  needs: ['compose-specification'],
  facts: {
    refused: {
      title: 'compose up fails where an env_file is missing',
      reference: true,
      weight: 'silent',
      about: [file],
      when: ['missing-file'],
    },
    optional: {
      title: 'exit code of compose up where a missing env_file has required: false',
      reference: 0,
      weight: 'fails',
      about: [`${file}[].path`, `${file}[].required`],
    },
    started: {
      title: 'the service with that file is made',
      reference: true,
      weight: 'fails',
      about: [`${file}[].required`],
    },
  },
  differences: [
    {
      on: { compose: 'docker-compose', composeVersion: '<2.24.0' },
      facts: { optional: 1, started: false },
      because: 'Docker’s compose knows path and required since 2.24',
      source: 'https://github.com/docker/docs/pull/20740',
    },
    {
      on: { compose: 'podman-compose', composeVersion: '<1.2.0' },
      facts: { refused: false, optional: 1, started: false },
      because:
        'podman-compose reads the files itself, and knows path and required, since 1.2; Podman refused the container before, and up went on',
      source: 'https://github.com/containers/podman-compose/commit/f3e9a96c96b87c9f0c66a6b38fd669f65d4f07e5',
    },
  ],
  async observe({ engine, step }) {
    const service = (name: string) => `
services:
  ${name}:
    image: ${engine.image('base')}
    command: ${inCompose(forever())}
`;
    const project = await engine.project({
      'compose.yaml': `${service('strict')}    env_file: missing.env\n`,
      'optional.yaml': `${service('lax')}    env_file:\n      - path: missing.env\n        required: false\n`,
    });
    const strict = await step('up', () => project.compose(['up', '--detach']));
    const lax = await step('up with an optional file', () =>
      project.compose(['--file', 'optional.yaml', 'up', '--detach']),
    );
    return {
      refused: strict.exitCode !== 0,
      optional: lax.exitCode,
      started: (await containerOf(project, 'lax')) !== null,
    };
  },
});
