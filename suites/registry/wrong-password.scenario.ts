import { calledInsecure, commitRefused, ownImage, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'registry/wrong-password',
  title: 'login with a wrong password fails with exit code 1 and keeps nothing',
  why: 'A pipeline must stop at the login, not at the push half an hour later.',
  claims: ['reg-09'],
  sources: ['https://docs.docker.com/reference/cli/docker/login/'],
  surfaces: ['cli'],
  uses: ['registry'],
  facts: {
    exitCode: { title: 'exit code of login', reference: 1 },
    fails: { title: 'both end with a code other than 0', reference: true },
    kept: { title: 'the login file names the registry afterwards', reference: false },
    pushExitCode: { title: 'exit code of a push that is refused for want of a login', reference: 1 },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { exitCode: 125, pushExitCode: 125 },
      because: 'Podman ends with 125 for every error of its own, where the docker client ends with 1',
      source: 'https://docs.podman.io/en/latest/markdown/podman.1.html#exit-codes',
    },
    commitRefused,
  ],
  advice: [
    {
      facts: ['exitCode', 'pushExitCode'],
      write: 'Ask whether the command failed, `if ! docker login …`, and not for a certain exit code.',
      shownBy: 'registry/wrong-password#fails',
    },
  ],
  async observe({ engine, step, host, registry: { secure } }) {
    const env = await calledInsecure(host, secure);
    const username = secure.credentials?.username ?? '';
    const login = await step('log in', () =>
      engine.cli(['login', '--username', username, '--password-stdin', secure.address], {
        env,
        stdin: { secret: 'not the password' },
      }),
    );
    const file = await host.readFile(engine.authFile);
    const name = `${secure.address}/${engine.name('container')}:1`;
    await engine.tag(await ownImage(engine), name);
    const push = await step('push', () => engine.cli(['push', name], { env }));
    return {
      exitCode: login.exitCode,
      fails: login.exitCode !== 0 && push.exitCode !== 0,
      kept: file?.includes(secure.address) ?? false,
      pushExitCode: push.exitCode,
    };
  },
});
