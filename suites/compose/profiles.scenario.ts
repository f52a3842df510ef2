import { containerOf, forever, inCompose, scenario } from '../../harness/scenario.ts';

const about = ['compose:services.*.profiles'];

export default scenario({
  id: 'compose/profiles',
  title: 'compose up leaves out services with profiles, and --profile starts them',
  why: 'Debug tools and test data sit behind profiles; started unasked they are open to everyone.',
  claims: [],
  sources: ['https://docs.docker.com/compose/how-tos/profiles/'],
  surfaces: ['cli'],
  needs: ['compose-specification'],
  facts: {
    plain: {
      title: 'a service without a profile starts with compose up',
      reference: true,
      weight: 'fails',
      about,
    },
    unasked: {
      title: 'a service with a profile starts with compose up',
      reference: false,
      weight: 'silent',
      about,
    },
    asked: {
      title: 'exit code of compose --profile debug up',
      reference: 0,
      weight: 'fails',
      about,
    },
    byOption: {
      title: 'a service starts with compose --profile debug up',
      reference: true,
      weight: 'fails',
      about,
    },
    byVariable: {
      title: 'a service starts with COMPOSE_PROFILES=other',
      reference: true,
      weight: 'silent',
      about,
      when: ['profile-variable'],
    },
    byName: {
      title: 'a service that is named starts without its profile',
      reference: true,
      weight: 'fails',
      about,
      when: ['named-service'],
    },
  },
  differences: [
    {
      on: { compose: 'podman-compose', composeVersion: '<1.1.0' },
      facts: { unasked: true, asked: 2 },
      because: 'podman-compose knows profiles since 1.1; before, every service starts',
      source: 'https://github.com/containers/podman-compose/commit/8d8df0bc2816d8e8fa142781d9018a06fe0d08ed',
    },
    {
      on: { compose: 'podman-compose', composeVersion: '>=1.1.0 <1.6.0' },
      facts: { byVariable: false },
      because: 'podman-compose reads COMPOSE_PROFILES since 1.6',
      source: 'https://github.com/containers/podman-compose/commit/28ec08c753a1d2bbaa0e092a38c93da4674b7a07',
    },
    {
      on: { compose: 'podman-compose', composeVersion: '>=1.1.0' },
      facts: { byName: false },
      because: 'podman-compose leaves services without an active profile out before it looks at the names',
      source: 'https://github.com/containers/podman-compose/blob/v1.6.0/podman_compose.py',
    },
  ],
  async observe({ engine, step }) {
    const service = (profile: string) => `
    image: ${engine.image('base')}
    command: ${inCompose(forever())}
    profiles: [${profile}]
`;
    const project = await engine.project({
      'compose.yaml': `
services:
  plain:
    image: ${engine.image('base')}
    command: ${inCompose(forever())}
  first: ${service('debug')}
  second: ${service('other')}
  third: ${service('third')}
`,
    });
    const isThere = async (name: string) => (await containerOf(project, name)) !== null;
    await step('up', () => project.compose(['up', '--detach']));
    const plain = await isThere('plain');
    const unasked = (await isThere('first')) || (await isThere('second')) || (await isThere('third'));
    const asked = await step('up with the profile', () =>
      project.compose(['--profile', 'debug', 'up', '--detach']),
    );
    const byOption = await isThere('first');
    await step('up with the variable', () =>
      project.compose(['up', '--detach'], { env: { COMPOSE_PROFILES: 'other' } }),
    );
    const byVariable = await isThere('second');
    await step('up by name', () => project.compose(['up', '--detach', 'third']));
    return { plain, unasked, asked: asked.exitCode, byOption, byVariable, byName: await isThere('third') };
  },
});
