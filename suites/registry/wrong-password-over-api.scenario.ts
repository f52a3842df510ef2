import { scenario, textAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'registry/wrong-password-over-api',
  title: 'POST /auth answers a wrong password for a registry with basic authentication with status 500',
  why: 'Libraries that wait for the documented 401 report a broken engine in place of a wrong password.',
  claims: ['reg-09', 'alias-03'],
  sources: ['https://github.com/moby/moby/blob/v28.0.0/registry/auth.go'],
  surfaces: ['api'],
  uses: ['registry'],
  facts: {
    status: { title: 'status', reference: 500 },
    says401: { title: 'the message passes on the 401 of the registry', reference: true },
    statusOfRight: { title: 'status for the right password', reference: 200 },
  },
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
      statusOfRight: right.status,
    };
  },
});
