import { containerOf, forever, inCompose, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'compose/orphans',
  title: 'compose up keeps containers of lost services, and --remove-orphans removes them',
  why: 'A worker that was taken out of the file goes on working on the queue.',
  claims: [],
  sources: ['https://docs.docker.com/reference/cli/docker/compose/up/'],
  surfaces: ['cli'],
  needs: ['compose-specification'],
  facts: {
    kept: {
      title: 'compose up keeps the container of a service that is gone',
      reference: true,
      weight: 'silent',
      about: ['cli:compose up'],
    },
    warned: {
      title: 'compose up warns of containers of services that are gone',
      reference: true,
      weight: 'output',
      about: ['cli:compose up'],
      when: ['output-read'],
    },
    removed: {
      title: 'compose up --remove-orphans removes the container of a service that is gone',
      reference: true,
      weight: 'silent',
      about: ['cli:compose up --remove-orphans'],
    },
    removedByDown: {
      title: 'compose down --remove-orphans removes the container of a service that is gone',
      reference: true,
      weight: 'silent',
      about: ['cli:compose down --remove-orphans'],
    },
  },
  differences: [
    {
      on: { compose: 'podman-compose' },
      facts: { warned: false },
      because: 'podman-compose says nothing of what is left',
      source: 'https://github.com/containers/podman-compose/blob/v1.6.0/podman_compose.py',
    },
    {
      on: { compose: 'podman-compose', composeVersion: '<1.0.6' },
      facts: { removed: false },
      because:
        'podman-compose up takes --remove-orphans and does nothing with it; from 1.0.6 until 1.6 it compares the file with all containers, and removes all where one was made of another file',
      source: 'https://github.com/containers/podman-compose/commit/529391963d9f143dc1e6a7c8637b419d0c884e3f',
    },
    {
      on: { compose: 'podman-compose', composeVersion: '>=1.6.0' },
      facts: { removed: false },
      because:
        'podman-compose up follows --remove-orphans only where it makes a service of the file anew, and since 1.6 it compares no container of a service that is gone',
      source: 'https://github.com/containers/podman-compose/commit/640fdf7a4a0c3baca66b8218f349123b93a9326c',
    },
    {
      on: { compose: 'podman-compose', composeVersion: '<1.0.6' },
      facts: { removedByDown: false },
      because: 'podman-compose down knows --remove-orphans since 1.0.6',
      source: 'https://github.com/containers/podman-compose/commit/b4c0792995fc252d4583d1f231e99118894757a0',
    },
  ],
  async observe({ engine, step }) {
    const service = `
    image: ${engine.image('base')}
    command: ${inCompose(forever())}
`;
    const project = await engine.project({
      'others.yaml': `
services:
  worker: ${service}`,
      'compose.yaml': `
services:
  web: ${service}`,
    });
    const isThere = async (name: string) => (await containerOf(project, name)) !== null;
    await step('up with others', () => project.compose(['--file', 'others.yaml', 'up', '--detach']));
    const started = await isThere('worker');
    const second = await step('up without them', () => project.compose(['up', '--detach']));
    const kept = await isThere('worker');
    await step('up without orphans', () => project.compose(['up', '--detach', '--remove-orphans']));
    const removed = started && !(await isThere('worker'));
    if (!(await isThere('worker')))
      await step('up with others again', () => project.compose(['--file', 'others.yaml', 'up', '--detach']));
    await step('down without orphans', () => project.compose(['down', '--remove-orphans']));
    return {
      kept: started && kept,
      warned: /found orphan/i.test(`${second.stdout}${second.stderr}`),
      removed,
      removedByDown: started && !(await isThere('worker')),
    };
  },
});
