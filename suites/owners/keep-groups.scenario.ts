import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'owners/keep-groups',
  title: '--group-add keep-groups, which keeps the groups of the caller, is refused',
  why: 'Rootless containers reach files of a group of their caller by this word alone.',
  claims: [],
  sources: [
    'https://docs.docker.com/reference/cli/docker/container/run/',
    'https://docs.podman.io/en/latest/markdown/podman-run.1.html#group-add-group-keep-groups',
  ],
  surfaces: ['cli'],
  facts: {
    kept: {
      title: 'run --group-add keep-groups runs',
      reference: false,
      weight: 'extra',
      about: ['cli:run --group-add'],
      when: ['value:keep-groups'],
    },
    withOther: {
      title: 'beside another group it is refused',
      reference: true,
      weight: 'extra',
      about: ['cli:run --group-add'],
      when: ['value:keep-groups'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { kept: true },
      because: 'the word belongs to Podman: its client leaves the groups of the caller to the process',
      source: 'https://github.com/containers/podman/blob/v5.8.2/cmd/podman/containers/create.go',
    },
  ],
  async observe({ engine, step }) {
    const run = (...groups: string[]) =>
      step(groups.join(' and '), async () => {
        const reply = await engine.cli([
          ...['run', ...groups.flatMap((group) => ['--group-add', group]), ...engine.labelArguments],
          ...['--network', 'none', '--name', engine.name('container'), engine.image('base'), 'id', '-G'],
        ]);
        return reply.exitCode === 0;
      });
    return { kept: await run('keep-groups'), withOther: !(await run('keep-groups', '1234')) };
  },
});
