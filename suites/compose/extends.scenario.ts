import { askInside, containerOf, forever, inCompose, scenario } from '../../harness/scenario.ts';

const extended = 'compose:services.*.extends';

export default scenario({
  id: 'compose/extends',
  title: 'extends takes over a service of the same compose file or of another one',
  why: 'Shared settings stand in one service; what is not merged as told is missing in all of them.',
  claims: [],
  sources: ['https://docs.docker.com/compose/how-tos/multiple-compose-files/extends/'],
  surfaces: ['cli'],
  needs: ['compose-specification'],
  facts: {
    taken: {
      title: 'exit code of compose up',
      reference: 0,
      weight: 'fails',
      about: [`${extended}.file`, `${extended}.service`],
    },
    takenWithPath: {
      title: 'exit code of compose up where the service of the other file binds a relative path',
      reference: 0,
      weight: 'fails',
      about: [`${extended}.file`],
      when: ['bind-mount'],
    },
    inherited: {
      title: 'a variable of the other file',
      reference: 'base',
      weight: 'silent',
      about: [`${extended}.file`],
    },
    replaced: {
      title: 'a variable that both have',
      reference: 'own',
      weight: 'silent',
      about: [`${extended}.file`],
    },
    added: {
      title: 'a variable that only the service has',
      reference: 'own',
      weight: 'silent',
      about: [`${extended}.service`],
    },
    directory: {
      title: 'a relative path in the other file is relative to that file',
      reference: 'beside base',
      weight: 'silent',
      about: [`${extended}.file`],
      when: ['bind-mount'],
    },
    sameFile: {
      title: 'a variable of a service of the same file',
      reference: 'web',
      weight: 'silent',
      about: [`${extended}.service`],
    },
    baseStarted: {
      title: 'the service of the other file is started itself',
      reference: false,
      weight: 'extra',
      about: [`${extended}.file`],
    },
  },
  differences: [
    {
      on: { compose: 'podman-compose', composeVersion: '<1.6.0' },
      facts: { directory: 'beside main' },
      because: 'podman-compose takes relative paths of an extended file from its directory since 1.6',
      source: 'https://github.com/containers/podman-compose/commit/183972067bc3d99daa3fd84dc8ae50bb6345e38e',
    },
    {
      on: { compose: 'podman-compose', composeVersion: '>=1.6.0' },
      facts: { takenWithPath: 1, directory: null },
      because:
        'podman-compose makes sub/./content of the path ./content in a file in sub, takes it for the name of a volume and refuses it',
      source: 'https://github.com/containers/podman-compose/commit/183972067bc3d99daa3fd84dc8ae50bb6345e38e',
    },
  ],
  async observe({ engine, step }) {
    const image = engine.image('base');
    const command = inCompose(forever());
    const project = await engine.project({
      'content/file': 'beside main',
      'sub/content/file': 'beside base',
      'sub/base.yaml': `
services:
  base:
    image: ${image}
    command: ${command}
    environment:
      BASE: base
      BOTH: base
  mounted:
    image: ${image}
    command: ${command}
    volumes: ["./content:/content"]
`,
      'compose.yaml': `
services:
  web:
    extends:
      file: sub/base.yaml
      service: base
    environment:
      BOTH: own
      OWN: own
  again:
    extends:
      service: template
  template:
    image: ${image}
    command: ${command}
    environment:
      FROM: web
`,
      'with-path.yaml': `
services:
  beside:
    extends:
      file: sub/base.yaml
      service: mounted
`,
    });
    const up = await step('up', () => project.compose(['up', '--detach']));
    const web = await step('look from inside', async () =>
      askInside(engine, await containerOf(project, 'web'), {
        inherited: 'echo "$BASE"',
        replaced: 'echo "$BOTH"',
        added: 'echo "$OWN"',
      }),
    );
    const again = await step('look into the other', async () =>
      askInside(engine, await containerOf(project, 'again'), { sameFile: 'echo "$FROM"' }),
    );
    const withPath = await step('up with a path', () =>
      project.compose(['--file', 'with-path.yaml', 'up', '--detach']),
    );
    const beside = await step('look at the path', async () =>
      askInside(engine, await containerOf(project, 'beside'), { directory: 'cat /content/file' }),
    );
    return {
      taken: up.exitCode,
      takenWithPath: withPath.exitCode,
      ...web,
      ...beside,
      ...again,
      baseStarted: (await containerOf(project, 'base')) !== null,
    };
  },
});
