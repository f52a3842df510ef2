import { commitRefused, ownImage, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'registry/short-name-tag',
  title: 'A name without a registry is shown as it was given',
  why: 'Scripts look for the very name that they gave, and a push of it goes to the registry that it stands for.',
  claims: ['reg-04', 'reg-06'],
  sources: ['https://docs.docker.com/reference/cli/docker/image/tag/'],
  surfaces: ['cli', 'api'],
  facts: {
    shownAs: { title: 'the name that inspect gives an image tagged NAME:1', reference: 'NAME:1' },
    found: { title: 'the image is found by the name that was given', reference: true },
    fullShownAs: {
      title: 'the name that inspect gives an image tagged localhost/NAME:1',
      reference: 'localhost/NAME:1',
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman', surface: 'cli' },
      facts: { shownAs: 'localhost/NAME:1' },
      because: 'Podman keeps full names only, and completes the name of what is made here with localhost',
      source: 'https://docs.podman.io/en/latest/markdown/podman-tag.1.html',
    },
    {
      on: { engine: 'podman', version: '>=4.0.0' },
      facts: { shownAs: 'docker.io/library/NAME:1' },
      because:
        'Podman keeps full names only, and its Docker API completes a name as Docker reads it since 4.0',
      source: 'https://github.com/containers/podman/issues/12320',
    },
    {
      on: { engine: 'podman', version: '<4.0.0' },
      facts: { shownAs: 'localhost/NAME:1' },
      because:
        'Podman keeps full names only, and before 4.0 its Docker API completed one as the command line does',
      source: 'https://github.com/containers/podman/issues/12320',
    },
    commitRefused,
  ],
  advice: [
    {
      facts: ['shownAs'],
      write: 'Tag with a full name, `localhost/app:1`, and look for that.',
      shownBy: 'registry/short-name-tag#fullShownAs',
    },
  ],
  async observe({ engine, step }) {
    const short = engine.name('container');
    const full = engine.name('container');
    const own = await ownImage(engine);
    await engine.tag(own, `${short}:1`);
    await engine.tag(own, `localhost/${full}:1`);
    try {
      const image = await step('inspect', () => engine.inspect('image', `${short}:1`));
      const names = Array.isArray(image.RepoTags) ? image.RepoTags.map(String) : [];
      const shown = (given: string) =>
        names.find((name) => name.includes(`${given}:`))?.replace(given, 'NAME') ?? null;
      return {
        shownAs: shown(short),
        fullShownAs: shown(full),
        found: await engine.imageExists(`${short}:1`),
      };
    } finally {
      // By the surface that made it: the other one may read the name differently.
      await engine.removeImage(`${short}:1`);
    }
  },
});
