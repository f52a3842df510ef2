import { containerOf, inCompose, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'compose/up-attached',
  title: 'compose up --exit-code-from SERVICE exits with its code, and stops the others',
  why: 'CI runs a test service beside its database and takes the exit code for the result.',
  claims: [],
  sources: ['https://docs.docker.com/reference/cli/docker/compose/up/'],
  surfaces: ['cli'],
  needs: ['compose-specification'],
  facts: {
    code: {
      title: 'exit code of compose up --exit-code-from tests',
      reference: 3,
      weight: 'silent',
      about: ['cli:compose up --exit-code-from'],
    },
    output: {
      title: 'compose up prints a line of the service with its name before it',
      reference: true,
      weight: 'output',
      about: ['cli:compose up'],
      when: ['output-read'],
    },
    ranOn: {
      title: 'the service beside it runs to its own end',
      reference: false,
      weight: 'extra',
      about: ['cli:compose up --exit-code-from'],
    },
    kept: {
      title: 'the container of the tests is kept',
      reference: true,
      weight: 'silent',
      about: ['cli:compose up --exit-code-from'],
    },
    passed: {
      title: 'exit code of compose up --abort-on-container-exit where all is well',
      reference: 0,
      weight: 'fails',
      about: ['cli:compose up --abort-on-container-exit'],
    },
  },
  differences: [
    {
      on: { compose: 'podman-compose', composeVersion: '<1.1.0' },
      facts: { ranOn: true, passed: 255 },
      because:
        'before 1.1 podman-compose stops nothing when a container ends, and itself ends with -1 where no service is named for the exit code',
      source: 'https://github.com/containers/podman-compose/commit/38b13a34eaaff02538aec8b7d35ee98b48884c8c',
    },
    {
      on: { compose: 'podman-compose', composeVersion: '<1.0.6' },
      facts: { output: false },
      because: 'podman-compose up puts the name of the service before a line since 1.0.6',
      source: 'https://github.com/containers/podman-compose/commit/68f745fe62190db86b4e5614f9ce2e23bd7d9250',
    },
  ],
  async observe({ engine, host, step }) {
    const shared = await host.directory();
    await host.run(['chmod', '777', shared]);
    const service = (command: string) => `
    image: ${engine.image('base')}
    command: ${inCompose(['sh', '-c', command])}
`;
    const project = await engine.project({
      // Nothing in it runs for ever, so that whoever waits for all comes back.
      'compose.yaml': `
services:
  db: ${service("touch /shared/begun; trap 'exit 0' TERM; sleep 20 & wait $!; touch /shared/ended")}
    volumes: ["${shared}:/shared"]
  tests: ${service('sleep 2; echo tested; exit 3')}`,
      'well.yaml': `
services:
  well: ${service('sleep 2; echo tested')}`,
    });
    const failed = await step('up with failing tests', () =>
      project.compose(['up', '--exit-code-from', 'tests']),
    );
    const kept = (await containerOf(project, 'tests')) !== null;
    const passed = await step('up with passing tests', () =>
      project.compose(['--file', 'well.yaml', 'up', '--abort-on-container-exit']),
    );
    const isThere = async (name: string) => (await host.stat(`${shared}/${name}`)) !== null;
    return {
      code: failed.exitCode,
      output: /tests\S*\s*\|\S* tested/.test(`${failed.stdout}\n${failed.stderr}`),
      ranOn: (await isThere('begun')) ? await isThere('ended') : null,
      kept,
      passed: passed.exitCode,
    };
  },
});
