import { ownImage, scenario, textAt, valueAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'registry/image-list-over-api',
  title: 'GET /images/json describes images with the types that clients expect',
  why: 'Typed clients fail on a null or a string where the documentation has a list or a number.',
  claims: ['reg-06', 'alias-03'],
  sources: [
    'https://docs.docker.com/reference/api/engine/version/v1.43/#tag/Image/operation/ImageList',
    'https://docs.docker.com/reference/api/engine/version-history/#v143-api-changes',
  ],
  surfaces: ['api'],
  // Podman 4.3 answers 500 to a list of dangling images while others remove an image.
  alone: true,
  facts: {
    prefixed: {
      title: 'Id begins with sha256:',
      reference: true,
      weight: 'output',
      about: ['api:GET /images/json [].Id'],
    },
    tags: {
      title: 'RepoTags contains the requested name',
      reference: true,
      weight: 'silent',
      about: ['api:GET /images/json [].RepoTags'],
    },
    digests: {
      title: 'RepoDigests is a list for an image that was never pushed or pulled',
      reference: true,
      weight: 'output',
      about: ['api:GET /images/json [].RepoDigests'],
    },
    numbers: {
      title: 'Created and Size are numbers',
      reference: true,
      weight: 'output',
      about: ['api:GET /images/json [].Created', 'api:GET /images/json [].Size'],
    },
    labels: {
      title: 'Labels contains the labels of the image',
      reference: true,
      weight: 'silent',
      about: ['api:GET /images/json [].Labels'],
    },
    untagged: {
      title: 'RepoTags of a dangling image',
      reference: '[]',
      weight: 'output',
      about: ['api:GET /images/json [].RepoTags'],
    },
    bareId: {
      title: 'after the prefix sha256: is removed, Id has 64 digits',
      reference: true,
      weight: 'silent',
      about: ['api:GET /images/json [].Id'],
    },
    listOrNull: {
      title: 'RepoDigests is a list or null',
      reference: true,
      weight: 'output',
      about: ['api:GET /images/json [].RepoDigests'],
    },
    namesLeft: {
      title: 'number of RepoTags of a dangling image, with null as [] and without <none>:<none>',
      reference: 0,
      weight: 'silent',
      about: ['api:GET /images/json [].RepoTags'],
    },
  },
  differences: [
    {
      on: { engine: 'docker', version: '<24.0.0' },
      facts: { untagged: '["<none>:<none>"]', digests: false },
      because: 'before API 1.43 empty lists were null, or held <none>:<none>',
      source: 'https://docs.docker.com/reference/api/engine/version-history/#v143-api-changes',
    },
    {
      on: { engine: 'podman', version: '<4.0.0' },
      facts: { prefixed: false },
      because: 'before 4.0 the ids in the list had no prefix',
      source: 'https://github.com/containers/podman/releases/tag/v4.0.0',
    },
    {
      on: { engine: 'podman', version: '<5.6.0' },
      facts: { untagged: 'null' },
      because: 'Podman wrote null for an empty list until 5.6, which follows API 1.43',
      // Made for 5.7 in pull 26276, and back-ported.
      source: 'https://github.com/containers/podman/pull/26789',
    },
  ],
  advice: [
    {
      facts: ['digests'],
      write: 'Treat null as an empty list: `image.RepoDigests ?? []`.',
      shownBy: 'registry/image-list-over-api#listOrNull',
    },
    {
      facts: ['untagged'],
      write:
        'Treat null as an empty list and ignore `<none>:<none>`: an image is dangling if nothing is left.',
      shownBy: 'registry/image-list-over-api#namesLeft',
    },
    {
      facts: ['prefixed'],
      write: 'Remove the prefix `sha256:` from every id before you compare it with another.',
      shownBy: 'registry/image-list-over-api#bareId',
    },
  ],
  async observe({ engine, step }) {
    const list = async (filters: Record<string, readonly string[]>) => {
      const query = encodeURIComponent(JSON.stringify(filters));
      const { body } = await engine.api('GET', `/images/json?filters=${query}`);
      return Array.isArray(body) ? body : [];
    };
    const name = engine.image('labels');
    const [image] = await step('list by name', () => list({ reference: [name] }));
    const tags = valueAt(image, 'RepoTags');
    const nameless = await ownImage(engine);
    const id = textAt(await engine.inspect('image', nameless), 'Id');
    await engine.tag(await ownImage(engine), nameless);
    try {
      const dangling = await step('list dangling images', () => list({ dangling: ['true'] }));
      const bare = (one: string) => one.replace(/^sha256:/, '');
      const lost = dangling.find((one) => bare(textAt(one, 'Id')) === bare(id));
      const digests = valueAt(image, 'RepoDigests');
      const names = valueAt(lost, 'RepoTags');
      const left = (Array.isArray(names) ? names : []).filter((one) => one !== '<none>:<none>');
      return {
        prefixed: textAt(image, 'Id').startsWith('sha256:'),
        tags: Array.isArray(tags) && tags.includes(name),
        digests: Array.isArray(digests),
        bareId: /^[0-9a-f]{64}$/.test(bare(textAt(image, 'Id'))),
        listOrNull: digests === null || Array.isArray(digests),
        namesLeft: lost === undefined ? null : left.length,
        numbers: [valueAt(image, 'Created'), valueAt(image, 'Size')].every(
          (value) => typeof value === 'number',
        ),
        labels: valueAt(image, 'Labels', 'example.colour') === 'blue',
        untagged: lost === undefined ? 'not listed' : JSON.stringify(names),
      };
    } finally {
      // Without a name, only its id removes it.
      await engine.api('DELETE', `/images/${id}`);
    }
  },
});
