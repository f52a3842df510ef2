import { ownImage, scenario, textAt, valueAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'registry/image-list-over-api',
  title: 'GET /images/json describes an image with the types that clients expect',
  why: 'Typed clients fail on a null or a string where the documentation has a list or a number.',
  claims: ['reg-06', 'alias-03'],
  sources: [
    'https://docs.docker.com/reference/api/engine/version/v1.43/#tag/Image/operation/ImageList',
    'https://docs.docker.com/reference/api/engine/version-history/#v143-api-changes',
  ],
  surfaces: ['api'],
  facts: {
    prefixed: { title: 'Id begins with sha256:', reference: true },
    tags: { title: 'RepoTags holds the name that was asked for', reference: true },
    digests: { title: 'RepoDigests of an image that was never in a registry is a list', reference: true },
    numbers: { title: 'Created and Size are numbers', reference: true },
    labels: { title: 'Labels holds the labels of the image', reference: true },
    untagged: { title: 'RepoTags of an image that lost its name', reference: '[]' },
    bareId: { title: 'without sha256: Id is 64 digits', reference: true },
    listOrNull: { title: 'RepoDigests is a list or null', reference: true },
    namesLeft: {
      title: 'names of the nameless image, with null read as an empty list and <none>:<none> left out',
      reference: 0,
    },
  },
  differences: [
    {
      on: { engine: 'docker', version: '<24.0.0' },
      facts: { untagged: '["<none>:<none>"]', digests: false },
      because: 'before API 1.43 lists that would be empty were null, or held a name made of <none>',
      source: 'https://docs.docker.com/reference/api/engine/version-history/#v143-api-changes',
    },
    {
      on: { engine: 'podman', version: '<4.0.0' },
      facts: { prefixed: false },
      because: 'before 4.0 the ids of the list were bare',
      source: 'https://github.com/containers/podman/releases/tag/v4.0.0',
    },
    {
      on: { engine: 'podman', version: '<5.6.0' },
      facts: { untagged: 'null' },
      because: 'Podman wrote null for a list without entries until it followed API 1.43',
      source: 'https://github.com/containers/podman/pull/26276',
    },
  ],
  advice: [
    {
      facts: ['digests'],
      write: 'Read null as an empty list: `image.RepoDigests ?? []`.',
      shownBy: 'registry/image-list-over-api#listOrNull',
    },
    {
      facts: ['untagged'],
      write:
        'Read null as an empty list and leave `<none>:<none>` out: an image is nameless where nothing is left.',
      shownBy: 'registry/image-list-over-api#namesLeft',
    },
    {
      facts: ['prefixed'],
      write: 'Cut `sha256:` off every id before you compare it with another.',
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
      const dangling = await step('list nameless ones', () => list({ dangling: ['true'] }));
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
      await engine.removeImage(id);
    }
  },
});
