import { type Container, poll, scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'lifecycle/stop-signal',
  title: 'stop sends the signal of the image or of the container, kill sends the one that it is told',
  why: 'Servers such as nginx or PostgreSQL end cleanly on a signal of their own.',
  claims: ['run-15'],
  sources: [
    'https://docs.docker.com/reference/dockerfile/#stopsignal',
    'https://docs.docker.com/reference/cli/docker/container/kill/',
  ],
  surfaces: ['cli', 'api'],
  facts: {
    image: { title: 'stop sends what the image names', reference: 'USR1' },
    container: { title: 'stop sends what the container was told, over the image', reference: 'USR2' },
    named: { title: 'kill sends the signal that it is told', reference: 'HUP' },
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
    const [image, told, killed] = [
      await listener({}),
      await listener({ stopSignal: 'SIGUSR2' }),
      await listener({}),
    ];
    return {
      image: await step('stop', () => received(image, engine.stop(image, { graceSeconds: 10 }))),
      container: await step('stop with its own signal', () =>
        received(told, engine.stop(told, { graceSeconds: 10 })),
      ),
      named: await step('kill with HUP', () => received(killed, engine.kill(killed, { signal: 'HUP' }))),
    };
  },
});
