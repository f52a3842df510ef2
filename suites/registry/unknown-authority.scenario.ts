import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'registry/unknown-authority',
  title: 'On localhost a registry is trusted whatever authority signed its certificate',
  why: 'A self-signed registry that needs no set-up with one engine needs a certificate directory with the other.',
  claims: ['reg-02'],
  sources: [
    'https://docs.docker.com/reference/cli/dockerd/#insecure-registries',
    'https://docs.docker.com/engine/security/certificates/',
  ],
  surfaces: ['cli'],
  uses: ['registry'],
  facts: {
    accepted: { title: 'login succeeds as it stands', reference: true },
    namesCause: { title: 'a refusal names the certificate', reference: false },
    directoryAccepted: { title: 'login succeeds with --cert-dir and the authority in it', reference: false },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { accepted: false, namesCause: true, directoryAccepted: true },
      because:
        'Podman verifies every registry that is not called insecure; it takes authorities from certs.d directories or from --cert-dir, an option of its own',
      source: 'https://docs.podman.io/en/latest/markdown/podman-login.1.html',
    },
  ],
  advice: [
    {
      facts: ['accepted', 'namesCause', 'directoryAccepted'],
      write:
        'Call a registry whose authority nobody knows insecure in a file, `[[registry]]` with `location = "localhost:5000"` and `insecure = true`, and name it: `CONTAINERS_REGISTRIES_CONF=FILE`. Docker trusts one on localhost anyway.',
      shownBy: 'registry/secure-round-trip#loggedIn',
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
