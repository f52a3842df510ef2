import { jsonLines, scenario, valueAt } from '../../harness/scenario.ts';

const hub = 'https://index.docker.io/v1/';

export default scenario({
  id: 'registry/logout-without-name',
  title: 'docker logout without a registry logs out of Docker Hub, and of nothing else',
  why: 'CI jobs log out at their end, and a password that stays behind is found by the next job.',
  claims: ['reg-10'],
  sources: ['https://docs.docker.com/reference/cli/docker/logout/'],
  surfaces: ['cli'],
  facts: {
    exitCode: {
      title: 'exit code where there is a login to Docker Hub, and no search registry is set',
      reference: 0,
      weight: 'fails',
      about: ['cli:logout'],
      when: ['without-name'],
    },
    gone: {
      title: 'logout without a name ends the login to Docker Hub',
      reference: true,
      weight: 'fails',
      about: ['cli:logout'],
      when: ['without-name'],
    },
    otherKept: {
      title: 'a login to another registry is kept, also where that is the first search registry',
      reference: true,
      weight: 'silent',
      about: ['cli:logout'],
      when: ['without-name'],
    },
    byName: {
      title: 'logout REGISTRY takes the login to that registry',
      reference: true,
      weight: 'fails',
      about: ['cli:logout'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { exitCode: 125, gone: false, otherKept: false },
      because: 'Podman logs out of its first search registry, and asks for a name where there is none',
      source: 'https://docs.podman.io/en/latest/markdown/podman-logout.1.html',
    },
  ],
  advice: [
    {
      facts: ['exitCode', 'gone', 'otherKept'],
      write: 'Name the registry: `docker logout docker.io`, `docker logout REGISTRY`.',
      shownBy: 'registry/logout-without-name#byName',
    },
  ],
  async observe({ engine, step, host }) {
    const other = 'registry.test:5000';
    const auth = Buffer.from('somebody:made-up').toString('base64');
    const write = () =>
      host.writeFile(
        engine.authFile,
        JSON.stringify({ auths: { [hub]: { auth }, 'docker.io': { auth }, [other]: { auth } } }),
      );
    const has = async (registry: string) => {
      const text = (await host.readFile(engine.authFile)) ?? '';
      return valueAt(jsonLines(text.replaceAll('\n', ''))[0], 'auths', registry) !== null;
    };
    const directory = await host.directory();
    const settings = async (text: string) => {
      const path = `${directory}/registries.conf`;
      await host.writeFile(path, text);
      return { CONTAINERS_REGISTRIES_CONF: path, REGISTRIES_CONFIG_PATH: path };
    };
    const logout = async (what: string, text: string, ...names: string[]) => {
      await write();
      const env = await settings(text);
      return step(what, () => engine.cli(['logout', ...names], { env }));
    };
    const none = await logout('log out', 'unqualified-search-registries = []\n');
    const gone = !(await has(hub));
    await logout('log out with a search registry', `unqualified-search-registries = ["${other}"]\n`);
    const otherKept = await has(other);
    await logout('log out of the other', 'unqualified-search-registries = []\n', other);
    return { exitCode: none.exitCode, gone, otherKept, byName: !(await has(other)) && (await has(hub)) };
  },
});
