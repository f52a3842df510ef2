import { poll, scenario, textAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'build/stopsignal-instruction',
  title: 'STOPSIGNAL in a Dockerfile is the signal that docker stop sends',
  why: 'nginx, Apache and PostgreSQL finish their work on another signal than SIGTERM.',
  claims: [],
  sources: ['https://docs.docker.com/reference/dockerfile/#stopsignal'],
  surfaces: ['cli', 'api'],
  facts: {
    stored: {
      title: 'Config.StopSignal of the image',
      reference: 'SIGUSR1',
      weight: 'output',
      about: ['dockerfile:STOPSIGNAL'],
      when: ['output-read'],
    },
    delivered: {
      title: 'stop sends it: exit code of a command that handles it with 7',
      reference: 7,
      weight: 'silent',
      about: ['dockerfile:STOPSIGNAL'],
    },
  },
  async observe({ engine, step }) {
    const { name } = await step('build', () =>
      engine.build({
        dockerfile: [`FROM ${engine.image('base')}`, 'STOPSIGNAL SIGUSR1'],
      }),
    );
    const image = await step('inspect', () => engine.inspect('image', name));
    const container = await step('start', () =>
      engine.start({
        image: { name },
        network: 'none',
        // Podman before 4.7 gives a container of its Docker API no time to end, unless it is created with one.
        stopTimeoutSeconds: 10,
        command: [
          'sh',
          '-c',
          "trap 'exit 7' USR1; trap 'exit 8' TERM; echo ready; while true; do sleep 0.1; done",
        ],
      }),
    );
    await step('wait until it handles signals', () =>
      poll(
        () => engine.logs(container),
        ({ stdout }) => stdout.includes('ready'),
      ),
    );
    await step('stop', () => engine.stop(container));
    const { exitCode } = await step('how it ended', () => engine.state(container));
    return { stored: textAt(image, 'Config', 'StopSignal'), delivered: exitCode };
  },
});
