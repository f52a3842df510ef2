import { askInside, containerOf, forever, inCompose, scenario } from '../../harness/scenario.ts';

const about = ['compose:services.*.environment'];

export default scenario({
  id: 'compose/yaml-values',
  title: 'compose reads YAML with <<, and takes 1.10 without quotes for 1.1',
  why: 'YAML reads words and numbers its own way, and the service gets what it made of them.',
  claims: [],
  sources: [
    'https://docs.docker.com/reference/compose-file/extension/',
    'https://docs.docker.com/reference/compose-file/fragments/',
  ],
  surfaces: ['cli'],
  needs: ['compose-specification'],
  facts: {
    anchor: {
      title: 'a variable of a map that << takes in',
      reference: 'shared',
      weight: 'silent',
      about,
    },
    overAnchor: {
      title: 'a variable that stands beside << and in its map',
      reference: 'own',
      weight: 'silent',
      about,
    },
    float: {
      title: 'the variable 1.10',
      reference: '1.1',
      weight: 'silent',
      about,
    },
    quoted: {
      title: 'the variable "1.10"',
      reference: '1.10',
      weight: 'silent',
      about,
    },
    folded: {
      title: 'a text over two lines with >-',
      reference: 'one two',
      weight: 'silent',
      about,
    },
    none: {
      title: 'the variable "" is there, and empty',
      reference: 'there',
      weight: 'silent',
      about,
    },
    large: {
      title: 'the variable 10000000',
      reference: '10000000',
      weight: 'silent',
      about,
    },
  },
  async observe({ engine, step }) {
    const project = await engine.project({
      'compose.yaml': `
x-shared: &shared
  ANCHOR: shared
  BOTH: shared
services:
  web:
    image: ${engine.image('base')}
    command: ${inCompose(forever())}
    x-note: nobody reads it
    environment:
      <<: *shared
      BOTH: own
      FLOAT: 1.10
      QUOTED: "1.10"
      FOLDED: >-
        one
        two
      NONE: ""
      LARGE: 10000000
`,
    });
    await step('up', () => project.compose(['up', '--detach']));
    return step('read the variables', async () =>
      askInside(engine, await containerOf(project, 'web'), {
        anchor: 'echo "$ANCHOR"',
        overAnchor: 'echo "$BOTH"',
        float: 'echo "$FLOAT"',
        quoted: 'echo "$QUOTED"',
        folded: 'echo "$FOLDED"',
        none: 'env | grep -q -x NONE= && echo there || echo missing',
        large: 'echo "$LARGE"',
      }),
    );
  },
});
