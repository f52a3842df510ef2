import {
  askInside,
  containerOf,
  forever,
  inCompose,
  poll,
  scenario,
  settledMs,
} from '../../harness/scenario.ts';

const service = 'compose:services.*';

export default scenario({
  id: 'compose/names-between-services',
  title: 'Services find each other by service name, container_name and link',
  why: 'Configuration files name the database by one of these, and a name that is not known stops the service.',
  claims: [],
  sources: [
    'https://docs.docker.com/compose/how-tos/networking/',
    'https://docs.docker.com/reference/compose-file/services/#links',
  ],
  surfaces: ['cli'],
  needs: ['compose-specification'],
  facts: {
    serviceName: {
      title: 'the name of the service',
      reference: 'found',
      weight: 'fails',
      about: ['cli:compose up'],
      when: ['seen-from-inside'],
    },
    containerName: {
      title: 'container_name',
      reference: 'found',
      weight: 'fails',
      about: [`${service}.container_name`],
    },
    serviceBesideContainerName: {
      title: 'the name of the service, for a container with container_name',
      reference: 'found',
      weight: 'fails',
      about: [`${service}.container_name`],
    },
    link: {
      title: 'a service is reached by the alias of a link',
      reference: 'found',
      weight: 'fails',
      about: [`${service}.links`],
    },
    itself: {
      title: 'its own service name',
      reference: 'found',
      weight: 'fails',
      about: ['cli:compose up'],
      when: ['seen-from-inside'],
    },
    extraHost: {
      title: 'a name of extra_hosts',
      reference: 'found',
      weight: 'fails',
      about: [`${service}.extra_hosts`],
    },
  },
  differences: [
    {
      on: { compose: 'podman-compose', composeVersion: '<1.1.0' },
      facts: { link: 'missing' },
      because: 'before 1.1 podman-compose took the first name of a link only, as a dependency',
      source: 'https://github.com/containers/podman-compose/commit/5454c3ad0fbedec164506e298d4a3f09cfa2f473',
    },
    {
      on: { engine: 'podman', client: 'docker' },
      facts: { link: null },
      because: 'Podman’s API refuses links, and with it the container',
      source: 'https://github.com/containers/podman/blob/v5.4.2/pkg/api/handlers/compat/containers_create.go',
    },
  ],
  async observe({ engine, step }) {
    const image = engine.image('base');
    const command = inCompose(forever());
    const project = await engine.project({
      'compose.yaml': `
services:
  db:
    image: ${image}
    command: ${command}
    container_name: \${NAMED}
  plain:
    image: ${image}
    command: ${command}
  app:
    image: ${image}
    command: ${command}
    extra_hosts: ["added:192.0.2.7"]
`,
      'links.yaml': `
services:
  target:
    image: ${image}
    command: ${command}
  linking:
    image: ${image}
    command: ${command}
    links: ["target:linked"]
`,
    });
    const named = `${project.name}-named`;
    await step('up', () => project.compose(['up', '--detach'], { env: { NAMED: named } }));
    // Nobody listens there: only what has an address can say so.
    const find = (name: string) =>
      `timeout 3 wget -qO- http://${name}:9/ 2>&1 | grep -q refused && echo found || echo missing`;
    const app = await containerOf(project, 'app');
    const looked = {
      serviceName: find('plain'),
      containerName: find(named),
      serviceBesideContainerName: find('db'),
      itself: find('app'),
      extraHost: 'grep -q "^192.0.2.7.*added" /etc/hosts && echo found || echo missing',
    };
    const names = await step('look names up', () =>
      poll(
        () => askInside(engine, app, looked),
        ({ serviceName }) => serviceName === 'found',
        settledMs,
      ),
    );
    await step('up with a link', () => project.compose(['--file', 'links.yaml', 'up', '--detach']));
    const linking = await containerOf(project, 'linking');
    const { link } = await step('look the name of a link up', () =>
      poll(
        () => askInside(engine, linking, { link: find('linked') }),
        (told) => told.link === 'found',
        settledMs,
      ),
    );
    return { ...names, link };
  },
});
