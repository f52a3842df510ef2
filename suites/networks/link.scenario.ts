import { httpServer, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'networks/link',
  title: 'docker run --link resolves the alias of another container on the default bridge',
  why: 'Older scripts and tutorials connect containers with --link.',
  claims: ['net-21'],
  sources: ['https://docs.docker.com/engine/network/links/'],
  surfaces: ['cli'],
  facts: {
    exitCode: { title: 'exit code of run --link', reference: 0, weight: 'fails', about: ['cli:run --link'] },
    variables: {
      title: 'ALIAS_PORT and ALIAS_NAME are in the environment',
      reference: true,
      weight: 'fails',
      about: ['cli:run --link'],
      when: ['seen-from-inside'],
    },
    answered: {
      title: 'the linked container answers on its alias',
      reference: true,
      weight: 'fails',
      about: ['cli:run --link'],
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { exitCode: 125, answered: false, variables: false },
      because: 'Podman has no links and will not get them: names are resolved on user-defined networks',
      source: 'https://github.com/containers/podman/issues/24254',
    },
    {
      on: { engine: 'docker', version: '>=29.0.0' },
      facts: { variables: false },
      because: 'since 29.0 Docker sets no variables for links unless the daemon is told to',
      source: 'https://docs.docker.com/engine/deprecated/#legacy-links-environment-variables',
    },
  ],
  advice: [
    {
      facts: ['exitCode', 'answered'],
      write:
        'Put both on a user-defined network: the target with `--ip ADDRESS`, the other with `--add-host ALIAS:ADDRESS`.',
      shownBy: 'dns/name-by-add-host#answered',
    },
  ],
  async observe({ engine, step }) {
    const web = await engine.start({ image: 'exposed', command: httpServer('hello\n') });
    const name = engine.name('container');
    const fetch = 'env; for i in 1 2 3; do timeout 2 wget -qO- http://peer/ && exit; sleep 0.2; done; true';
    const linked = await step('run linked', () =>
      engine.cli([
        ...['run', '--name', name, ...engine.labelArguments, '--link', `${web.name}:peer`],
        ...[engine.image('base'), 'sh', '-c', fetch],
      ]),
    );
    const lines = linked.stdout.split('\n');
    return {
      exitCode: linked.exitCode,
      answered: lines.includes('hello'),
      variables:
        lines.some((line) => line.startsWith('PEER_PORT=')) &&
        lines.some((line) => line.startsWith('PEER_NAME=')),
    };
  },
});
