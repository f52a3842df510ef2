import {
  askInside,
  containerOf,
  forever,
  inCompose,
  poll,
  scenario,
  settledMs,
} from '../../harness/scenario.ts';

const about = ['compose:services.*.networks.*.aliases'];

export default scenario({
  id: 'compose/network-aliases',
  title: 'aliases of a service in a compose file name it on one network and on no other',
  why: 'A service that stands in for another is found under the name of that one.',
  claims: [],
  sources: ['https://docs.docker.com/reference/compose-file/services/#aliases'],
  surfaces: ['cli'],
  needs: ['compose-specification'],
  facts: {
    taken: {
      title: 'exit code of compose up',
      reference: 0,
      weight: 'fails',
      about,
    },
    alias: {
      title: 'a service finds another by its alias',
      reference: 'found',
      weight: 'fails',
      about,
    },
    serviceName: {
      title: 'it finds it by the name of the service too',
      reference: 'found',
      weight: 'fails',
      about,
    },
    elsewhere: {
      title: 'a service finds it by an alias of a network that it is not on',
      reference: 'missing',
      weight: 'extra',
      about,
    },
    there: {
      title: 'one on that network finds it by that alias',
      reference: 'found',
      weight: 'fails',
      about,
    },
  },
  differences: [
    {
      on: { compose: 'podman-compose', composeVersion: '<1.0.6' },
      facts: { taken: 1, alias: null, serviceName: null, elsewhere: null, there: null },
      because: 'before 1.0.6 podman-compose stops at settings of a service for its network',
      source: 'https://github.com/containers/podman-compose/commit/4557279930927149e8d9a1d601ef0cd49e252452',
    },
  ],
  async observe({ engine, step }) {
    const service = `
    image: ${engine.image('base')}
    command: ${inCompose(forever())}
`;
    const project = await engine.project({
      'compose.yaml': `
services:
  db: ${service}    networks:
      front:
        aliases: [of-front]
      back:
        aliases: [of-back]
  app: ${service}    networks: [front]
networks:
  front:
  back:
`,
    });
    const up = await step('up', () => project.compose(['up', '--detach']));
    // Nobody listens there: only what has an address can say so.
    const find = (name: string) =>
      `timeout 3 wget -qO- http://${name}:9/ 2>&1 | grep -q refused && echo found || echo missing`;
    const app = await containerOf(project, 'app');
    const looked = { alias: find('of-front'), serviceName: find('db'), elsewhere: find('of-back') };
    const inside = await step('look names up', () =>
      poll(
        () => askInside(engine, app, looked),
        ({ serviceName }) => serviceName === 'found',
        settledMs,
      ),
    );
    const { there } = await step('look from the other network', async () =>
      askInside(engine, await containerOf(project, 'db'), { there: find('of-back') }),
    );
    return { taken: up.exitCode, ...inside, there };
  },
});
