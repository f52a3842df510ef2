import { attempt, scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'lifecycle/exec-runs',
  title: 'exec runs a command in a running container, as a user, in a directory, with an environment',
  why: 'Health checks, migrations and debugging go through exec.',
  claims: ['run-10', 'run-14'],
  sources: ['https://docs.docker.com/reference/cli/docker/container/exec/'],
  surfaces: ['cli', 'api'],
  facts: {
    exitCode: { title: 'the exit code is that of the command', reference: 7 },
    streams: { title: 'standard output and standard error come apart', reference: true },
    user: { title: 'a user by name is used', reference: '1000' },
    workdir: { title: 'a working directory is used', reference: '/home/app' },
    given: { title: 'a variable that was given is set', reference: 'given' },
    inherited: { title: 'a variable of the container is set', reference: 'inherited' },
    containerUser: {
      title: 'unless told, exec uses the user and directory of the container',
      reference: '65534 /tmp',
    },
    unknownUserRefused: { title: 'a user that the image does not know is refused', reference: true },
  },
  async observe({ engine, step }) {
    const container = await engine.start({
      network: 'none',
      user: '65534',
      workdir: '/tmp',
      env: { FROM_RUN: 'inherited' },
    });
    const plain = await step('exec', () => engine.exec(container, script('echo out; echo err >&2; exit 7')));
    const told = await step('exec with user, directory and environment', () =>
      engine.exec(container, script('id -u; pwd; echo $FROM_EXEC; echo $FROM_RUN'), {
        user: 'app',
        workdir: '/home/app',
        env: { FROM_EXEC: 'given' },
      }),
    );
    const untold = await step('exec without', () => engine.exec(container, script('echo $(id -u) $(pwd)')));
    const unknown = await step('exec as an unknown user', () =>
      attempt(() => engine.exec(container, ['true'], { user: 'nobody-of-that-name' })),
    );
    const [user = '', workdir = '', given = '', inherited = ''] = told.stdout.split('\n');
    return {
      exitCode: plain.exitCode,
      streams: plain.stdout === 'out\n' && plain.stderr === 'err\n',
      user,
      workdir,
      given,
      inherited,
      containerUser: untold.stdout.trim(),
      unknownUserRefused: unknown.refused || unknown.value.exitCode !== 0,
    };
  },
});
