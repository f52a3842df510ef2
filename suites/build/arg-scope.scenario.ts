import { scenario, script, textAt, valueAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'build/arg-scope',
  title: 'ARG holds from its line to the end of its stage, and is not in the image',
  why: 'A version that is empty in the second stage builds something else, and nothing fails.',
  claims: [],
  sources: ['https://docs.docker.com/reference/dockerfile/#arg'],
  surfaces: ['cli', 'api'],
  facts: {
    inFrom: {
      title: 'an ARG before FROM is known to FROM',
      reference: true,
      weight: 'fails',
      about: ['dockerfile:ARG'],
    },
    inStage: {
      title: 'value of an ARG before FROM in the stage',
      reference: 'none',
      weight: 'silent',
      about: ['dockerfile:ARG'],
    },
    repeated: {
      title: 'its value after a line ARG NAME in the stage',
      reference: 'first',
      weight: 'silent',
      about: ['dockerfile:ARG'],
    },
    ofOtherStage: {
      title: 'value of an ARG of an earlier stage',
      reference: 'none',
      weight: 'silent',
      about: ['dockerfile:ARG'],
    },
    default: {
      title: 'value of an ARG with a default, with --build-arg',
      reference: 'given',
      weight: 'silent',
      about: ['cli:build --build-arg', 'api:POST /build ?buildargs'],
    },
    earlier: {
      title: 'value of --build-arg before the line ARG',
      reference: 'none',
      weight: 'silent',
      about: ['dockerfile:ARG'],
    },
    notKept: {
      title: 'the image has none of them in its environment',
      reference: true,
      weight: 'silent',
      about: ['dockerfile:ARG'],
    },
  },
  async observe({ engine, step }) {
    const { name } = await step('build', () =>
      engine.build({
        dockerfile: [
          `ARG IMAGE=${engine.image('base')}`,
          'ARG EARLY=first',
          'FROM $IMAGE AS one',
          'ARG STAGED=staged',
          'RUN echo $STAGED >/one',
          'FROM $IMAGE',
          'COPY --from=one /one /one',
          `RUN echo "\${EARLY:-none} \${STAGED:-none} \${GIVEN:-none}" >/before`,
          'ARG EARLY',
          'ARG GIVEN=default',
          `RUN echo "\${EARLY:-none} \${GIVEN:-none}" >/after`,
        ],
        buildArgs: { GIVEN: 'given' },
      }),
    );
    const read = await step('read what it wrote', () =>
      engine.run({
        image: { name },
        network: 'none',
        command: script('cat /one', 'echo $(cat /before /after)'),
      }),
    );
    const image = await step('inspect', () => engine.inspect('image', name));
    const [staged, rest = ''] = read.stdout.split('\n');
    if (staged !== 'staged') throw new Error('the argument has no value in its own stage');
    const [inStage = '', ofOtherStage = '', earlier = '', repeated = '', given = ''] = rest.split(' ');
    const variables = valueAt(image, 'Config', 'Env');
    const names = (Array.isArray(variables) ? variables : []).map((one) =>
      textAt({ one }, 'one').replace(/=.*/s, ''),
    );
    return {
      inFrom: read.exitCode === 0,
      inStage,
      repeated,
      ofOtherStage,
      default: given,
      earlier,
      notKept: !['IMAGE', 'EARLY', 'STAGED', 'GIVEN'].some((one) => names.includes(one)),
    };
  },
});
