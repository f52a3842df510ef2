import { askInside, containerOf, forever, inCompose, scenario } from '../../harness/scenario.ts';

const about = ['compose:services.*.environment'];

export default scenario({
  id: 'compose/interpolation',
  title: 'Variables of a compose file come from the shell, then .env, then :-default',
  why: 'One compose file serves several places through variables; a wrong value goes unnoticed into the container.',
  claims: [],
  sources: [
    'https://docs.docker.com/reference/compose-file/interpolation/',
    'https://docs.docker.com/compose/how-tos/environment-variables/envvars-precedence/',
  ],
  surfaces: ['cli'],
  needs: ['compose-specification'],
  facts: {
    fromFile: {
      title: 'a variable of the file .env',
      reference: 'file',
      weight: 'silent',
      about,
    },
    withoutBraces: {
      title: 'a variable without braces within a text',
      reference: 'a-file-b',
      weight: 'silent',
      about,
    },
    shellFirst: {
      title: 'a variable that the shell and .env have',
      reference: 'shell',
      weight: 'silent',
      about,
      when: ['variable-in-value', 'variable-of-shell'],
    },
    unset: {
      title: 'a variable that nobody has',
      reference: '',
      weight: 'silent',
      about,
    },
    defaultOfUnset: {
      title: 'the default for a variable that nobody has',
      reference: 'default',
      weight: 'silent',
      about,
    },
    defaultOfEmpty: {
      title: 'the default with :- for a variable that is empty',
      reference: 'default',
      weight: 'silent',
      about,
      when: ['default-for-empty', 'empty-variable'],
    },
    emptyKept: {
      title: 'the default with - for a variable that is empty',
      reference: '',
      weight: 'silent',
      about,
    },
    dollar: {
      title: 'a dollar sign that is written as two',
      reference: '$HOME',
      weight: 'silent',
      about,
    },
    passedOn: {
      title: 'a variable without a value in environment is that of the shell',
      reference: 'shell',
      weight: 'silent',
      about,
    },
    passedFromFile: {
      title: 'a variable without a value in environment is that of .env',
      reference: 'file',
      weight: 'silent',
      about,
      when: ['variable-without-value'],
    },
    notInContainer: {
      title: 'what only .env has is in the environment of the container',
      reference: 'no',
      weight: 'silent',
      about,
    },
  },
  differences: [
    {
      on: { compose: 'podman-compose', composeVersion: '<1.2.0' },
      facts: { shellFirst: 'file' },
      because: 'before 1.2 podman-compose put the variables of .env over those of the shell',
      source: 'https://github.com/containers/podman-compose/commit/935029dc33039b0af9e7d35f24f32f6bbb10ec58',
    },
    {
      on: { compose: 'podman-compose', composeVersion: '<1.0.6' },
      facts: { defaultOfEmpty: '' },
      because: 'before 1.0.6 podman-compose took a variable that is empty for one that is set',
      source: 'https://github.com/containers/podman-compose/commit/377b5525c9d3a91bb7c843260c9943371e8d81a1',
    },
    {
      on: { compose: 'podman-compose', composeVersion: '<1.5.0' },
      facts: { passedFromFile: '' },
      because:
        'before 1.5 podman-compose left a variable without a value to Podman, which looks into the shell only',
      source: 'https://github.com/containers/podman-compose/commit/0cbf70a4e94b2ae54ae2533993d9e32c4c91ff07',
    },
  ],
  async observe({ engine, step }) {
    const project = await engine.project({
      '.env': 'FILE=file\nBOTH=file\nEMPTY=\n',
      'compose.yaml': `
services:
  web:
    image: ${engine.image('base')}
    command: ${inCompose(forever())}
    environment:
      A_FILE: \${FILE}
      A_BARE: a-$FILE-b
      A_BOTH: \${BOTH}
      A_UNSET: "\${NOWHERE}"
      A_DEFAULT: \${NOWHERE:-default}
      A_EMPTY: \${EMPTY:-default}
      A_KEPT: "\${EMPTY-default}"
      A_DOLLAR: $$HOME
      SHELL_ONLY:
      FILE:
`,
    });
    const env = { BOTH: 'shell', SHELL_ONLY: 'shell' };
    await step('up', () => project.compose(['up', '--detach'], { env }));
    const inside = await step('read the variables', async () =>
      askInside(engine, await containerOf(project, 'web'), {
        fromFile: 'echo "$A_FILE"',
        withoutBraces: 'echo "$A_BARE"',
        shellFirst: 'echo "$A_BOTH"',
        unset: 'env | grep -q ^A_UNSET= || echo missing; echo "$A_UNSET"',
        defaultOfUnset: 'echo "$A_DEFAULT"',
        defaultOfEmpty: 'echo "$A_EMPTY"',
        emptyKept: 'env | grep -q ^A_KEPT= || echo missing; echo "$A_KEPT"',
        dollar: 'echo "$A_DOLLAR"',
        passedOn: 'echo "$SHELL_ONLY"',
        passedFromFile: 'echo "$FILE"',
        notInContainer: 'env | grep -q ^BOTH= && echo yes || echo no',
      }),
    );
    return inside;
  },
});
