import { attempt, httpServer, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'lifecycle/testcontainers-client',
  title: 'Testcontainers starts a container, runs a command in it and stops it',
  why: 'For many people Testcontainers in a test suite is the first client that meets another engine.',
  claims: ['alias-03'],
  sources: ['https://node.testcontainers.org/supported-container-runtimes/'],
  surfaces: ['api'],
  needs: ['same-host'],
  facts: {
    started: {
      title: 'a container starts and its wait strategy is met',
      reference: true,
      weight: 'fails',
      about: [],
    },
    execAnswered: {
      title: 'a command run through the library returns its output',
      reference: true,
      weight: 'fails',
      about: [],
    },
    portAnswered: {
      title: 'the mapped port answers on localhost',
      reference: true,
      weight: 'fails',
      about: [],
    },
    removed: { title: 'the container is gone after its stop', reference: true, weight: 'silent', about: [] },
  },
  differences: [
    {
      on: { engine: 'podman', mode: 'rootless', version: '<3.2.0' },
      facts: { started: false, execAnswered: false, portAnswered: false, removed: false },
      weight: 'fails',
      because:
        'before 3.2 inspect has null for the networks of a container without one, where the library expects an object',
      source: 'https://github.com/containers/podman/releases/tag/v3.2.0',
    },
  ],
  async observe({ engine, step }) {
    await step('read the version', () => engine.api('GET', '/version'));
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
