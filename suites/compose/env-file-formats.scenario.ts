import { askInside, containerOf, forever, inCompose, scenario } from '../../harness/scenario.ts';

const about = ['compose:services.*.env_file'];
const when = ['env-file-syntax'] as const;

export default scenario({
  id: 'compose/env-file-formats',
  title: 'environment overrides env_file, which drops quotes, comments and export',
  why: 'A password with its quotes or a comment behind it is another password.',
  claims: [],
  sources: [
    'https://docs.docker.com/compose/how-tos/environment-variables/variable-interpolation/',
    'https://docs.docker.com/reference/compose-file/services/#env_file',
  ],
  surfaces: ['cli'],
  needs: ['compose-specification'],
  facts: {
    taken: { title: 'exit code of compose up', reference: 0, weight: 'fails', about },
    plain: { title: 'PLAIN=one two', reference: 'one two', weight: 'silent', about },
    double: { title: 'DOUBLE="one two"', reference: 'one two', weight: 'silent', about, when },
    single: { title: "SINGLE='one two'", reference: 'one two', weight: 'silent', about, when },
    comment: { title: 'COMMENT=value # comment', reference: 'value', weight: 'silent', about, when },
    hash: { title: 'HASH=a#b', reference: 'a#b', weight: 'silent', about },
    exported: { title: 'export EXPORTED=1', reference: '1', weight: 'silent', about, when },
    empty: { title: 'EMPTY= is there, and empty', reference: 'there', weight: 'silent', about },
    equals: { title: 'EQUALS=a=b', reference: 'a=b', weight: 'silent', about },
    other: {
      title: 'a variable in braces in a value is filled in',
      reference: 'a=bc',
      weight: 'silent',
      about,
      when,
    },
    secondFile: {
      title: 'a variable of two files has the value of the second',
      reference: 'second',
      weight: 'silent',
      about,
    },
    environment: {
      title: 'a variable of environment goes before one of env_file',
      reference: 'environment',
      weight: 'silent',
      about: ['compose:services.*.environment', 'compose:services.*.env_file'],
      when: ['used-together'],
    },
  },
  differences: [
    {
      on: { compose: 'podman-compose', composeVersion: '<1.2.0' },
      facts: {
        double: '"one two"',
        single: "'one two'",
        comment: 'value # comment',
        exported: '',
        other: '$' + '{EQUALS}c',
      },
      because:
        'before 1.2 podman-compose gives the file to podman run --env-file, which takes all that stands behind the sign',
      source: 'https://github.com/containers/podman-compose/commit/f3e9a96c96b87c9f0c66a6b38fd669f65d4f07e5',
    },
  ],
  async observe({ engine, step }) {
    const project = await engine.project({
      'first.env': [
        ...[
          '# a comment',
          'PLAIN=one two',
          'DOUBLE="one two"',
          "SINGLE='one two'",
          'COMMENT=value # comment',
        ],
        ...[
          'HASH=a#b',
          'export EXPORTED=1',
          'EMPTY=',
          'EQUALS=a=b',
          'OTHER=$' + '{EQUALS}c',
          '',
          'BOTH=first',
          'OVER=file',
          '',
        ],
      ].join('\n'),
      'second.env': 'BOTH=second\n',
      'compose.yaml': `
services:
  web:
    image: ${engine.image('base')}
    command: ${inCompose(forever())}
    env_file: [first.env, ./second.env]
    environment:
      OVER: environment
`,
    });
    const up = await step('up', () => project.compose(['up', '--detach']));
    const inside = await step('read the variables', async () =>
      askInside(engine, await containerOf(project, 'web'), {
        plain: 'echo "$PLAIN"',
        double: 'echo "$DOUBLE"',
        single: 'echo "$SINGLE"',
        comment: 'echo "$COMMENT"',
        hash: 'echo "$HASH"',
        exported: 'echo "$EXPORTED"',
        empty: 'env | grep -q -x EMPTY= && echo there || echo missing',
        equals: 'echo "$EQUALS"',
        other: 'echo "$OTHER"',
        secondFile: 'echo "$BOTH"',
        environment: 'echo "$OVER"',
      }),
    );
    return { taken: up.exitCode, ...inside };
  },
});
