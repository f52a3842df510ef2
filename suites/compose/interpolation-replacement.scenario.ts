import { askInside, containerOf, forever, inCompose, scenario } from '../../harness/scenario.ts';

const about = ['compose:services.*.environment'];

/** As a compose file writes it. */
function variable(inside: string): string {
  return `\${${inside}}`;
}

export default scenario({
  id: 'compose/interpolation-replacement',
  title: 'NAME:+word in a compose file gives the word only where NAME has a value',
  why: 'A file that uses them does not load, or silently gets other values, where compose does not know them.',
  claims: [],
  sources: ['https://docs.docker.com/reference/compose-file/interpolation/'],
  surfaces: ['cli'],
  needs: ['compose-specification'],
  facts: {
    replaced: {
      title: 'SET:+word, where SET has a value',
      reference: 'word',
      weight: 'fails',
      about,
      when: ['replacement-variable'],
    },
    replacedEmpty: {
      title: 'EMPTY:+word, where EMPTY is empty',
      reference: '',
      weight: 'fails',
      about,
      when: ['replacement-variable'],
    },
    replacedUnset: {
      title: 'NOWHERE+word, where there is no NOWHERE',
      reference: '',
      weight: 'fails',
      about,
      when: ['replacement-variable'],
    },
    nested: {
      title: 'a default that is a variable itself',
      reference: 'set',
      weight: 'fails',
      about,
      when: ['nested-default'],
    },
  },
  differences: [
    {
      on: { compose: 'docker-compose', composeVersion: '<2.0.0' },
      facts: { replaced: null, replacedEmpty: null, replacedUnset: null, nested: variable('SET') },
      because:
        'version 1 of Docker’s compose knows the operators - and ?, and a default ends at the first brace',
      source: 'https://github.com/docker/compose/blob/1.29.2/compose/config/interpolation.py',
    },
    {
      on: { compose: 'podman-compose', composeVersion: '<1.6.0' },
      facts: {
        replaced: variable('SET:+word'),
        replacedEmpty: variable('EMPTY:+word'),
        replacedUnset: variable('NOWHERE+word'),
        nested: variable('SET'),
      },
      because:
        'before 1.6 podman-compose leaves an operator that it does not know as it stands, and a default ends at the first brace',
      source: 'https://github.com/containers/podman-compose/commit/4aa55126882b7dcddfa8ba58843703d373f44aad',
    },
  ],
  async observe({ engine, step }) {
    const file = (name: string, values: readonly string[]) => `
services:
  ${name}:
    image: ${engine.image('base')}
    command: ${inCompose(forever())}
    environment:
${values.map((value, at) => `      VALUE_${at}: "${variable(value)}"`).join('\n')}
`;
    const project = await engine.project({
      '.env': 'SET=set\nEMPTY=\n',
      'compose.yaml': file('web', ['SET:+word', 'EMPTY:+word', 'NOWHERE+word']),
      'nested.yaml': file('nested', [`NOWHERE:-${variable('SET')}`]),
    });
    await step('up', () => project.compose(['up', '--detach']));
    const operators = await step('read the variables', async () =>
      askInside(engine, await containerOf(project, 'web'), {
        replaced: 'echo "$VALUE_0"',
        replacedEmpty: 'echo "${VALUE_1-not set}"',
        replacedUnset: 'echo "${VALUE_2-not set}"',
      }),
    );
    await step('up with a default in a default', () =>
      project.compose(['--file', 'nested.yaml', 'up', '--detach']),
    );
    const { nested } = await step('read the variable', async () =>
      askInside(engine, await containerOf(project, 'nested'), { nested: 'echo "$VALUE_0"' }),
    );
    return { ...operators, nested };
  },
});
