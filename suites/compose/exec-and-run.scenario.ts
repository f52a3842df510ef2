import { containerOf, forever, inCompose, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'compose/exec-and-run',
  title: 'compose exec -T and compose run --rm return the exit code of their command',
  why: 'Scripts run migrations, dumps and tests by these, and go on or stop by the exit code.',
  claims: [],
  sources: [
    'https://docs.docker.com/reference/cli/docker/compose/exec/',
    'https://docs.docker.com/reference/cli/docker/compose/run/',
  ],
  surfaces: ['cli'],
  needs: ['compose-specification'],
  facts: {
    execCode: {
      title: 'exit code of exec -T is that of the command',
      reference: 3,
      weight: 'silent',
      about: ['cli:compose exec'],
    },
    execOutput: {
      title: 'exec -T prints what the command prints, and nothing else, to standard output',
      reference: true,
      weight: 'output',
      about: ['cli:compose exec --no-TTY'],
    },
    execInput: {
      title: 'the command of exec -T reads standard input',
      reference: true,
      weight: 'silent',
      about: ['cli:compose exec --no-TTY'],
    },
    execEnv: {
      title: 'a variable of exec --env reaches the command',
      reference: true,
      weight: 'silent',
      about: ['cli:compose exec --env'],
    },
    runCode: {
      title: 'exit code of run --rm is that of the command',
      reference: 4,
      weight: 'silent',
      about: ['cli:compose run'],
    },
    runOutput: {
      title: 'run -T prints what the command prints, and nothing else, to standard output',
      reference: true,
      weight: 'output',
      about: ['cli:compose run --no-TTY'],
    },
    runInput: {
      title: 'the command of run -T reads standard input',
      reference: true,
      weight: 'silent',
      about: ['cli:compose run --no-TTY'],
    },
    runLeaves: {
      title: 'run --rm leaves a container',
      reference: false,
      weight: 'extra',
      about: ['cli:compose run --rm'],
    },
    execInStopped: {
      title: 'exec in a service that does not run fails',
      reference: true,
      weight: 'silent',
      about: ['cli:compose exec'],
      when: ['failing-command'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', compose: 'docker-compose', composeVersion: '<2.0.0' },
      facts: { runCode: 1, runOutput: false, runInput: false },
      weight: 'fails',
      because: 'run of docker-compose 1 asks for links to the services beside it, which Podman refuses',
      source: 'https://github.com/containers/podman/blob/v4.3.1/pkg/api/handlers/compat/containers_create.go',
    },
    {
      on: { compose: 'podman-compose', composeVersion: '<1.1.0' },
      facts: { execCode: 0, execOutput: false, runCode: 0, runOutput: false, execInStopped: false },
      because:
        'before 1.1 podman-compose exec and run end with 0 whatever the command does, and every command of Podman is printed to standard output',
      source: 'https://github.com/containers/podman-compose/commit/38b13a34eaaff02538aec8b7d35ee98b48884c8c',
    },
  ],
  async observe({ engine, step }) {
    const project = await engine.project({
      'compose.yaml': `
services:
  web:
    image: ${engine.image('base')}
    command: ${inCompose(forever())}
`,
    });
    await step('up', () => project.compose(['up', '--detach', 'web']));
    const lines = 'cat; echo "value=$VALUE"; exit ';
    const exec = await step('exec', () =>
      project.compose(['exec', '-T', '--env', 'VALUE=set', 'web', 'sh', '-c', `${lines}3`], {
        stdin: 'typed\n',
      }),
    );
    const before = await project.containers('web');
    const run = await step('run', () =>
      project.compose(['run', '--rm', '-T', 'web', 'sh', '-c', `${lines}4`], { stdin: 'typed\n' }),
    );
    const after = await project.containers('web');
    const web = await containerOf(project, 'web');
    if (web !== null) await engine.stop(web);
    const stopped = await step('exec in a stopped one', () => project.compose(['exec', '-T', 'web', 'true']));
    return {
      execCode: exec.exitCode,
      execOutput: exec.stdout === 'typed\nvalue=set\n',
      execInput: /^typed$/m.test(exec.stdout),
      execEnv: /^value=set$/m.test(exec.stdout),
      runCode: run.exitCode,
      runOutput: run.stdout === 'typed\nvalue=\n',
      runInput: /^typed$/m.test(run.stdout),
      runLeaves: after.length > before.length,
      execInStopped: stopped.exitCode !== 0,
    };
  },
});
