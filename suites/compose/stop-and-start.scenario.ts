import { containerOf, describedBy, forever, inCompose, scenario, textAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'compose/stop-and-start',
  title: 'compose stop and start keep the container, and compose kill -s sends a signal',
  why: 'Backups stop a service and start it again, and count on the same container and on the order.',
  claims: [],
  sources: [
    'https://docs.docker.com/reference/cli/docker/compose/stop/',
    'https://docs.docker.com/reference/cli/docker/compose/kill/',
  ],
  surfaces: ['cli'],
  needs: ['compose-specification'],
  facts: {
    stopped: {
      title: 'stop of one service: states of it and of the other',
      reference: 'exited running',
      weight: 'silent',
      about: ['cli:compose stop'],
    },
    started: {
      title: 'states after start',
      reference: 'running running',
      weight: 'silent',
      about: ['cli:compose start'],
    },
    sameContainer: {
      title: 'the container is the same after stop and start',
      reference: true,
      weight: 'silent',
      about: ['cli:compose start'],
    },
    killed: {
      title: 'exit code of the container after kill -s USR1',
      reference: 138,
      weight: 'fails',
      about: ['cli:compose kill --signal'],
    },
  },
  differences: [
    {
      on: { compose: 'podman-compose', composeVersion: '<1.0.6' },
      facts: { killed: null },
      because: 'podman-compose has the command kill since 1.0.6',
      source: 'https://github.com/containers/podman-compose/commit/ccdb98c0e40c6893733e7e89a08433925ff004c9',
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
  web: ${service}    init: true
  other: ${service}`,
    });
    const look = async (name: string) => {
      const found = await describedBy(engine, await containerOf(project, name));
      return { id: textAt(found, 'Id'), state: textAt(found, 'State', 'Status') };
    };
    const states = async () => `${(await look('web')).state} ${(await look('other')).state}`;
    await step('up', () => project.compose(['up', '--detach']));
    const before = await look('web');
    await step('stop', () => project.compose(['stop', 'web']));
    const stopped = await states();
    await step('start', () => project.compose(['start', 'web']));
    const started = await states();
    const after = await look('web');
    await step('kill', () => project.compose(['kill', '-s', 'USR1', 'web']));
    const web = await containerOf(project, 'web');
    const state = web === null ? null : await engine.state(web);
    return {
      stopped,
      started,
      sameContainer: before.id !== '' && before.id === after.id,
      killed: state === null || state.running ? null : state.exitCode,
    };
  },
});
