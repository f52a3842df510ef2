import { type Container, poll, scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'lifecycle/stop-signal',
  title: 'docker stop sends STOPSIGNAL or --stop-signal, docker kill sends --signal',
  why: 'Servers such as nginx or PostgreSQL shut down cleanly on their own signal.',
  claims: ['run-15'],
  sources: [
    'https://docs.docker.com/reference/dockerfile/#stopsignal',
    'https://docs.docker.com/reference/cli/docker/container/kill/',
  ],
  surfaces: ['cli', 'api'],
  facts: {
    image: {
      title: 'stop sends the STOPSIGNAL of the image',
      reference: 'USR1',
      weight: 'silent',
      about: ['cli:stop', 'api:POST /containers/{id}/stop'],
    },
    container: {
      title: 'stop sends --stop-signal, over that of the image',
      reference: 'USR2',
      weight: 'silent',
      about: ['cli:run --stop-signal', 'api:POST /containers/create StopSignal'],
    },
    named: {
      title: 'kill sends the signal of --signal',
      reference: 'HUP',
      weight: 'silent',
      about: ['cli:kill --signal', 'api:POST /containers/{id}/kill ?signal'],
    },
  },
  async observe({ engine, step }) {
    const signals = ['TERM', 'USR1', 'USR2', 'HUP'];
    const traps = signals.map((signal, index) => `trap 'exit ${index + 40}' ${signal}`);
    const command = script(...traps, 'touch /tmp/ready', 'while true; do sleep 0.1; done');
    const listener = async (spec: { stopSignal?: string }) => {
      const container = await engine.start({ image: 'stop-signal', network: 'none', command, ...spec });
      await poll(
        () => engine.exec(container, ['test', '-e', '/tmp/ready']),
        (answer) => answer.exitCode === 0,
      );
      return container;
    };
    const received = async (container: Container, send: Promise<void>) => {
      await send;
      return signals[(await engine.wait(container)) - 40] ?? 'another';
    };
    const [image, withSignal, killed] = [
      await listener({}),
      await listener({ stopSignal: 'SIGUSR2' }),
      await listener({}),
    ];
    // With a time: before 4.7 Podman kills a container at once that was created over its Docker API.
    return {
      image: await step('stop', () => received(image, engine.stop(image, { graceSeconds: 10 }))),
      container: await step('stop with --stop-signal', () =>
        received(withSignal, engine.stop(withSignal, { graceSeconds: 10 })),
      ),
      named: await step('kill with HUP', () => received(killed, engine.kill(killed, { signal: 'HUP' }))),
    };
  },
});
