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
  differences: [
    {
      on: { engine: 'podman', mode: 'rootless', version: '<3.2.0' },
      facts: { started: false, execAnswered: false, portAnswered: false, removed: false },
      because:
        'before 3.2 inspect has null for the networks of a container that is on none, where the library expects an object',
      source: 'https://github.com/containers/podman/issues/9837',
    },
  ],
  async observe({ engine, step }) {
    await step('ask what answers', () => engine.api('GET', '/version'));
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
