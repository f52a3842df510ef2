import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'networks/reserved-names',
  title: 'docker network create refuses host, none, bridge and default, and takes pasta',
  why: 'A network whose name is a word of --network cannot be joined by it.',
  claims: [],
  sources: ['https://docs.docker.com/reference/cli/docker/network/create/'],
  surfaces: ['cli'],
  // The names are not those of the run, and may be taken on an engine of somebody.
  needs: ['disposable', 'own-client'],
  facts: {
    predefined: {
      title: 'of host, none and bridge it takes',
      reference: '',
      weight: 'silent',
      about: ['cli:network create'],
      when: ['value:host', 'failing-command'],
    },
    byDefault: {
      title: 'it takes default',
      reference: false,
      weight: 'silent',
      about: ['cli:network create'],
      when: ['value:default', 'failing-command'],
    },
    joined: {
      title: 'run --network default joins the network of that name, where there is one',
      reference: null,
      weight: 'silent',
      about: ['cli:run --network'],
      when: ['value:default'],
    },
    modes: {
      title: 'of private, slirp4netns and pasta it takes',
      reference: 'private slirp4netns pasta',
      weight: 'fails',
      about: ['cli:network create'],
      when: ['value:pasta'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', version: '<4.4.0' },
      facts: { byDefault: true, joined: false },
      because: 'before 4.4 Podman makes a network of that name, which --network takes for the default mode',
      source: 'https://github.com/containers/podman/issues/17169',
    },
    {
      on: { engine: 'podman', version: '>=5.0.0' },
      facts: { modes: '' },
      because: 'since 4.0 Podman refuses names that are words of --network, and since 5.0 pasta is one',
      source: 'https://github.com/containers/podman/releases/tag/v5.0.0',
    },
    {
      on: { engine: 'podman', version: '>=4.0.0 <5.0.0' },
      facts: { modes: 'pasta' },
      because: 'since 4.0 Podman refuses names that are words of --network',
      source: 'https://github.com/containers/podman/releases/tag/v4.0.0',
    },
  ],
  async observe({ engine, step }) {
    const taken = async (name: string, use?: () => Promise<void>) => {
      const made = await step(`create ${name}`, () =>
        engine.cli(['network', 'create', ...engine.labelArguments, name]),
      );
      if (made.exitCode !== 0) return false;
      await use?.();
      await step(`remove ${name}`, () => engine.cli(['network', 'rm', name]));
      return true;
    };
    const takenOf = async (names: readonly string[]) => {
      const all: string[] = [];
      for (const name of names) if (await taken(name)) all.push(name);
      return all.join(' ');
    };
    let joined: boolean | null = null;
    const byDefault = await taken('default', async () => {
      const name = engine.name('container');
      const words = ['--name', name, '--network', 'default', ...engine.labelArguments];
      await step('run with --network default', () =>
        engine.cli(['run', ...words, engine.image('base'), 'true']),
      );
      const template = '{{range $name, $end := .NetworkSettings.Networks}}{{$name}} {{end}}';
      const seen = await step('inspect', () => engine.cli(['inspect', '--format', template, name]));
      joined = seen.stdout.trim().split(' ').includes('default');
      await step('remove it', () => engine.cli(['rm', name]));
    });
    return {
      predefined: await takenOf(['host', 'none', 'bridge']),
      byDefault,
      joined,
      modes: await takenOf(['private', 'slirp4netns', 'pasta']),
    };
  },
});
