import { commitRefused, ownImage, scenario } from '../../harness/scenario.ts';

const about = ['cli:image inspect', 'api:GET /images/{name}/json'];

export default scenario({
  id: 'registry/short-name-lookup',
  title: 'docker image inspect NAME does not find an image that is tagged localhost/NAME',
  why: 'The same short name can run two different images, one on each engine.',
  claims: ['reg-04'],
  sources: ['https://docs.docker.com/reference/cli/docker/image/tag/'],
  surfaces: ['cli', 'api'],
  facts: {
    found: {
      title: 'an image named localhost/NAME:1 is found as NAME:1',
      reference: false,
      weight: 'silent',
      about,
      when: ['plain-image-name', 'existing-object'],
    },
    hubFound: {
      title: 'an image named docker.io/library/NAME:1 is found as NAME:1',
      reference: true,
      weight: 'fails',
      about,
      when: ['plain-image-name'],
    },
    fullFound: { title: 'both are found by their full names', reference: true, weight: 'fails', about },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { found: true },
      because: 'Podman also completes a short name with localhost when it looks for a local image',
      source: 'https://github.com/containers/image/blob/main/pkg/shortnames/shortnames.go',
    },
    commitRefused,
  ],
  advice: [
    {
      facts: ['found'],
      write:
        'Use full image names: `localhost/app:1` for local images, `docker.io/library/app:1` for images from Docker Hub.',
      shownBy: 'registry/short-name-lookup#fullFound',
    },
  ],
  async observe({ engine, step }) {
    const [local, hub] = [engine.name('container'), engine.name('container')];
    const image = await ownImage(engine);
    await engine.tag(image, `localhost/${local}:1`);
    await engine.tag(image, `docker.io/library/${hub}:1`);
    const full = [`localhost/${local}:1`, `docker.io/library/${hub}:1`];
    const byFullName = await step('look for both by their full names', () =>
      Promise.all(full.map((name) => engine.imageExists(name))),
    );
    return {
      fullFound: !byFullName.includes(false),
      found: await step('look for the local one', () => engine.imageExists(`${local}:1`)),
      hubFound: await step('look for the other', () => engine.imageExists(`${hub}:1`)),
    };
  },
});
