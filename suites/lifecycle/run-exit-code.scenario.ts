import { scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'lifecycle/run-exit-code',
  title: 'The exit code of the process is the exit code of the container',
  why: 'Scripts branch on the exit code of `run`.',
  claims: ['run-14'],
  sources: ['https://docs.docker.com/engine/containers/run/#exit-status'],
  surfaces: ['cli', 'api'],
  facts: {
    zero: { title: 'a process that ends well gives', reference: 0 },
    seven: { title: 'a process that ends with 7 gives', reference: 7 },
    recorded: { title: 'the exit code that inspect shows afterwards', reference: 7 },
  },
  async observe({ engine, step }) {
    const good = await step('run true', () => engine.run({ network: 'none', command: ['true'] }));
    const bad = await step('run exit 7', () => engine.run({ network: 'none', command: script('exit 7') }));
    const after = await step('look at it afterwards', () => engine.state(bad.container));
    return { zero: good.exitCode, seven: bad.exitCode, recorded: after.exitCode };
  },
});
