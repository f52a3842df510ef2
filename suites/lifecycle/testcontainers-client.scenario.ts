import { attempt, httpServer, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'lifecycle/testcontainers-client',
  title: 'Testcontainers starts, asks and stops a container on the engine',
  why: "For many people the first client that meets another engine is their test suite's Testcontainers.",
  claims: ['alias-03'],
  sources: ['https://node.testcontainers.org/supported-container-runtimes/'],
  surfaces: ['api'],
  needs: ['same-host'],
  facts: {
    started: { title: 'a container starts and its wait strategy is met', reference: true },
    execAnswered: { title: 'a command run through the library gives its output', reference: true },
    portAnswered: { title: 'the mapped port answers on localhost', reference: true },
    removed: { title: 'nothing is left of the container after its stop', reference: true },
  },
  async observe({ engine, step }) {
    const run = await step('start, exec, fetch and stop through Testcontainers', () =>
      attempt(() =>
        engine.throughTestcontainers({ command: httpServer('hello') }, 80, ['echo', 'from inside']),
      ),
    );
    if (run.refused) return { started: false, execAnswered: false, portAnswered: false, removed: false };
    const { name, execExitCode, execOutput, body } = run.value;
    return {
      started: true,
      execAnswered: execExitCode === 0 && execOutput.trim() === 'from inside',
      portAnswered: body === 'hello',
      removed: !(await step('look for it', () => engine.exists(name))),
    };
  },
});
