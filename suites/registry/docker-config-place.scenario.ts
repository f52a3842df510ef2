import { calledInsecure, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'registry/docker-config-place',
  title: 'docker login writes credentials to the directory in DOCKER_CONFIG',
  why: 'Jobs on shared machines point DOCKER_CONFIG at their own directory to keep logins apart.',
  claims: ['reg-10'],
  sources: ['https://docs.docker.com/reference/cli/docker/#environment-variables'],
  surfaces: ['cli'],
  uses: ['registry'],
  facts: {
    loggedIn: { title: 'login succeeds', reference: true, weight: 'fails', about: ['cli:login'] },
    keptThere: {
      title: 'config.json in that directory contains the registry',
      reference: true,
      weight: 'silent',
      about: ['cli:login'],
      when: ['docker-config'],
    },
    keptWithBoth: {
      title: 'it does if REGISTRY_AUTH_FILE names that config.json too',
      reference: true,
      weight: 'silent',
      about: ['cli:login'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { keptThere: false },
      because:
        'Podman writes logins to auth.json in the runtime directory, or to the file that REGISTRY_AUTH_FILE names',
      source: 'https://docs.podman.io/en/latest/markdown/podman-login.1.html',
    },
  ],
  advice: [
    {
      facts: ['keptThere'],
      write: 'Set both variables: `DOCKER_CONFIG=DIRECTORY REGISTRY_AUTH_FILE=DIRECTORY/config.json`.',
      shownBy: 'registry/docker-config-place#keptWithBoth',
    },
  ],
  async observe({ engine, step, host, registry: { secure } }) {
    const insecure = await calledInsecure(host, secure);
    const logInWith = (title: string, env: Record<string, string>) =>
      step(title, () =>
        engine.cli(
          ['login', '--username', secure.credentials?.username ?? '', '--password-stdin', secure.address],
          { env: { ...insecure, ...env }, stdin: { secret: secure.credentials?.password ?? '' } },
        ),
      );
    const namedIn = async (directory: string) =>
      (await host.readFile(`${directory}/config.json`))?.includes(secure.address) ?? false;
    const one = await host.directory();
    const login = await logInWith('log in', { DOCKER_CONFIG: one });
    const both = await host.directory();
    await logInWith('log in with both variables', {
      DOCKER_CONFIG: both,
      REGISTRY_AUTH_FILE: `${both}/config.json`,
    });
    return {
      loggedIn: login.exitCode === 0,
      keptThere: await namedIn(one),
      keptWithBoth: await namedIn(both),
    };
  },
});
