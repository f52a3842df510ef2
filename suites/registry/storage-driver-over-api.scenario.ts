import { scenario, textAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'registry/storage-driver-over-api',
  title: 'GET /info shows overlay2 as the storage Driver',
  why: 'Tools that check the name of the driver refuse an unknown one, though it is the same kernel feature (overlayfs).',
  claims: ['reg-06', 'alias-03'],
  sources: ['https://docs.docker.com/engine/storage/drivers/select-storage-driver/'],
  surfaces: ['api'],
  needs: ['own-storage-driver'],
  facts: {
    driver: {
      title: 'Driver of GET /info',
      reference: 'overlay2',
      weight: 'output',
      about: ['api:GET /info .Driver'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', storageDriver: 'overlay' },
      facts: { driver: 'overlay' },
      because: 'the storage library of Podman names its overlayfs driver overlay',
      source: 'https://github.com/containers/storage/blob/main/docs/containers-storage.conf.5.md',
    },
    {
      on: { engine: 'podman', storageDriver: 'vfs' },
      facts: { driver: 'vfs' },
      because: 'Podman falls back to vfs, full copies of every layer, where it cannot mount overlayfs',
      source: 'https://github.com/containers/storage/blob/main/docs/containers-storage.conf.5.md',
    },
    {
      on: { engine: 'docker', storageDriver: 'overlayfs' },
      facts: { driver: 'overlayfs' },
      because:
        'with the containerd image store, the default for new installations since Docker 29, the driver is named overlayfs',
      source: 'https://docs.docker.com/engine/storage/containerd/',
    },
  ],
  async observe({ engine, step }) {
    const { body } = await step('info', () => engine.api('GET', '/info'));
    return { driver: textAt(body, 'Driver') };
  },
});
