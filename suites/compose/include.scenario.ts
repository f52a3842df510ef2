import { askInside, containerOf, forever, inCompose, scenario } from '../../harness/scenario.ts';

const about = ['compose:include'];

export default scenario({
  id: 'compose/include',
  title: 'include takes in services of another compose file, with paths relative to it',
  why: 'Large stacks are put together of files of several teams by it.',
  claims: [],
  sources: ['https://docs.docker.com/compose/how-tos/multiple-compose-files/include/'],
  surfaces: ['cli'],
  needs: ['compose-specification'],
  facts: {
    taken: {
      title: 'exit code of compose up',
      reference: 0,
      weight: 'fails',
      about,
    },
    included: {
      title: 'a service of the included file is started',
      reference: true,
      weight: 'fails',
      about,
    },
    own: {
      title: 'a service of the file itself is started',
      reference: true,
      weight: 'fails',
      about,
    },
    directory: {
      title: 'a relative path in the included file is relative to that file',
      reference: 'beside part',
      weight: 'silent',
      about,
      when: ['bind-mount'],
    },
    ownEnv: {
      title: 'a variable of the .env beside the included file',
      reference: 'part',
      weight: 'silent',
      about,
      when: ['included-env-file'],
    },
  },
  differences: [
    {
      on: { compose: 'docker-compose', composeVersion: '<2.0.0' },
      facts: { taken: 1, included: false, own: false, directory: null, ownEnv: null },
      because: 'version 1 of Docker’s compose refuses a file with include',
      source: 'https://github.com/docker/compose/blob/1.29.2/compose/config/compose_spec.json',
    },
    {
      on: { compose: 'podman-compose', composeVersion: '<1.1.0' },
      facts: { included: false, directory: null, ownEnv: null },
      because: 'podman-compose knows include since 1.1, and takes no notice of it before',
      source: 'https://github.com/containers/podman-compose/commit/bf07e9116306c338a2eba9b06437fdb74d9ee8fb',
    },
    {
      on: { compose: 'podman-compose', composeVersion: '>=1.1.0 <=1.6.0' },
      facts: { directory: 'beside main' },
      because:
        'podman-compose takes relative paths of an included file from its directory in the release after 1.6.0',
      source: 'https://github.com/containers/podman-compose/commit/f91201f193ca9389d4b348de1da24a538d5dfc2b',
    },
    {
      on: { compose: 'podman-compose', composeVersion: '>=1.1.0' },
      facts: { ownEnv: 'none' },
      because: 'podman-compose reads the .env of the directory of the first file only',
      source: 'https://github.com/containers/podman-compose/blob/v1.6.0/podman_compose.py',
    },
  ],
  async observe({ engine, step }) {
    const service = `
    image: ${engine.image('base')}
    command: ${inCompose(forever())}
`;
    const project = await engine.project({
      'content/file': 'beside main',
      'sub/content/file': 'beside part',
      'sub/.env': 'PART=part\n',
      'sub/part.yaml': `
services:
  part: ${service}    volumes: ["./content:/content"]
    environment:
      VALUE: "\${PART:-none}"
`,
      'compose.yaml': `
include:
  - sub/part.yaml
services:
  own: ${service}`,
    });
    const up = await step('up', () => project.compose(['up', '--detach']));
    const part = await containerOf(project, 'part');
    const inside = await step('look from inside', () =>
      askInside(engine, part, { directory: 'cat /content/file', ownEnv: 'echo "$VALUE"' }),
    );
    return {
      taken: up.exitCode,
      included: part !== null,
      own: (await containerOf(project, 'own')) !== null,
      ...inside,
    };
  },
});
