import { scenario, textAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'lifecycle/container-environment',
  title: 'The environment holds PATH, HOSTNAME and HOME, what was given, and nothing else',
  why: 'Programs that list or hash their environment see every further variable.',
  claims: ['run-15'],
  sources: ['https://docs.docker.com/engine/containers/run/#environment-variables'],
  surfaces: ['cli', 'api'],
  facts: {
    hostname: { title: 'HOSTNAME is the host name', reference: true },
    home: { title: 'HOME is that of the user', reference: '/home/app' },
    given: { title: 'what was given is set', reference: true },
    further: { title: 'further variables', reference: '' },
    term: { title: 'TERM without a terminal', reference: '' },
    chosen: { title: 'below env -i only what was named there is set', reference: true },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { further: 'container=podman' },
      because: 'Podman tells programs in the variable container that they run in one, as systemd asks for',
      source: 'https://systemd.io/CONTAINER_INTERFACE/',
    },
    {
      on: { engine: 'podman', version: '<4.7' },
      facts: { term: 'xterm' },
      because: 'before 4.7 Podman sets TERM in every container, terminal or not',
      source: 'https://github.com/containers/podman/issues/19264',
    },
  ],
  advice: [
    {
      facts: ['further', 'term'],
      write:
        'Start a program that lists or hashes its environment with `env -i` and the variables that it is to have: `env -i PATH="$PATH" TERM=dumb PROGRAM`.',
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
