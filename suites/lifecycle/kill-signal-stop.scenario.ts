import { poll, scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'lifecycle/kill-signal-stop',
  aliases: ['lifecycle/held-by-signal'],
  title: 'docker kill --signal STOP freezes the process of a container until CONT',
  why: 'Where an ordinary user cannot pause a container, a signal still stops a program of one process.',
  claims: ['run-15'],
  sources: [
    'https://docs.docker.com/reference/cli/docker/container/kill/',
    'https://man7.org/linux/man-pages/man7/signal.7.html',
  ],
  surfaces: ['cli', 'api'],
  facts: {
    held: {
      title: 'the process is stopped after STOP',
      reference: true,
      weight: 'silent',
      about: ['cli:kill --signal', 'api:POST /containers/{id}/kill ?signal'],
    },
    goesOn: {
      title: 'the process continues after CONT',
      reference: true,
      weight: 'silent',
      about: ['cli:kill --signal', 'api:POST /containers/{id}/kill ?signal'],
    },
  },
  async observe({ engine, step }) {
    const container = await engine.start({
      network: 'none',
      command: script('while true; do echo tick >> /tmp/ticks; sleep 0.05; done'),
    });
    // A stopped shell is in state T; its file of ticks shows whether it continues.
    const isStopped = async () => {
      const status = await engine.exec(container, ['grep', '-c', '^State:.T', '/proc/1/status']);
      return status.stdout.trim() === '1';
    };
    await step('stop it', () => engine.kill(container, { signal: 'STOP' }));
    const held = await step('read its state', () => poll(isStopped, (answer) => answer));
    const ticks = async () => (await engine.exec(container, ['cat', '/tmp/ticks'])).stdout.length;
    const before = await step('count the ticks', ticks);
    await step('continue it', () => engine.kill(container, { signal: 'CONT' }));
    const after = await step('count them again', () => poll(ticks, (count) => count > before));
    return { held, goesOn: after > before };
  },
});
