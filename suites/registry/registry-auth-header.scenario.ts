import { jsonLines, ownImage, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'registry/registry-auth-header',
  aliases: ['registry/secure-over-api'],
  title: 'X-Registry-Auth authenticates each push and pull over the API',
  why: 'Libraries send the credentials in a header and store none on the host.',
  claims: ['reg-01', 'reg-02', 'reg-09', 'alias-03'],
  sources: ['https://docs.docker.com/reference/api/engine/version/v1.41/#section/Authentication'],
  surfaces: ['api'],
  uses: ['registry'],
  facts: {
    checked: {
      title: 'POST /auth accepts the password',
      reference: true,
      weight: 'fails',
      about: ['api:POST /auth'],
    },
    pushed: {
      title: 'a push with the password succeeds',
      reference: true,
      weight: 'fails',
      about: ['api:POST /images/{name}/push'],
    },
    pushNeedsLogin: {
      title: 'a push succeeds with the password only, not without a user name',
      reference: true,
      weight: 'silent',
      about: ['api:POST /images/{name}/push'],
    },
    pulled: {
      title: 'a pull with the password brings the removed image back',
      reference: true,
      weight: 'fails',
      about: ['api:POST /images/create'],
      when: ['unsafe-registry'],
    },
    pullNeedsLogin: {
      title: 'a pull succeeds with the password only, not without a user name',
      reference: true,
      weight: 'silent',
      about: ['api:POST /images/create'],
      when: ['unsafe-registry'],
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { pulled: false, pullNeedsLogin: false },
      weight: 'fails',
      because:
        'the pull endpoint verifies the certificate, on localhost too, and unlike push has no parameter to turn that off: no pull succeeds, with a login or without',
      source: 'https://github.com/containers/podman/blob/main/pkg/api/handlers/compat/images.go',
    },
    {
      on: { engine: 'podman', version: '<3.1.0' },
      facts: { checked: false, pushed: false, pushNeedsLogin: false },
      weight: 'fails',
      because:
        'before 3.1 there was no /auth, and the push endpoint required the destination in the query, where Docker has it in the path',
      source: 'https://github.com/containers/podman/releases/tag/v3.1.0',
    },
  ],
  advice: [
    {
      facts: ['pulled', 'pullNeedsLogin'],
      write:
        'Pull on the command line after `login`, where a file that `CONTAINERS_REGISTRIES_CONF` names marks the registry as insecure; then the image is there for the API.',
      shownBy: 'registry/login-push-pull#pulled',
    },
    {
      facts: ['checked'],
      write: 'Check a password on the command line: `login --username USER --password-stdin REGISTRY`.',
      shownBy: 'registry/login-push-pull#loggedIn',
    },
    {
      facts: ['pushed', 'pushNeedsLogin'],
      write: 'Push on the command line after `login`.',
      shownBy: 'registry/login-push-pull#pushed',
    },
  ],
  async observe({ engine, step, registry: { secure } }) {
    const repository = `${secure.address}/${engine.name('container')}`;
    await engine.tag(await ownImage(engine), `${repository}:1`);
    const { username = '', password = '' } = secure.credentials ?? {};
    const login = { username, password, serveraddress: secure.address };
    const nobody = { username: '', password: '', serveraddress: secure.address };
    const send = (title: string, path: string, auth: typeof login) =>
      step(title, async () => {
        const reply = await engine.api('POST', path, undefined, { auth });
        const messages = jsonLines(reply.body);
        return (
          reply.status < 400 &&
          messages.length > 0 &&
          !messages.some((message) => 'error' in message || 'errorDetail' in message)
        );
      });
    const push = `/images/${repository}/push?tag=1&tlsVerify=false`;
    const pull = `/images/create?fromImage=${encodeURIComponent(repository)}&tag=1&tlsVerify=false`;
    const check = await step('check the password', () => engine.api('POST', '/auth', login));
    const anonymous = await send('push without a user name', push, nobody);
    const pushed = await send('push', push, login);
    await engine.removeImage(`${repository}:1`);
    const left = await engine.imageExists(`${repository}:1`);
    const anonymousPull = await send('pull without a user name', pull, nobody);
    const done = await send('pull', pull, login);
    const pulled = !left && done && (await engine.imageExists(`${repository}:1`));
    return {
      checked: check.status === 200,
      pushed,
      pushNeedsLogin: pushed && !anonymous,
      pulled,
      pullNeedsLogin: pulled && !anonymousPull,
    };
  },
});
