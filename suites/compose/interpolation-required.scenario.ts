import { scenario } from '../../harness/scenario.ts';

const about = ['compose:services.*.environment'];

export default scenario({
  id: 'compose/interpolation-required',
  title: 'NAME:?message in a compose file stops compose where NAME is unset or empty',
  why: 'It keeps a stack without its password from starting.',
  claims: [],
  sources: ['https://docs.docker.com/reference/compose-file/interpolation/'],
  surfaces: ['cli'],
  needs: ['compose-specification'],
  facts: {
    unset: {
      title: 'NOWHERE:?message ends with an error',
      reference: true,
      weight: 'silent',
      about,
      when: ['required-variable'],
    },
    message: {
      title: 'the error has the message of the file',
      reference: true,
      weight: 'output',
      about,
      when: ['output-read'],
    },
    empty: {
      title: 'EMPTY:?message ends with an error',
      reference: true,
      weight: 'silent',
      about,
      when: ['required-variable', 'empty-variable'],
    },
    emptyAllowed: {
      title: 'EMPTY?message ends with an error',
      reference: false,
      weight: 'fails',
      about,
      when: ['required-variable', 'empty-variable'],
    },
  },
  differences: [
    {
      on: { compose: 'podman-compose', composeVersion: '<1.0.6' },
      facts: { empty: false },
      because: 'before 1.0.6 podman-compose took a variable that is empty for one that is set',
      source: 'https://github.com/containers/podman-compose/commit/377b5525c9d3a91bb7c843260c9943371e8d81a1',
    },
  ],
  async observe({ engine, step }) {
    const file = (value: string) => `
services:
  web:
    image: ${engine.image('base')}
    command: "true"
    environment:
      A: "\${${value}}"
`;
    const project = await engine.project({
      '.env': 'EMPTY=\n',
      'unset.yaml': file('NOWHERE:?give it a value'),
      'empty.yaml': file('EMPTY:?give it a value'),
      'allowed.yaml': file('EMPTY?give it a value'),
    });
    // Lists containers, and reads the file before.
    const read = (name: string) =>
      step(`read ${name}`, () => project.compose(['--file', name, 'ps', '--quiet']));
    const unset = await read('unset.yaml');
    const empty = await read('empty.yaml');
    const allowed = await read('allowed.yaml');
    return {
      unset: unset.exitCode !== 0,
      message: `${unset.stdout}${unset.stderr}`.includes('give it a value'),
      empty: empty.exitCode !== 0,
      emptyAllowed: allowed.exitCode !== 0,
    };
  },
});
