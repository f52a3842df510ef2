import { scenario, textAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'registry/storage-driver-over-api',
  title: "Docker's storage driver is overlay2",
  why: 'Tools that know the driver by name refuse the one that they do not know, though it is the same kernel feature.',
  claims: ['reg-06', 'alias-03'],
  sources: ['https://docs.docker.com/engine/storage/drivers/select-storage-driver/'],
  surfaces: ['api'],
  facts: { driver: { title: 'Driver of GET /info', reference: 'overlay2' } },
  differences: [
    {
      on: { engine: 'podman', storageDriver: 'overlay' },
      facts: { driver: 'overlay' },
      because: 'the storage library of Podman calls its driver for overlay file systems overlay',
      source: 'https://github.com/containers/storage/blob/main/docs/containers-storage.conf.5.md',
    },
    {
      on: { engine: 'podman', storageDriver: 'vfs' },
      facts: { driver: 'vfs' },
      because: 'Podman falls back to plain copies of every layer where it cannot mount overlay file systems',
      source: 'https://github.com/containers/storage/blob/main/docs/containers-storage.conf.5.md',
    },
    {
      on: { engine: 'docker', storageDriver: 'fuse-overlayfs' },
      facts: { driver: 'fuse-overlayfs' },
      because:
        'rootless Docker is given fuse-overlayfs where the kernel refuses overlay file systems to ordinary users',
      source: 'https://docs.docker.com/engine/security/rootless/troubleshoot/',
    },
    {
      on: { engine: 'docker', storageDriver: 'overlayfs' },
      facts: { driver: 'overlayfs' },
      because:
        'with the image store of containerd, usual for new installations since Docker 29, the driver is called overlayfs',
      source: 'https://docs.docker.com/engine/storage/containerd/',
    },
  ],
  async observe({ engine, step }) {
    const { body } = await step('info', () => engine.api('GET', '/info'));
    return { driver: textAt(body, 'Driver') };
  },
});
