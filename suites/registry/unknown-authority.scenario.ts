import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'registry/unknown-authority',
  title: 'docker login trusts a registry on localhost signed by an unknown authority',
  why: 'A registry with a self-signed certificate that works with one engine needs a certificate directory with the other.',
  claims: ['reg-02'],
  sources: [
    'https://docs.docker.com/reference/cli/dockerd/#insecure-registries',
    'https://docs.docker.com/engine/security/certificates/',
  ],
  surfaces: ['cli'],
  uses: ['registry'],
  facts: {
    accepted: {
      title: 'login succeeds without configuration',
      reference: true,
      weight: 'fails',
      about: ['cli:login'],
      when: ['unsafe-registry'],
    },
    namesCause: {
      title: 'login is refused with an x509 or certificate error',
      reference: false,
      weight: 'output',
      about: ['cli:login'],
      when: ['unsafe-registry', 'failing-command'],
    },
    directoryAccepted: {
      title: 'login succeeds with --cert-dir and the CA certificate in it',
      reference: false,
      weight: 'extra',
      about: ['cli:login'],
      when: ['unsafe-registry'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { accepted: false, namesCause: true, directoryAccepted: true },
      because:
        'Podman verifies every registry that is not marked as insecure; it reads CA certificates from certs.d directories or from --cert-dir, an option that Docker does not have',
      source: 'https://docs.podman.io/en/latest/markdown/podman-login.1.html',
    },
  ],
  advice: [
    {
      facts: ['accepted', 'namesCause', 'directoryAccepted'],
      write:
        'Mark a registry with an unknown authority as insecure in a file, `[[registry]]` with `location = "localhost:5000"` and `insecure = true`, and name the file: `CONTAINERS_REGISTRIES_CONF=FILE`. Docker trusts a registry on localhost anyway.',
      shownBy: 'registry/login-push-pull#loggedIn',
    },
  ],
  async observe({ engine, step, registry: { secure } }) {
    const { username = '', password = '' } = secure.credentials ?? {};
    const login = (title: string, ...options: readonly string[]) =>
      step(title, () =>
        engine.cli(['login', ...options, '--username', username, '--password-stdin', secure.address], {
          stdin: { secret: password },
        }),
      );
    const plain = await login('log in');
    const told = await login('log in with the authority', '--cert-dir', secure.certificateDirectory ?? '');
    return {
      accepted: plain.exitCode === 0,
      namesCause: /x509|certificate/.test(plain.stderr) && plain.exitCode !== 0,
      directoryAccepted: told.exitCode === 0,
    };
  },
});
