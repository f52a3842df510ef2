import { attempt, scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'lifecycle/exec-runs',
  title: 'docker exec honours -u, -w and -e and returns the exit code of the command',
  why: 'Health checks, migrations and debugging go through exec.',
  claims: ['run-10', 'run-14'],
  sources: ['https://docs.docker.com/reference/cli/docker/container/exec/'],
  surfaces: ['cli', 'api'],
  facts: {
    exitCode: {
      title: 'the exit code is that of the command',
      reference: 7,
      weight: 'silent',
      about: ['cli:exec', 'api:GET /exec/{id}/json .ExitCode'],
    },
    streams: {
      title: 'standard output and standard error are separate',
      reference: true,
      weight: 'output',
      about: [
        'cli:exec',
        'api:POST /containers/{id}/exec AttachStdout',
        'api:POST /containers/{id}/exec AttachStderr',
      ],
    },
    user: {
      title: 'the user id with --user NAME',
      reference: '1000',
      weight: 'silent',
      about: ['cli:exec --user', 'api:POST /containers/{id}/exec User'],
    },
    workdir: {
      title: 'the directory with --workdir',
      reference: '/home/app',
      weight: 'silent',
      about: ['cli:exec --workdir', 'api:POST /containers/{id}/exec WorkingDir'],
    },
    given: {
      title: 'the value of a variable from --env',
      reference: 'given',
      weight: 'silent',
      about: ['cli:exec --env', 'api:POST /containers/{id}/exec Env'],
    },
    inherited: {
      title: 'the value of a variable of the container',
      reference: 'inherited',
      weight: 'silent',
      about: ['cli:exec', 'api:POST /containers/{id}/exec'],
    },
    containerUser: {
      title: 'user and directory of exec without --user and --workdir',
      reference: '65534 /tmp',
      weight: 'silent',
      about: ['cli:exec', 'api:POST /containers/{id}/exec'],
    },
    unknownUserRefused: {
      title: 'a user that the image does not know is refused',
      reference: true,
      weight: 'silent',
      about: ['cli:exec --user', 'api:POST /containers/{id}/exec User'],
      when: ['absent-object'],
    },
  },
  async observe({ engine, step }) {
    const container = await engine.start({
      network: 'none',
      user: '65534',
      workdir: '/tmp',
      env: { FROM_RUN: 'inherited' },
    });
    const plain = await step('exec', () => engine.exec(container, script('echo out; echo err >&2; exit 7')));
    const chosen = await step('exec with user, directory and environment', () =>
      engine.exec(container, script('id -u; pwd; echo $FROM_EXEC; echo $FROM_RUN'), {
        user: 'app',
        workdir: '/home/app',
        env: { FROM_EXEC: 'given' },
      }),
    );
    const defaults = await step('exec without options', () =>
      engine.exec(container, script('echo $(id -u) $(pwd)')),
    );
    const unknown = await step('exec as an unknown user', () =>
      attempt(() => engine.exec(container, ['true'], { user: 'nobody-of-that-name' })),
    );
    const [user = '', workdir = '', given = '', inherited = ''] = chosen.stdout.split('\n');
    return {
      exitCode: plain.exitCode,
      streams: plain.stdout === 'out\n' && plain.stderr === 'err\n',
      user,
      workdir,
      given,
      inherited,
      containerUser: defaults.stdout.trim(),
      unknownUserRefused: unknown.refused || unknown.value.exitCode !== 0,
    };
  },
});
