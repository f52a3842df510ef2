import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'secrets/run-secret',
  title: 'docker run has no --secret, and secret create needs a swarm',
  why: 'On one host a password reaches a container by a file, a variable, or what Podman calls a secret.',
  claims: ['alias-01'],
  sources: ['https://docs.docker.com/engine/swarm/secrets/'],
  surfaces: ['cli'],
  facts: {
    created: {
      title: 'exit code of secret create NAME FILE',
      reference: 1,
      weight: 'extra',
      about: ['cli:secret create'],
    },
    piped: {
      title: 'cat FILE | secret create NAME - succeeds',
      reference: false,
      weight: 'extra',
      about: ['cli:secret create'],
      when: ['value:-'],
    },
    redirected: {
      title: 'secret create NAME - <FILE succeeds',
      reference: false,
      weight: 'extra',
      about: ['cli:secret create'],
      when: ['value:-'],
    },
    mounted: {
      title: 'run --secret NAME has it in /run/secrets/NAME',
      reference: false,
      weight: 'extra',
      about: ['cli:run --secret'],
    },
    mode: {
      title: 'mode and owner of that file',
      reference: 'none',
      weight: 'extra',
      about: ['cli:run --secret'],
    },
    chosen: {
      title: 'target, uid, gid and mode of --secret NAME,target=… are in force',
      reference: false,
      weight: 'extra',
      about: ['cli:run --secret'],
    },
    variable: {
      title: '--secret NAME,type=env,target=TOKEN sets a variable',
      reference: false,
      weight: 'extra',
      about: ['cli:run --secret'],
    },
    hidden: {
      title: 'inspect of the container does not show that variable’s text',
      reference: true,
      weight: 'silent',
      about: ['cli:inspect'],
      when: ['reads:Env'],
    },
    twice: {
      title: 'exit code of a second create of that name',
      reference: 1,
      weight: 'output',
      about: ['cli:secret create'],
      when: ['existing-object'],
    },
    missing: {
      title: 'exit code of run --secret with a name that does not exist',
      reference: 125,
      weight: 'output',
      about: ['cli:run --secret'],
      when: ['absent-object'],
    },
    inspected: {
      title: 'secret inspect prints the text',
      reference: false,
      weight: 'silent',
      about: ['cli:secret inspect'],
    },
    removedFirst: {
      title: 'the container still reads it after secret rm and a restart',
      reference: false,
      weight: 'extra',
      about: ['cli:secret rm'],
    },
    byFile: {
      title: 'a file that is mounted to /run/secrets/NAME works',
      reference: true,
      weight: 'fails',
      about: ['cli:run --volume'],
      when: ['bind-mount'],
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { created: 0, piped: true },
      because: 'Podman keeps secrets itself, without a swarm',
      source: 'https://docs.podman.io/en/latest/markdown/podman-secret-create.1.html',
    },
    {
      on: { engine: 'podman', client: 'docker' },
      facts: { redirected: true },
      because: 'Docker’s client reads a standard input of any kind, and Podman keeps what it sends',
      source: 'https://github.com/docker/cli/blob/v26.1.5/cli/command/secret/create.go',
    },
    {
      on: { engine: 'podman', client: 'podman' },
      facts: {
        mounted: true,
        mode: '444 0:0',
        chosen: true,
        variable: true,
        twice: 125,
        removedFirst: true,
      },
      because: 'Podman copies a secret into each container that asks for it',
      source: 'https://docs.podman.io/en/latest/markdown/podman-secret-create.1.html',
    },
    {
      on: { engine: 'podman', client: 'podman', version: '>=5.8.0' },
      facts: { redirected: true },
      because: 'since 5.8 Podman reads a secret from standard input of any kind, before only from a pipe',
      source: 'https://github.com/containers/podman/commit/86a3b681d204425483b3cb3ff150cdbd2d74d92a',
    },
    {
      on: { engine: 'podman', client: 'podman', version: '<5.3.0' },
      facts: { hidden: false },
      because: 'before 5.3 inspect shows what a secret has put into the environment',
      source: 'https://github.com/containers/podman/commit/a5e9b4d12626b153e227303b35b07c6f87ff1c5f',
    },
  ],
  advice: [
    {
      facts: ['mounted', 'mode', 'chosen', 'variable'],
      write: 'Mount a file of the host: `-v FILE:/run/secrets/NAME:ro`.',
      shownBy: 'secrets/run-secret#byFile',
    },
  ],
  async observe({ engine, step, host }) {
    const name = engine.name('stored-secret');
    const password = 'correct horse';
    const file = `${await host.directory()}/secret`;
    await host.writeFile(file, password);
    const create = () => engine.cli(['secret', 'create', ...engine.labelArguments, name, file]);
    const fromInput = (title: string, line: string) =>
      step(title, () => {
        const words = ['secret', 'create', ...engine.labelArguments, engine.name('stored-secret'), '-'];
        return host.runAsEngine(['sh', '-c', line, file, ...engine.commandLine(words)]);
      });
    const piped = await fromInput('create from a pipe', 'cat "$0" | "$@"');
    const redirected = await fromInput('create from a file on standard input', '"$@" <"$0"');
    const run = (title: string, container: string, options: readonly string[], command: readonly string[]) =>
      step(title, () => {
        const named = ['--name', container, '--network', 'none', ...engine.labelArguments];
        return engine.cli(['run', ...named, ...options, engine.image('base'), ...command]);
      });
    const created = await step('create a secret', create);
    const twice = await step('create it again', create);
    const first = engine.name('container');
    const path = `/run/secrets/${name}`;
    const read = ['sh', '-c', `cat ${path} && stat -c ' %a %u:%g' ${path}`];
    const mounted = await run('run with it', first, ['--secret', name], read);
    const chosen = await run(
      'run with its options',
      engine.name('container'),
      ['--secret', `${name},target=/chosen,uid=7,gid=8,mode=0400`],
      ['sh', '-c', "cat /chosen && stat -c ' %a %u:%g' /chosen"],
    );
    const second = engine.name('container');
    const variable = await run(
      'run with a variable',
      second,
      ['--secret', `${name},type=env,target=TOKEN`],
      ['sh', '-c', 'echo "$TOKEN"'],
    );
    const inspect = await step('inspect the container', () => engine.cli(['inspect', second]));
    const secret = await step('inspect the secret', () => engine.cli(['secret', 'inspect', name]));
    const missing = await run(
      'run with a missing one',
      engine.name('container'),
      ['--secret', engine.name('stored-secret')],
      ['true'],
    );
    await step('remove the secret', () => engine.cli(['secret', 'rm', name]));
    const later = await step('start the container again', () => engine.cli(['start', '--attach', first]));
    const byFile = await run(
      'mount a file',
      engine.name('container'),
      ['--volume', `${file}:${path}:ro`],
      ['cat', path],
    );
    return {
      created: created.exitCode,
      piped: piped.exitCode === 0,
      redirected: redirected.exitCode === 0,
      mounted: mounted.stdout.startsWith(password),
      mode: mounted.stdout.split('\n')[0]?.slice(password.length).trim() || 'none',
      chosen: chosen.stdout.trim() === `${password} 400 7:8`,
      variable: variable.stdout.trim() === password,
      hidden: !inspect.stdout.includes(password),
      twice: twice.exitCode,
      missing: missing.exitCode,
      inspected: secret.stdout.includes(password),
      removedFirst: later.stdout.startsWith(password),
      byFile: byFile.stdout === password,
    };
  },
});
