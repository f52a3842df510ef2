import { poll, scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'lifecycle/held-by-signal',
  title: 'kill --signal STOP holds the process of a container until CONT',
  why: 'Where an ordinary user may not pause a container, a signal still holds a program of one process.',
  claims: ['run-15'],
  sources: [
    'https://docs.docker.com/reference/cli/docker/container/kill/',
    'https://man7.org/linux/man-pages/man7/signal.7.html',
  ],
  surfaces: ['cli', 'api'],
  facts: {
    held: { title: 'the process stands still after STOP', reference: true },
    goesOn: { title: 'it goes on after CONT', reference: true },
  },
  async observe({ engine, step }) {
    const container = await engine.start({
      network: 'none',
      command: script('while true; do echo tick >> /tmp/ticks; sleep 0.05; done'),
    });
    // A shell that has been stopped shows as T; its account tells whether it goes on.
    const stands = async () => {
      const status = await engine.exec(container, ['grep', '-c', '^State:.T', '/proc/1/status']);
      return status.stdout.trim() === '1';
    };
    await step('stop it', () => engine.kill(container, { signal: 'STOP' }));
    const held = await step('look at it', () => poll(stands, (answer) => answer));
    const ticks = async () => (await engine.exec(container, ['cat', '/tmp/ticks'])).stdout.length;
    const before = await step('count the ticks', ticks);
    await step('let it go on', () => engine.kill(container, { signal: 'CONT' }));
    const after = await step('count them again', () => poll(ticks, (count) => count > before));
    return { held, goesOn: after > before };
  },
});
