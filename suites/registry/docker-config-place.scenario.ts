import { calledInsecure, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'registry/docker-config-place',
  title: 'login keeps the credentials in the directory that DOCKER_CONFIG names',
  why: 'Jobs on shared machines point DOCKER_CONFIG at a directory of their own to keep logins apart.',
  claims: ['reg-10'],
  sources: ['https://docs.docker.com/reference/cli/docker/#environment-variables'],
  surfaces: ['cli'],
  uses: ['registry'],
  facts: {
    loggedIn: { title: 'login succeeds', reference: true },
    keptThere: { title: 'config.json in that directory names the registry', reference: true },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { keptThere: false },
      because: 'Podman writes logins to auth.json in the runtime directory, or where REGISTRY_AUTH_FILE says',
      source: 'https://docs.podman.io/en/latest/markdown/podman-login.1.html',
    },
  ],
  async observe({ engine, step, host, registry: { secure } }) {
    const directory = await host.directory();
    const env = { ...(await calledInsecure(host, secure)), DOCKER_CONFIG: directory };
    const login = await step('log in', () =>
      engine.cli(
        ['login', '--username', secure.credentials?.username ?? '', '--password-stdin', secure.address],
        { env, stdin: { secret: secure.credentials?.password ?? '' } },
      ),
    );
    const file = await host.readFile(`${directory}/config.json`);
    return {
      loggedIn: login.exitCode === 0,
      keptThere: file?.includes(secure.address) ?? false,
    };
  },
});
