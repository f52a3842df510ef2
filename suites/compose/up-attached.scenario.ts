import { containerOf, forever, inCompose, scenario } from '../../harness/scenario.ts';

const about = [] as const;

export default scenario({
  id: 'compose/up-attached',
  title: 'compose up --exit-code-from: exit code of the tests, and the rest is stopped',
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
      about,
    },
    output: {
      title: 'compose up prints a line of the service with its name before it',
      reference: true,
      weight: 'output',
      about,
    },
    stopped: {
      title: 'the service beside it runs on',
      reference: false,
      weight: 'extra',
      about,
    },
    kept: {
      title: 'the container of the tests is kept',
      reference: true,
      weight: 'silent',
      about,
    },
    passed: {
      title: 'exit code of compose up --abort-on-container-exit where all is well',
      reference: 0,
      weight: 'fails',
      about,
    },
  },
  async observe({ engine, step }) {
    const service = (command: readonly string[]) => `
    image: ${engine.image('base')}
    command: ${inCompose(command)}
`;
    const project = await engine.project({
      'compose.yaml': `
services:
  db: ${service(forever())}  tests: ${service(['sh', '-c', 'sleep 2; echo tested; exit 3'])}`,
      'well.yaml': `
services:
  well: ${service(['sh', '-c', 'sleep 2; echo tested'])}`,
    });
    const failed = await step('up with failing tests', () =>
      project.compose(['up', '--exit-code-from', 'tests']),
    );
    const db = await containerOf(project, 'db');
    const stopped = db === null ? null : (await engine.state(db)).running;
    const kept = (await containerOf(project, 'tests')) !== null;
    const passed = await step('up with passing tests', () =>
      project.compose(['--file', 'well.yaml', 'up', '--abort-on-container-exit']),
    );
    return {
      code: failed.exitCode,
      output: /tests.*tested/.test(`${failed.stdout}\n${failed.stderr}`),
      stopped,
      kept,
      passed: passed.exitCode,
    };
  },
});
