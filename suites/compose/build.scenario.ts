import {
  askInside,
  containerOf,
  describedBy,
  forever,
  inCompose,
  scenario,
  textAt,
} from '../../harness/scenario.ts';

const build = 'compose:services.*.build';

export default scenario({
  id: 'compose/build',
  title: 'compose up --build makes the image PROJECT-SERVICE from context, args and target',
  why: 'Most files of projects build something, and scripts push the image by the name that compose gives.',
  claims: [],
  sources: ['https://docs.docker.com/reference/compose-file/build/'],
  surfaces: ['cli'],
  needs: ['compose-specification'],
  // A build of Podman 4.3 fails with "layer not known" while others remove images, and compose does not ask again.
  alone: true,
  facts: {
    code: {
      title: 'exit code of compose up --build',
      reference: 0,
      weight: 'fails',
      about: [build],
    },
    name: {
      title: 'the image of a service without image is PROJECT-SERVICE',
      reference: true,
      weight: 'silent',
      about: [build],
      when: ['generated-name'],
    },
    content: {
      title: 'a file of the context is in the image',
      reference: 'content',
      weight: 'silent',
      about: [`${build}.context`],
    },
    argument: {
      title: 'a build argument from args',
      reference: 'told',
      weight: 'silent',
      about: [`${build}.args`],
    },
    target: {
      title: 'the stage of target is the image',
      reference: 'chosen',
      weight: 'silent',
      about: [`${build}.target`],
    },
    label: {
      title: 'a label from labels is on the image',
      reference: 'blue',
      weight: 'silent',
      about: [`${build}.labels`],
    },
  },
  differences: [
    {
      on: { compose: 'docker-compose', composeVersion: '<2.0.0' },
      facts: { name: false },
      because: 'version 1 of Docker’s compose joins the parts of a name by underscores; version 2 by hyphens',
      source: 'https://github.com/docker/compose/pull/8655',
    },
    {
      on: { compose: 'podman-compose' },
      facts: { name: false },
      because:
        'podman-compose joins the parts of a name by underscores; since 1.5 a setting in the file can change that',
      source:
        'https://github.com/containers/podman-compose/blob/v1.6.0/docs/Extensions.md#compatibility-of-name-separators-between-docker-compose-and-podman-compose',
    },
    {
      on: { compose: 'podman-compose', composeVersion: '<1.3.0' },
      facts: { label: '' },
      because: 'podman-compose gives labels to a build since 1.3',
      source: 'https://github.com/containers/podman-compose/commit/ca58d7cd58d22356b036aa4e17adbc154982d669',
    },
  ],
  async observe({ engine, step }) {
    const project = await engine.project({
      'sub/file': 'content',
      'sub/Other': `
FROM ${engine.image('base')} AS chosen
ARG VALUE=default
ENV VALUE=$VALUE STAGE=chosen
COPY file /file
FROM chosen AS last
ENV STAGE=last
`,
      'compose.yaml': `
services:
  web:
    build:
      context: ./sub
      dockerfile: Other
      target: chosen
      args:
        VALUE: told
      labels:
        example.colour: blue
    command: ${inCompose(forever())}
`,
    });
    const up = await step('up', () => project.compose(['up', '--detach', '--build']));
    const web = await containerOf(project, 'web');
    const inside = await step('look from inside', () =>
      askInside(engine, web, { content: 'cat /file', argument: 'echo "$VALUE"', target: 'echo "$STAGE"' }),
    );
    return {
      code: up.exitCode,
      name: await engine.imageExists(`${project.name}-web`),
      ...inside,
      label: textAt(await describedBy(engine, web), 'Config', 'Labels', 'example.colour'),
    };
  },
});
