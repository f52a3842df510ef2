import { scenario, textAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'registry/wrong-password-over-api',
  title: 'POST /auth answers 500 for a wrong password with basic authentication',
  why: 'Libraries that expect the documented 401 report a broken engine instead of a wrong password.',
  claims: ['reg-09', 'alias-03'],
  sources: ['https://github.com/moby/moby/blob/v28.0.0/registry/auth.go'],
  surfaces: ['api'],
  uses: ['registry'],
  facts: {
    status: {
      title: 'HTTP status of POST /auth',
      reference: 500,
      weight: 'output',
      about: ['api:POST /auth'],
      when: ['failing-command'],
    },
    says401: {
      title: 'the message contains the 401 of a registry on localhost',
      reference: false,
      weight: 'output',
      about: ['api:POST /auth'],
      when: ['failing-command'],
    },
    refused: {
      title: 'the status for a wrong password is not 200',
      reference: true,
      weight: 'silent',
      about: ['api:POST /auth'],
    },
    statusOfRight: {
      title: 'HTTP status for the right password',
      reference: 200,
      weight: 'fails',
      about: ['api:POST /auth'],
    },
  },
  differences: [
    {
      on: { engine: 'docker', version: '<23.0.0' },
      facts: { says401: true },
      because:
        'since 23.0 Docker reacts to the 401 of basic authentication by trying a registry on localhost over plain HTTP too, and reports the outcome of that',
      source: 'https://github.com/moby/moby/pull/41757',
    },
    {
      on: { engine: 'podman', version: '<3.1.0' },
      facts: { status: 404, statusOfRight: 404 },
      because: 'before 3.1 there was no such endpoint',
      source: 'https://github.com/containers/podman/releases/tag/v3.1.0',
    },
    {
      on: { engine: 'podman', version: '>=3.1.0' },
      facts: { says401: true },
      because: 'Podman stops at the first answer of the registry, and does not try plain HTTP after it',
      source: 'https://github.com/containers/image/blob/main/docker/docker_client.go',
    },
  ],
  advice: [
    {
      facts: ['status', 'says401'],
      write: 'Check the status only, and treat every status but 200 as a refusal.',
      shownBy: 'registry/wrong-password-over-api#refused',
    },
    {
      facts: ['statusOfRight'],
      write: 'Check a password on the command line: `login --username USER --password-stdin REGISTRY`.',
      shownBy: 'registry/login-push-pull#loggedIn',
    },
  ],
  async observe({ engine, step, registry: { secure } }) {
    const { username = '', password = '' } = secure.credentials ?? {};
    const check = (title: string, attempted: string) =>
      step(title, () =>
        engine.api('POST', '/auth', { username, password: attempted, serveraddress: secure.address }),
      );
    const wrong = await check('check a wrong password', 'not the password');
    const right = await check('check the right one', password);
    return {
      status: wrong.status,
      says401: /401 Unauthorized/.test(textAt(wrong.body, 'message')),
      refused: wrong.status !== 200,
      statusOfRight: right.status,
    };
  },
});
