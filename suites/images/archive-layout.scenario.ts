import { ownContainer, scenario, textAt, valueAt } from '../../harness/scenario.ts';

const save = ['cli:save', 'cli:save --output'];

export default scenario({
  id: 'images/archive-layout',
  title: 'docker save writes manifest.json, one file a layer, and an OCI layout',
  why: 'Scanners and layer tools read these archives without an engine.',
  claims: ['reg-06'],
  sources: [
    'https://docs.docker.com/reference/cli/docker/image/save/',
    'https://docs.docker.com/engine/release-notes/25.0/#2500',
  ],
  surfaces: ['cli'],
  facts: {
    manifest: {
      title: 'manifest.json has Config, RepoTags and Layers',
      reference: true,
      weight: 'silent',
      about: save,
      when: ['output-read'],
    },
    tag: {
      title: 'RepoTags is the name that was asked for, and not a second one of the image',
      reference: true,
      weight: 'silent',
      about: save,
    },
    config: {
      title: 'the file of Config has architecture, config and rootfs',
      reference: true,
      weight: 'silent',
      about: save,
      when: ['output-read'],
    },
    layers: {
      title: 'each file of Layers is there, in the order and number of RootFS.Layers',
      reference: true,
      weight: 'silent',
      about: save,
      when: ['output-read'],
    },
    plain: {
      title: 'the layers are tar archives without compression',
      reference: true,
      weight: 'silent',
      about: save,
      when: ['output-read'],
    },
    layout: {
      title: 'the archive is an OCI layout, too: index.json and oci-layout',
      reference: true,
      weight: 'silent',
      about: save,
      when: ['output-read', 'archive-read'],
    },
    byId: {
      title: 'saved by its id, an image has no names in RepoTags',
      reference: true,
      weight: 'silent',
      about: save,
    },
  },
  differences: [
    {
      on: { engine: 'docker', version: '<25.0.0' },
      facts: { layout: false },
      because: 'since 25.0 the archive is an OCI layout, and before that it was in Docker’s own format only',
      source: 'https://github.com/moby/moby/pull/44598',
    },
    {
      on: { engine: 'podman' },
      facts: { layout: false },
      because: 'Podman saves in one format, and that is docker-archive where none is asked for',
      source: 'https://docs.podman.io/en/latest/markdown/podman-save.1.html#format-format',
    },
  ],
  async observe({ engine, step, host }) {
    const maker = await ownContainer(engine);
    const [image, second] = [await engine.commit(maker), engine.name('image')];
    await engine.tag(image, second);
    const seen = await engine.inspect('image', image);
    const directory = await host.directory();
    /** Its only entry, and how to read what else is in the archive. */
    const save = async (what: string, file: string) => {
      const path = `${directory}/${file}.tar`;
      await step(`save by ${file}`, () => engine.cli(['save', '--output', path, what]));
      const read = (inside: string) => host.run(['tar', '-xOf', path, inside]);
      const { stdout } = await read('manifest.json');
      const { stdout: files } = await host.run(['tar', '-tf', path]);
      return { read, files: files.split('\n'), entry: parsed(stdout) };
    };
    const { read, files, entry } = await save(image, 'name');
    const byId = await save(textAt(seen, 'Id').replace('sha256:', ''), 'id');
    const config = parsed((await read(textAt(entry, 'Config'))).stdout);
    const [names, layers] = [valueAt(entry, 'RepoTags'), listOf(valueAt(entry, 'Layers'))];
    await host.run(['tar', '-xf', `${directory}/name.tar`, '-C', directory]);
    // A header of tar holds this word.
    const kinds = await Promise.all(
      layers.map((layer) =>
        host.run(['dd', 'bs=1', 'skip=257', 'count=5', `if=${directory}/${String(layer)}`]),
      ),
    );
    return {
      manifest: ['Config', 'RepoTags', 'Layers'].every((key) => valueAt(entry, key) !== null),
      tag:
        JSON.stringify(names) === JSON.stringify([image]) && listOf(valueAt(seen, 'RepoTags')).length === 2,
      config: ['architecture', 'config', 'rootfs'].every((key) => valueAt(config, key) !== null),
      layers:
        layers.length === listOf(valueAt(seen, 'RootFS', 'Layers')).length &&
        layers.every((layer) => files.includes(String(layer))),
      plain: kinds.length > 0 && kinds.every(({ stdout }) => stdout.startsWith('ustar')),
      layout: files.includes('index.json') && files.includes('oci-layout'),
      byId: listOf(valueAt(byId.entry, 'RepoTags')).length === 0,
    };
  },
});

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The value, or the first of a list; null where it is no JSON. */
function parsed(text: string): Record<string, never> | null {
  if (text === '') return null;
  const value = JSON.parse(text) as Record<string, never> | Record<string, never>[];
  return Array.isArray(value) ? (value[0] ?? null) : value;
}
