import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'namespaces/uts-of-container',
  title: 'docker run refuses --uts container:NAME',
  why: 'A script that uses what one engine accepts fails on the other before anything runs.',
  claims: ['ns-01'],
  sources: ['https://docs.docker.com/reference/cli/docker/container/run/#uts'],
  surfaces: ['cli'],
  facts: {
    accepted: {
      title: '--uts container:NAME is accepted',
      reference: false,
      weight: 'extra',
      about: ['cli:run --uts'],
      when: ['shared-namespace'],
    },
    shared: {
      title: 'the hostname is then that of the other container',
      reference: false,
      weight: 'extra',
      about: ['cli:run --uts'],
      when: ['shared-namespace'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { accepted: true, shared: true },
      because: 'every kind of namespace can be shared with another container',
      source: 'https://docs.podman.io/en/latest/markdown/podman-run.1.html',
    },
  ],
  advice: [
    {
      facts: ['accepted', 'shared'],
      write: 'Give both containers the same name: `run --hostname NAME`.',
      shownBy: 'lifecycle/hostname-short-id#chosen',
    },
  ],
  async observe({ engine, step }) {
    const owner = await engine.start({ network: 'none' });
    const name = engine.name('container');
    const run = await step('run with --uts container:NAME', () =>
      engine.cli([
        ...['run', '--name', name, ...engine.labelArguments, '--network', 'none'],
        ...['--uts', `container:${owner.name}`, engine.image('base'), 'hostname'],
      ]),
    );
    const own = await step("read the other's name", () => engine.exec(owner, ['hostname']));
    return { accepted: run.exitCode === 0, shared: run.stdout === own.stdout };
  },
});
