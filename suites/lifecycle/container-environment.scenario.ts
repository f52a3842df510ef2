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
  async observe({ engine, step }) {
    const run = await step('run env', () =>
      engine.run({ network: 'none', user: 'app', env: { GIVEN: 'a b=c' }, command: ['env'] }),
    );
    const id = textAt(await engine.inspect('container', run.container.name), 'Id');
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
    };
  },
});
