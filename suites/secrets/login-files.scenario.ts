import { calledInsecure, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'secrets/login-files',
  title: 'The docker client reads logins from ~/.docker/config.json, or from --config',
  why: 'Whoever moves has logins in ~/.docker/config.json already, and jobs write that file by hand.',
  claims: ['reg-10'],
  sources: ['https://docs.docker.com/reference/cli/docker/#change-the-docker-directory'],
  surfaces: ['cli'],
  uses: ['registry'],
  needs: ['own-client'],
  facts: {
    home: {
      title: 'a login in ~/.docker/config.json that was written by hand lets push in',
      reference: true,
      weight: 'fails',
      about: ['cli:push'],
    },
    withoutLogin: {
      title: 'push without a login is refused',
      reference: true,
      weight: 'silent',
      about: ['cli:push'],
    },
    configOption: {
      title: '--config DIRECTORY login writes config.json there',
      reference: true,
      weight: 'fails',
      about: ['cli:docker --config'],
    },
    authfile: {
      title: 'login --authfile FILE writes the login there',
      reference: false,
      weight: 'extra',
      about: ['cli:login --authfile'],
    },
    getLogin: {
      title: 'login --get-login REGISTRY prints the user',
      reference: false,
      weight: 'extra',
      about: ['cli:login --get-login'],
    },
    all: {
      title: 'logout --all is there',
      reference: false,
      weight: 'extra',
      about: ['cli:logout --all'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { configOption: false },
      because:
        'Podman takes --config for the sake of scripts, since 5.0 also to look for logins there, and writes to its own file',
      source: 'https://github.com/containers/podman/blob/v5.8.0/cmd/podman/root.go',
    },
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { authfile: true, getLogin: true, all: true },
      because: 'Podman has options of its own for its file of logins',
      source: 'https://docs.podman.io/en/latest/markdown/podman-login.1.html',
    },
  ],
  advice: [
    {
      facts: ['configOption'],
      write: 'Set both variables: `DOCKER_CONFIG=DIRECTORY REGISTRY_AUTH_FILE=DIRECTORY/config.json`.',
      shownBy: 'registry/docker-config-place#keptWithBoth',
    },
  ],
  async observe({ engine, step, host, registry: { secure } }) {
    const insecure = await calledInsecure(host, secure);
    const { username = '', password = '' } = secure.credentials ?? {};
    const home = await host.directory();
    await host.runAsEngine(['mkdir', '-p', `${home}/.docker`]);
    const name = `${secure.address}/${engine.name('image').replace(/^localhost\//, '')}`;
    await engine.cli(['tag', engine.image('base'), name]);
    // Images stay where they are for an engine that keeps them in the home of its user.
    const own = (await host.runAsEngine(['sh', '-c', 'echo ~'])).stdout.trim();
    const none = {
      ...insecure,
      DOCKER_CONFIG: '',
      REGISTRY_AUTH_FILE: '',
      XDG_CONFIG_HOME: `${own}/.config`,
      XDG_DATA_HOME: `${own}/.local/share`,
    };
    const push = (title: string) =>
      step(title, () => engine.cli(['push', name], { env: { ...none, HOME: home } }));
    const withoutLogin = await push('push without a login');
    const auth = Buffer.from(`${username}:${password}`).toString('base64');
    await host.writeFile(
      `${home}/.docker/config.json`,
      JSON.stringify({ auths: { [secure.address]: { auth } } }),
    );
    const pushed = await push('push with a login by hand');
    const logIn = (options: readonly string[], more: readonly string[]) =>
      step(['login', ...more].join(' '), () =>
        engine.cli(
          [...options, 'login', ...more, '--username', username, '--password-stdin', secure.address],
          {
            env: insecure,
            stdin: { secret: password },
          },
        ),
      );
    const directory = await host.directory();
    await logIn(['--config', directory], []);
    const file = `${directory}/auth.json`;
    await logIn([], ['--authfile', file]);
    const got = await step('ask who is logged in', () =>
      engine.cli(['login', '--authfile', file, '--get-login', secure.address], { env: insecure }),
    );
    const all = await step('log out of all', () =>
      engine.cli(['logout', '--authfile', file, '--all'], { env: insecure }),
    );
    const holds = async (path: string) => (await host.readFile(path))?.includes(secure.address) ?? false;
    return {
      home: pushed.exitCode === 0,
      withoutLogin: withoutLogin.exitCode !== 0,
      configOption: await holds(`${directory}/config.json`),
      authfile: got.exitCode === 0 || (await holds(file)),
      getLogin: got.stdout.trim() === username,
      all: all.exitCode === 0,
    };
  },
});
