import { containerOf, forever, inCompose, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'compose/up-and-down',
  title: 'compose up names containers, networks and volumes; compose down removes them',
  why: 'Scripts address containers, networks and volumes of a project by the names that compose gives them.',
  claims: [],
  sources: [
    'https://docs.docker.com/compose/how-tos/project-name/',
    'https://docs.docker.com/reference/cli/docker/compose/down/',
  ],
  surfaces: ['cli'],
  needs: ['compose-specification'],
  facts: {
    started: {
      title: 'exit code of compose up --detach',
      reference: 0,
      weight: 'fails',
      about: ['cli:compose up --detach'],
    },
    containerName: {
      title: 'name of the container of the service web, after the name of the project',
      reference: '-web-1',
      weight: 'silent',
      about: ['cli:compose up'],
      when: ['generated-name'],
    },
    networkName: {
      title: 'the network of the project is PROJECT_default',
      reference: true,
      weight: 'silent',
      about: ['cli:compose up'],
    },
    volumeName: {
      title: 'the volume data is PROJECT_data',
      reference: true,
      weight: 'silent',
      about: ['compose:volumes.*'],
    },
    containerGone: {
      title: 'compose down removes the container',
      reference: true,
      weight: 'silent',
      about: ['cli:compose down'],
    },
    networkGone: {
      title: 'compose down removes the network',
      reference: true,
      weight: 'silent',
      about: ['cli:compose down'],
    },
    volumeKept: {
      title: 'compose down keeps the volume',
      reference: true,
      weight: 'silent',
      about: ['compose:volumes.*'],
    },
    volumeGone: {
      title: 'compose down --volumes removes the volume',
      reference: true,
      weight: 'silent',
      about: ['compose:volumes.*'],
    },
  },
  differences: [
    {
      on: { compose: 'docker-compose', composeVersion: '<2.0.0' },
      facts: { containerName: '_web_1' },
      because: 'version 1 of Docker’s compose joins the parts of a name by underscores; version 2 by hyphens',
      source: 'https://github.com/docker/compose/pull/8655',
    },
    {
      on: { compose: 'podman-compose' },
      facts: { containerName: '_web_1' },
      because:
        'podman-compose joins the parts of a name by underscores; since 1.5 a setting in the file can change that',
      source:
        'https://github.com/containers/podman-compose/blob/v1.6.0/docs/Extensions.md#compatibility-of-name-separators-between-docker-compose-and-podman-compose',
    },
    {
      on: { compose: 'podman-compose', composeVersion: '<1.3.0' },
      facts: { networkGone: false },
      because: 'podman-compose down removes networks since 1.3',
      source: 'https://github.com/containers/podman-compose/commit/db0aad97bdd8ad820b5e1b2ddee5f71847e30fec',
    },
  ],
  async observe({ engine, step }) {
    const project = await engine.project({
      'compose.yaml': `
services:
  web:
    image: ${engine.image('base')}
    command: ${inCompose(forever())}
    volumes: [data:/data]
volumes:
  data:
`,
    });
    const network = `${project.name}_default`;
    const volume = `${project.name}_data`;
    const up = await step('up', () => project.compose(['up', '--detach']));
    const container = await containerOf(project, 'web');
    const networkName = await engine.networkExists(network);
    const volumeName = await engine.volumeExists(volume);
    await step('down', () => project.compose(['down']));
    const containerGone = container === null ? null : !(await engine.exists(container.name));
    const networkGone = networkName ? !(await engine.networkExists(network)) : null;
    const volumeKept = volumeName ? await engine.volumeExists(volume) : null;
    await step('down with volumes', () => project.compose(['down', '--volumes']));
    return {
      started: up.exitCode,
      containerName: container?.name.replace(project.name, '') ?? null,
      networkName,
      volumeName,
      containerGone,
      networkGone,
      volumeKept,
      volumeGone: volumeName ? !(await engine.volumeExists(volume)) : null,
    };
  },
});
