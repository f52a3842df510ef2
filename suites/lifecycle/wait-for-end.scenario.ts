import { attempt, scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'lifecycle/wait-for-end',
  title: 'wait gives the exit code, of a running container when it ends and of an ended one at once',
  why: 'Pipelines start jobs in the background and collect their results with wait.',
  claims: ['run-14', 'run-15'],
  sources: ['https://docs.docker.com/reference/cli/docker/container/wait/'],
  surfaces: ['cli', 'api'],
  facts: {
    running: { title: 'wait for a running container gives', reference: 5 },
    ended: { title: 'wait for the ended container gives', reference: 5 },
    missingRefused: { title: 'wait for nothing is refused', reference: true },
  },
  async observe({ engine, step }) {
    const container = await engine.start({ network: 'none', command: script('sleep 0.3', 'exit 5') });
    const running = await step('wait while it runs', () => engine.wait(container));
    const ended = await step('wait when it has ended', () => engine.wait(container));
    const name = engine.name('container');
    const missing = await step('wait for nothing', () => attempt(() => engine.wait({ name, id: name })));
    return { running, ended, missingRefused: missing.refused };
  },
});
