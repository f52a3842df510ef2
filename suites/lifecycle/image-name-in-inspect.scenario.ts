import { commitRefused, ownImage, scenario, textAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'lifecycle/image-name-in-inspect',
  title: 'Config.Image in docker inspect is the image name as it was given to create',
  why: 'Updaters and monitors look for the containers of an image by the name that the user wrote.',
  claims: ['run-11', 'reg-04'],
  sources: [
    'https://docs.docker.com/reference/api/engine/version/v1.41/#tag/Container/operation/ContainerInspect',
  ],
  surfaces: ['cli', 'api'],
  facts: {
    tagged: {
      title: 'Config.Image of a container made from NAME:1',
      reference: 'NAME:1',
      weight: 'silent',
      about: ['cli:container inspect', 'api:GET /containers/{id}/json .Config.Image'],
      when: ['plain-image-name', 'output-read', 'reads:Image'],
    },
    untagged: {
      title: 'Config.Image of a container made from NAME',
      reference: 'NAME',
      weight: 'silent',
      about: ['cli:container inspect', 'api:GET /containers/{id}/json .Config.Image'],
      when: ['plain-image-name', 'output-read', 'reads:Image'],
    },
    removed: {
      title: 'rmi of each name as it was given removes it',
      reference: true,
      weight: 'silent',
      about: ['cli:rmi', 'api:DELETE /images/{name}'],
      when: ['plain-image-name'],
    },
    complete: {
      title: 'Config.Image of a container made from localhost/NAME:1',
      reference: 'localhost/NAME:1',
      weight: 'silent',
      about: ['cli:container inspect', 'api:GET /containers/{id}/json .Config.Image'],
      when: ['output-read'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman', surface: 'cli' },
      facts: { tagged: 'localhost/NAME:1', untagged: 'localhost/NAME:latest' },
      because: 'Podman stores complete names only, and shows the one that it found the image by',
      source: 'https://github.com/containers/podman/blob/main/pkg/specgen/generate/container_create.go',
    },
    {
      on: { engine: 'podman', version: '>=4.0.0' },
      facts: { tagged: 'docker.io/library/NAME:1', untagged: 'docker.io/library/NAME:latest' },
      because:
        'Podman stores complete names only, and since 4.0 its Docker API completes a name as Docker reads it',
      source: 'https://github.com/containers/podman/pull/12435',
    },
    {
      on: { engine: 'podman', version: '<4.0.0' },
      facts: { tagged: 'localhost/NAME:1', untagged: 'localhost/NAME:latest' },
      because:
        'Podman stores complete names only, and before 4.0 its Docker API completed a name as the command line does',
      source: 'https://github.com/containers/podman/pull/12435',
    },
    commitRefused,
  ],
  advice: [
    {
      facts: ['tagged', 'untagged'],
      write:
        'Create containers from complete names, `localhost/app:1` or `docker.io/library/nginx:1`, and look for those.',
      shownBy: 'lifecycle/image-name-in-inspect#complete',
    },
  ],
  async observe({ engine, step }) {
    const image = await ownImage(engine);
    const left: string[] = [];
    const shown = async (given: (name: string) => string) => {
      // A name of its own each time: Podman may read a short one as localhost/NAME.
      const name = engine.name('container');
      const full = given(name);
      await engine.tag(image, full);
      // Docker would look for a short name that is not here on the internet.
      if (!(await engine.imageExists(full))) return 'no such image';
      const spec = { image: { name: full }, network: 'none', command: ['true'] } as const;
      const seen = await step(`create a container from ${given('NAME')} and inspect it`, async () => {
        const container = await engine.create(spec);
        return engine.inspect('container', container.name);
        // By the surface that tagged it: the other one may read a short name differently.
      }).finally(() => engine.removeImage(full));
      if (await engine.imageExists(full)) left.push(full);
      return textAt(seen, 'Config', 'Image').replace(name, 'NAME');
    };
    return {
      tagged: await shown((name) => `${name}:1`),
      untagged: await shown((name) => name),
      complete: await shown((name) => `localhost/${name}:1`),
      removed: left.length === 0,
    };
  },
});
