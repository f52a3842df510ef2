import { calledInsecure, commitRefused, ownImage, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'registry/wrong-password',
  title: 'docker login with a wrong password exits with 1 and stores no credentials',
  why: 'A pipeline must stop at the login, not at the push half an hour later.',
  claims: ['reg-09'],
  sources: ['https://docs.docker.com/reference/cli/docker/login/'],
  surfaces: ['cli'],
  uses: ['registry'],
  facts: {
    exitCode: {
      title: 'exit code of login',
      reference: 1,
      weight: 'output',
      about: ['cli:login'],
      when: ['failing-command'],
    },
    fails: {
      title: 'login and push exit with a code other than 0',
      reference: true,
      weight: 'silent',
      about: ['cli:login', 'cli:push'],
    },
    kept: {
      title: 'the login file contains the registry afterwards',
      reference: false,
      weight: 'silent',
      about: ['cli:login'],
    },
    pushExitCode: {
      title: 'exit code of a push without a login',
      reference: 1,
      weight: 'output',
      about: ['cli:push'],
      when: ['failing-command'],
    },
    saysWhy: {
      title: 'its error message is about the missing login (auth)',
      reference: true,
      weight: 'output',
      about: ['cli:push'],
      when: ['failing-command'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { exitCode: 125, pushExitCode: 125 },
      because: 'Podman exits with 125 for every error of its own, where the docker client exits with 1',
      source: 'https://docs.podman.io/en/latest/markdown/podman.1.html#exit-codes',
    },
    commitRefused,
    {
      on: {
        engine: 'podman',
        client: 'docker',
        version: { in: '>=5.7.0 <6.0.0', notIn: '<5.7.0 || >=6.1.1' },
      },
      facts: { saysWhy: false },
      because:
        "Podman answers a failed push with an object without a `message`, which since 5.7 it declares to be JSON: then Docker's client prints that field only",
      source: 'https://github.com/containers/podman/pull/26898',
    },
  ],
  advice: [
    {
      facts: ['exitCode', 'pushExitCode'],
      write: 'Test for any failure, `if ! docker login …`, and not for a specific exit code.',
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
      saysWhy: /\bauth(entication)?\b/.test(push.stderr),
    };
  },
});
