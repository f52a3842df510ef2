import { scenario, valueAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'formats/declared-volumes',
  title: 'Config.Volumes in inspect of a container has the VOLUME of its image',
  why: 'Backup tools and updaters read there which paths a container wants to keep.',
  claims: [],
  sources: [
    'https://docs.docker.com/reference/api/engine/version/v1.41/#tag/Container/operation/ContainerInspect',
  ],
  surfaces: ['cli', 'api'],
  facts: {
    declared: {
      title: 'a path of VOLUME is a key of Config.Volumes',
      reference: true,
      weight: 'silent',
      about: ['cli:container inspect', 'api:GET /containers/{id}/json .Config.Volumes'],
      when: ['output-read', 'reads:Volumes'],
    },
    inImage: {
      title: 'it is a key of Config.Volumes of the image',
      reference: true,
      weight: 'silent',
      about: ['cli:image inspect', 'api:GET /images/{name}/json .Config.Volumes'],
      when: ['output-read', 'reads:Volumes'],
    },
    mounted: {
      title: 'a mount with that Destination is in Mounts',
      reference: true,
      weight: 'silent',
      about: ['cli:container inspect', 'api:GET /containers/{id}/json .Mounts'],
      when: ['output-read', 'reads:Mounts'],
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { declared: false },
      because: 'Podman leaves Config.Volumes out of what it tells of a container',
      source: 'https://github.com/containers/podman/blob/v5.8.2/pkg/api/handlers/compat/containers.go',
    },
  ],
  advice: [
    {
      facts: ['declared'],
      write: 'Read `Mounts` of the container, or `Config.Volumes` of its image.',
      shownBy: 'formats/declared-volumes#mounted',
    },
  ],
  async observe({ engine, step }) {
    const container = await engine.create({ image: 'volume', network: 'none' });
    await engine.adoptAnonymousVolumes(container);
    const seen = await step('inspect the container', () => engine.inspect('container', container.name));
    const image = await step('inspect the image', () => engine.inspect('image', engine.image('volume')));
    const [path = ''] = Object.keys(valueAt(image, 'Config', 'Volumes') ?? {});
    const declared = valueAt(seen, 'Config', 'Volumes');
    const mounts = valueAt(seen, 'Mounts');
    return {
      declared: Object.keys(declared ?? {}).includes(path),
      inImage: path !== '',
      mounted: Array.isArray(mounts) && mounts.some((mount) => valueAt(mount, 'Destination') === path),
    };
  },
});
