import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'networks/create-list-remove',
  title: 'docker network create prints an id that network rm accepts',
  why: 'Scripts store what `network create` prints, and list and remove the network by it.',
  claims: ['net-13'],
  sources: [
    'https://docs.docker.com/reference/cli/docker/network/create/',
    'https://docs.docker.com/reference/cli/docker/network/ls/',
  ],
  surfaces: ['cli'],
  facts: {
    printed: {
      title: 'what network create prints',
      reference: 'id',
      weight: 'output',
      about: ['cli:network create'],
      when: ['output-read'],
    },
    listed: {
      title: 'network ls shows name and driver',
      reference: true,
      weight: 'fails',
      about: ['cli:network ls --format .Driver'],
    },
    removedByOutput: {
      title: 'network rm accepts what was printed',
      reference: true,
      weight: 'fails',
      about: ['cli:network create'],
      when: ['output-read'],
    },
    byLabel: {
      title: 'network ls --filter label=KEY=VALUE lists the network with that label',
      reference: true,
      weight: 'silent',
      about: ['cli:network ls --filter label'],
    },
    unlisted: {
      title: 'network ls no longer shows it after network rm',
      reference: true,
      weight: 'fails',
      about: ['cli:network rm'],
      when: ['output-read'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman', version: '<4.0.0' },
      facts: { printed: 'something else', listed: false, removedByOutput: false, unlisted: false },
      because:
        'before 4.0 Podman prints the path of the network’s file, and its `network ls` has no {{.Driver}}',
      source: 'https://github.com/containers/podman/pull/11322',
    },
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { printed: 'name' },
      because: 'Podman prints the name of the new network',
      source: 'https://docs.podman.io/en/latest/markdown/podman-network-create.1.html',
    },
  ],
  advice: [
    {
      facts: ['printed'],
      write:
        'Use what `network create` prints for `network rm` only, and the name that you chose for everything else.',
      shownBy: 'networks/create-list-remove#removedByOutput',
    },
  ],
  async observe({ engine, step, told }) {
    const name = engine.name('network');
    const created = await step('create', () =>
      engine.cli(['network', 'create', ...engine.labelArguments, '--label', `named=${name}`, name]),
    );
    const printed = told(created.stdout.trim());
    const list = async () => {
      const format = ['--filter', `name=${name}`, '--format', '{{.Name}} {{.Driver}}'];
      return (await engine.cli(['network', 'ls', ...format])).stdout.trim();
    };
    const listed = await step('list', list);
    const byLabel = await step('list by label', () =>
      engine.cli(['network', 'ls', '--filter', `label=named=${name}`, '--format', '{{.Name}}']),
    );
    const removed = await step('remove', () => engine.cli(['network', 'rm', printed]));
    const left = await step('list again', list);
    return {
      printed: printed === name ? 'name' : /^[0-9a-f]{64}$/.test(printed) ? 'id' : 'something else',
      listed: listed === `${name} bridge`,
      byLabel: byLabel.stdout.trim() === name,
      removedByOutput: removed.exitCode === 0,
      unlisted: left === '',
    };
  },
});
