import { calledInsecure, jsonLines, scenario, valueAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'registry/manifest-inspect',
  title: 'manifest inspect shows what a tag stands for in the registry, and -v where it came from',
  why: 'Release jobs check that every platform is there before they announce a tag.',
  claims: ['reg-07'],
  sources: ['https://docs.docker.com/reference/cli/docker/manifest/inspect/'],
  surfaces: ['cli'],
  uses: ['registry'],
  facts: {
    plain: { title: 'it reads a plain-HTTP registry on localhost without an option', reference: false },
    insecure: { title: 'it does with --insecure', reference: true },
    shown: { title: 'one of the two ways shows the layers of the manifest', reference: true },
    verbose: { title: '-v adds the descriptor', reference: true },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { plain: true, verbose: false },
      because:
        'Podman takes from registries.conf what Docker wants as an option, and accepts -v at most for the sake of scripts',
      source: 'https://docs.podman.io/en/latest/markdown/podman-manifest-inspect.1.html',
    },
    {
      on: { engine: 'podman', version: '<4.4.0' },
      facts: { insecure: false },
      because: 'the option --insecure came with Podman 4.4',
      source: 'https://github.com/containers/podman/pull/15359',
    },
  ],
  async observe({ engine, step, host, registry }) {
    const env = await calledInsecure(host, registry.plain);
    const name = `${registry.plain.address}/${engine.name('container')}:1`;
    await engine.tag(engine.image('base'), name);
    await step('push', () => engine.cli(['push', name], { env }));
    const inspect = (...options: readonly string[]) =>
      step(['inspect', ...options].join(' '), () =>
        engine.cli(['manifest', 'inspect', ...options, name], { env }),
      );
    const plain = await inspect();
    const insecure = await inspect('--insecure');
    const verbose = await inspect('--insecure', '-v');
    const shown = plain.exitCode === 0 ? plain : insecure;
    const layers =
      shown.exitCode === 0 ? valueAt(jsonLines(shown.stdout.replaceAll('\n', ''))[0], 'layers') : null;
    return {
      plain: plain.exitCode === 0,
      insecure: insecure.exitCode === 0,
      shown: Array.isArray(layers) && layers.length === 1,
      verbose: verbose.stdout.includes('"Descriptor"'),
    };
  },
});
