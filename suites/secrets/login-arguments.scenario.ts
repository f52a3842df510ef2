import { calledInsecure, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'secrets/login-arguments',
  title: 'docker login --password-stdin needs a user and a password, --password warns',
  why: 'Pipelines log in without a terminal, by the options that keep a password out of the process list.',
  claims: ['reg-01', 'reg-10'],
  sources: ['https://docs.docker.com/reference/cli/docker/login/'],
  surfaces: ['cli'],
  uses: ['registry'],
  facts: {
    stdin: {
      title: 'login --username --password-stdin succeeds',
      reference: true,
      weight: 'fails',
      about: ['cli:login --password-stdin', 'cli:login --username'],
    },
    says: {
      title: 'it prints Login Succeeded',
      reference: true,
      weight: 'output',
      about: ['cli:login'],
      when: ['output-read'],
    },
    option: {
      title: 'login --password succeeds',
      reference: true,
      weight: 'fails',
      about: ['cli:login --password'],
    },
    warns: {
      title: 'login --password warns on standard error that this is insecure',
      reference: true,
      weight: 'output',
      about: ['cli:login --password'],
      when: ['output-read'],
    },
    both: {
      title: '--password and --password-stdin together are refused',
      reference: true,
      weight: 'silent',
      about: ['cli:login --password', 'cli:login --password-stdin'],
      when: ['used-together'],
    },
    noUser: {
      title: '--password-stdin without --username is refused',
      reference: true,
      weight: 'silent',
      about: ['cli:login --password-stdin'],
    },
    emptyInput: {
      title: '--password-stdin with nothing on standard input is refused',
      reference: true,
      weight: 'silent',
      about: ['cli:login --password-stdin'],
      when: ['empty-value'],
    },
    noTerminal: {
      title: 'login with neither option nor terminal is refused',
      reference: true,
      weight: 'fails',
      about: ['cli:login'],
      when: ['no-terminal'],
    },
    withScheme: {
      title: 'a registry with https:// before it is taken',
      reference: true,
      weight: 'fails',
      about: ['cli:login'],
    },
    newline: {
      title: 'a newline at the end of the password is left out',
      reference: true,
      weight: 'fails',
      about: ['cli:login --password-stdin'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { warns: false },
      because: 'Podman says nothing about a password in the list of processes',
      source: 'https://github.com/containers/common/blob/v0.60.0/pkg/auth/auth.go',
    },
  ],
  async observe({ engine, step, host, registry: { secure } }) {
    const env = await calledInsecure(host, secure);
    const { username = '', password = '' } = secure.credentials ?? {};
    const user = ['--username', username];
    const logIn = (title: string, args: readonly string[], stdin = '', address = secure.address) =>
      step(title, () => engine.cli(['login', ...args, address], { env, stdin: { secret: stdin } }));
    const stdin = await logIn('by standard input', [...user, '--password-stdin'], password);
    const option = await logIn('by an option', [...user, '--password', password]);
    const both = await logIn('by both', [...user, '--password', password, '--password-stdin'], password);
    const noUser = await logIn('without a user', ['--password-stdin'], password);
    const emptyInput = await logIn('with nothing', [...user, '--password-stdin']);
    await step('log out', () => engine.cli(['logout', secure.address]));
    const noTerminal = await logIn('with neither', []);
    const withScheme = await logIn(
      'with a scheme',
      [...user, '--password-stdin'],
      password,
      `https://${secure.address}`,
    );
    const newline = await logIn('with a newline', [...user, '--password-stdin'], `${password}\n`);
    return {
      stdin: stdin.exitCode === 0,
      says: stdin.stdout.includes('Login Succeeded'),
      option: option.exitCode === 0,
      warns: /insecure/i.test(option.stderr),
      both: both.exitCode !== 0,
      noUser: noUser.exitCode !== 0,
      emptyInput: emptyInput.exitCode !== 0,
      noTerminal: noTerminal.exitCode !== 0,
      withScheme: withScheme.exitCode === 0,
      newline: newline.exitCode === 0,
    };
  },
});
