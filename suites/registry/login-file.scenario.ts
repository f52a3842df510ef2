import { calledInsecure, jsonLines, scenario, textAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'registry/login-file',
  title: 'docker login stores the password as base64 in a file until docker logout',
  why: 'Whoever reads the file has the password; scripts that write the file need its format.',
  claims: ['reg-10'],
  sources: ['https://docs.docker.com/reference/cli/docker/login/#credential-stores'],
  surfaces: ['cli'],
  uses: ['registry'],
  facts: {
    readable: {
      title: 'auths.REGISTRY.auth is user and password in base64',
      reference: true,
      weight: 'silent',
      about: ['cli:login'],
    },
    goneAfterLogout: {
      title: 'the entry is gone after logout',
      reference: true,
      weight: 'silent',
      about: ['cli:logout'],
    },
    secondLogout: {
      title: 'exit code of a second logout',
      reference: 0,
      weight: 'fails',
      about: ['cli:logout'],
      when: ['absent-object'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { secondLogout: 125 },
      because: 'Podman treats a logout without a login as an error',
      source: 'https://github.com/containers/common/blob/main/pkg/auth/auth.go',
    },
  ],
  advice: [
    {
      facts: ['secondLogout'],
      write:
        'Ignore the exit code of logout: `docker logout REGISTRY || true`; the entry is gone in any case.',
      shownBy: 'registry/login-file#goneAfterLogout',
    },
  ],
  async observe({ engine, step, host, registry: { secure } }) {
    const env = await calledInsecure(host, secure);
    const { username = '', password = '' } = secure.credentials ?? {};
    const entry = async () => {
      const text = (await host.readFile(engine.authFile)) ?? '';
      return textAt(jsonLines(text.replaceAll('\n', ''))[0], 'auths', secure.address, 'auth');
    };
    await step('log in', () =>
      engine.cli(['login', '--username', username, '--password-stdin', secure.address], {
        env,
        stdin: { secret: password },
      }),
    );
    const kept = await entry();
    await step('log out', () => engine.cli(['logout', secure.address]));
    const after = await entry();
    const again = await step('log out again', () => engine.cli(['logout', secure.address]));
    return {
      readable: kept === Buffer.from(`${username}:${password}`).toString('base64'),
      goneAfterLogout: kept !== '' && after === '',
      secondLogout: again.exitCode,
    };
  },
});
