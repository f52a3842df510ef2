import { scenario, textAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'lifecycle/container-environment',
  title: 'The container environment is PATH, HOSTNAME, HOME and --env, nothing else',
  why: 'Programs that list or hash their environment see every other variable.',
  claims: ['run-15'],
  sources: ['https://docs.docker.com/engine/containers/run/#environment-variables'],
  surfaces: ['cli', 'api'],
  facts: {
    hostname: {
      title: 'HOSTNAME is the hostname',
      reference: true,
      weight: 'silent',
      about: ['cli:run', 'api:POST /containers/create'],
      when: ['seen-from-inside'],
    },
    home: {
      title: 'HOME is the home directory of the user',
      reference: '/home/app',
      weight: 'silent',
      about: ['cli:run --user', 'api:POST /containers/create User'],
      when: ['seen-from-inside'],
    },
    given: {
      title: 'a variable from --env is set',
      reference: true,
      weight: 'silent',
      about: ['cli:run --env', 'api:POST /containers/create Env'],
    },
    further: {
      title: 'other variables',
      reference: '',
      weight: 'silent',
      about: ['cli:run', 'api:POST /containers/create'],
      when: ['seen-from-inside'],
    },
    term: {
      title: 'TERM without a terminal',
      reference: '',
      weight: 'silent',
      about: ['cli:run', 'api:POST /containers/create'],
      when: ['no-terminal', 'seen-from-inside'],
    },
    chosen: {
      title: 'with env -i only the variables named there are set',
      reference: true,
      weight: 'silent',
      about: ['cli:run', 'api:POST /containers/create Cmd'],
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { further: 'container=podman' },
      because:
        'Podman sets the variable container, as systemd asks, so that programs know that they run in one',
      source: 'https://systemd.io/CONTAINER_INTERFACE/',
    },
    {
      on: { engine: 'podman', version: '<4.7' },
      facts: { term: 'xterm' },
      because: 'before 4.7 Podman sets TERM in every container, terminal or not',
      source: 'https://github.com/containers/podman/pull/19310',
    },
  ],
  advice: [
    {
      facts: ['further', 'term'],
      write:
        'Start a program that lists or hashes its environment with `env -i` and the variables that it needs: `env -i PATH="$PATH" TERM=dumb PROGRAM`.',
      shownBy: 'lifecycle/container-environment#chosen',
    },
  ],
  async observe({ engine, step }) {
    const run = await step('run env', () =>
      engine.run({ network: 'none', user: 'app', env: { GIVEN: 'a b=c' }, command: ['env'] }),
    );
    const id = textAt(await engine.inspect('container', run.container.name), 'Id');
    const chosen = await step('run env -i', () =>
      engine.run({ network: 'none', command: ['env', '-i', 'PATH=/bin', 'TERM=dumb', 'env'] }),
    );
    const lines = run.stdout.trim().split('\n');
    const variables = new Map(lines.map((line) => [line.replace(/=.*/, ''), line.replace(/^[^=]*=/, '')]));
    const usual = ['PATH', 'HOSTNAME', 'HOME', 'GIVEN', 'TERM', 'PWD', 'SHLVL'];
    return {
      hostname: variables.get('HOSTNAME') === id.slice(0, 12),
      home: variables.get('HOME') ?? '',
      given: variables.get('GIVEN') === 'a b=c',
      further: [...variables]
        .flatMap(([key, value]) => (usual.includes(key) ? [] : [`${key}=${value}`]))
        .join(' '),
      term: variables.get('TERM') ?? '',
      chosen: chosen.stdout.trim().split('\n').sort().join(' ') === 'PATH=/bin TERM=dumb',
    };
  },
});
