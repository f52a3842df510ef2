import { containerOf, describedBy, forever, inCompose, scenario, textAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'compose/ps',
  title: 'compose ps leaves out what has ended, and has --quiet, --services, --format json',
  why: 'Scripts take the id of a container from it, and ask by its output whether a service runs.',
  claims: [],
  sources: ['https://docs.docker.com/reference/cli/docker/compose/ps/'],
  surfaces: ['cli'],
  needs: ['compose-specification'],
  facts: {
    idOfService: {
      title: 'ps --quiet SERVICE prints the whole id of its container, and nothing else',
      reference: true,
      weight: 'fails',
      about: ['cli:compose ps --quiet'],
      when: ['output-read'],
    },
    services: {
      title: 'ps --services names the service that runs',
      reference: true,
      weight: 'fails',
      about: ['cli:compose ps --services'],
      when: ['output-read'],
    },
    json: {
      title: 'ps --format json is JSON with Service and State of the one that runs',
      reference: true,
      weight: 'fails',
      about: ['cli:compose ps --format'],
      when: ['output-read'],
    },
    ended: {
      title: 'ps without options lists a container that has ended',
      reference: false,
      weight: 'output',
      about: ['cli:compose ps'],
      when: ['output-read'],
    },
  },
  differences: [
    {
      on: { compose: 'docker-compose', composeVersion: '<2.0.0' },
      facts: { json: false, ended: true },
      because: 'version 1 of Docker’s compose has no --format, and lists what has ended unasked',
      source: 'https://github.com/docker/compose/blob/1.29.2/compose/cli/main.py',
    },
    {
      on: { compose: 'podman-compose' },
      facts: { idOfService: false, services: false, json: false, ended: true },
      because:
        'podman-compose ps is podman ps -a of the project: it takes no service and no --services, prints short ids, and its JSON has the keys of Podman',
      source: 'https://github.com/containers/podman-compose/blob/v1.6.0/podman_compose.py',
    },
  ],
  async observe({ engine, step }) {
    const project = await engine.project({
      'compose.yaml': `
services:
  web:
    image: ${engine.image('base')}
    command: ${inCompose(forever())}
  done:
    image: ${engine.image('base')}
    command: "true"
`,
    });
    await step('up', () => project.compose(['up', '--detach']));
    const done = await containerOf(project, 'done');
    if (done !== null) await engine.wait(done);
    const id = textAt(await describedBy(engine, await containerOf(project, 'web')), 'Id');
    const quiet = await step('ids', () => project.compose(['ps', '--quiet', 'web']));
    const services = await step('services', () => project.compose(['ps', '--services']));
    const json = await step('json', () => project.compose(['ps', '--format', 'json']));
    const plain = await step('all', () => project.compose(['ps']));
    return {
      idOfService: id !== '' && quiet.stdout.trim() === id,
      services: services.stdout.split('\n').includes('web'),
      json: /"Service":\s*"web"/.test(json.stdout) && /"State":\s*"running"/.test(json.stdout),
      ended: new RegExp(`${project.name}[-_]done[-_]1`).test(plain.stdout),
    };
  },
});
