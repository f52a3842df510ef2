import { calledInsecure, commitRefused, ownContainer, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'registry/login-push-pull',
  aliases: ['registry/secure-round-trip'],
  title: 'docker login, push, pull and logout work with a TLS registry and a password',
  why: 'Every image takes this path from the machine that builds it to the one that runs it.',
  claims: ['reg-01', 'reg-09'],
  sources: [
    'https://docs.docker.com/reference/cli/docker/login/',
    'https://docs.docker.com/reference/cli/docker/image/push/',
  ],
  surfaces: ['cli'],
  uses: ['registry'],
  facts: {
    loggedIn: {
      title: 'login --password-stdin accepts the password',
      reference: true,
      weight: 'fails',
      about: ['cli:login --password-stdin'],
    },
    pushed: { title: 'push succeeds after login', reference: true, weight: 'fails', about: ['cli:push'] },
    removed: {
      title: 'the image is gone from the engine after rmi',
      reference: true,
      weight: 'silent',
      about: ['cli:rmi'],
    },
    pulled: { title: 'pull brings the image back', reference: true, weight: 'fails', about: ['cli:pull'] },
    content: {
      title: 'a file that was pushed, read from the pulled image',
      reference: 'there and back',
      weight: 'fails',
      about: ['cli:push', 'cli:pull'],
    },
    loggedOut: { title: 'logout succeeds', reference: true, weight: 'fails', about: ['cli:logout'] },
    refusedAfterLogout: {
      title: 'the push that succeeded before is refused after logout',
      reference: true,
      weight: 'silent',
      about: ['cli:logout'],
    },
  },
  differences: [commitRefused],
  async observe({ engine, step, host, registry: { secure } }) {
    const env = await calledInsecure(host, secure);
    const name = `${secure.address}/${engine.name('container')}:1`;
    const maker = await ownContainer(engine, 'echo there and back > /trip');
    const made = await engine.commit(maker);
    await engine.tag(made, name);
    const login = await step('log in', () =>
      engine.cli(
        ['login', '--username', secure.credentials?.username ?? '', '--password-stdin', secure.address],
        {
          env,
          stdin: { secret: secure.credentials?.password ?? '' },
        },
      ),
    );
    const push = await step('push', () => engine.cli(['push', name], { env }));
    const removal = await step('remove', () => engine.cli(['rmi', name, made]));
    const removed = removal.exitCode === 0 && !(await engine.imageExists(name));
    const pull = await step('pull', () => engine.cli(['pull', name], { env }));
    const run = await step('run what was pulled', () =>
      engine.cli(['run', '--rm', '--network', 'none', ...engine.labelArguments, name, 'cat', '/trip'], {
        env,
      }),
    );
    const logout = await step('log out', () => engine.cli(['logout', secure.address]));
    const late = await step('push after logout', () => engine.cli(['push', name], { env }));
    return {
      loggedIn: login.exitCode === 0,
      pushed: push.exitCode === 0,
      removed,
      pulled: pull.exitCode === 0,
      content: run.stdout.trim(),
      loggedOut: logout.exitCode === 0,
      refusedAfterLogout: push.exitCode === 0 && late.exitCode !== 0,
    };
  },
});
