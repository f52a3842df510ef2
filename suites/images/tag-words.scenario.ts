import { attempt, commitRefused, ownImage, scenario, textAt } from '../../harness/scenario.ts';

const about = ['cli:tag', 'api:POST /images/{name}/tag'];

export default scenario({
  id: 'images/tag-words',
  title: 'docker tag takes an image by its id, short id or name, and moves a name in use',
  why: 'Release scripts tag what they have just built, by whatever they have of it.',
  claims: ['reg-06'],
  sources: ['https://docs.docker.com/reference/cli/docker/image/tag/'],
  surfaces: ['cli', 'api'],
  facts: {
    byId: { title: 'an image is tagged by its id', reference: true, weight: 'fails', about },
    byShortId: {
      title: 'an image is tagged by the first twelve digits of its id',
      reference: true,
      weight: 'fails',
      about,
    },
    twice: {
      title: 'the same name a second time is accepted',
      reference: true,
      weight: 'fails',
      about,
      when: ['existing-object'],
    },
    moved: {
      title: 'a name that another image has moves',
      reference: true,
      weight: 'silent',
      about,
      when: ['existing-object'],
    },
    left: {
      title: 'the other image is still there, by its id',
      reference: true,
      weight: 'silent',
      about,
      when: ['existing-object'],
    },
    untagged: {
      title: 'a name without a tag means latest, and no other tag that is there',
      reference: true,
      weight: 'silent',
      about: ['cli:image inspect', 'api:GET /images/{name}/json'],
    },
    digest: {
      title: 'a name that the image does not have is not found with its digest',
      reference: true,
      weight: 'extra',
      about: ['cli:image inspect', 'api:GET /images/{name}/json'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', version: '<4.6.0' },
      facts: { digest: false },
      because: 'before 4.6 Podman ignores the name before a digest',
      source: 'https://github.com/containers/podman/releases/tag/v4.6.0',
    },
    {
      on: { engine: 'podman', version: '<4.0.0' },
      facts: { untagged: false },
      because: 'before 4.0 Podman takes any tag for a name without one',
      source: 'https://github.com/containers/podman/releases/tag/v4.0.0',
    },
    commitRefused,
  ],
  async observe({ engine, step, told }) {
    const [image, other] = [await ownImage(engine), await ownImage(engine)];
    const id = textAt(await engine.inspect('image', image), 'Id').replace('sha256:', '');
    const otherId = textAt(await engine.inspect('image', other), 'Id').replace('sha256:', '');
    const tag = (what: string, from: string, name: string) =>
      step(what, async () => !(await attempt(() => engine.tag(from, name))).refused);
    const named = async (name: string) =>
      (await engine.imageExists(name)) && textAt(await engine.inspect('image', name), 'Id').endsWith(id);
    const [first, second, third] = [engine.name('image'), engine.name('image'), engine.name('image')];
    const byId = await tag('by its id', id, first);
    const byShortId = await tag('by its short id', id.slice(0, 12), second);
    await tag('once', image, third);
    const twice = await tag('twice', image, third);
    await tag('over another', image, other);
    const moved = await named(other);
    const left = await engine.imageExists(otherId);
    await step('remove the other', () => engine.removeImage(otherId));
    const repository = first.slice(0, first.lastIndexOf(':'));
    // Where the engine knows none, that of a manifest which has the id of the image for its digest.
    const digest = /sha256:\w+/.exec(JSON.stringify((await engine.inspect('image', image)).RepoDigests))?.[0];
    const foreign = engine.name('image');
    const elsewhere = `${foreign.slice(0, foreign.lastIndexOf(':'))}@${told(digest ?? `sha256:${id}`)}`;
    const [untagged, byDigest] = [await engine.imageExists(repository), await engine.imageExists(elsewhere)];
    return {
      byId: byId && (await named(first)),
      byShortId: byShortId && (await named(second)),
      twice: twice && (await named(third)),
      moved,
      left,
      untagged: !untagged,
      digest: !byDigest,
    };
  },
});
