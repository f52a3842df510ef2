import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'volumes/cp-read-only-root',
  title: 'docker cp into a --read-only container is refused, created or running',
  why: 'Some recipes copy configuration into a created container before its first start.',
  claims: [],
  sources: [
    'https://docs.docker.com/reference/api/engine/version/v1.41/#tag/Container/operation/PutContainerArchive',
  ],
  surfaces: ['cli'],
  needs: ['same-host'],
  facts: {
    created: {
      title: 'copying into the created container is refused',
      reference: true,
      weight: 'silent',
      about: ['cli:create --read-only'],
      when: ['failing-command'],
    },
    running: {
      title: 'copying into the running container is refused',
      reference: true,
      weight: 'silent',
      about: ['cli:create --read-only'],
      when: ['running-container'],
    },
    volume: {
      title: 'copying into a volume of the running container is refused',
      reference: false,
      weight: 'fails',
      about: ['cli:cp'],
      when: ['named-volume'],
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { created: false },
      because: 'Podman mounts the file system of a container that is not running writable for cp',
      source: 'https://github.com/containers/podman/blob/main/libpod/container_copy_common.go',
    },
    {
      on: { engine: 'podman', version: '<3.1.0' },
      facts: { running: false },
      because: 'before 3.1 it did so for a running container too',
      source: 'https://github.com/containers/podman/commit/a090301bbb',
    },
  ],
  advice: [
    {
      facts: ['created', 'running'],
      write: 'Give the container a volume for the files, and copy into that volume.',
      shownBy: 'volumes/cp-read-only-root#volume',
    },
  ],
  async observe({ engine, host, step }) {
    const file = `${await host.directory()}/file`;
    await host.writeFile(file, 'content');
    const volume = await engine.createVolume();
    const container = await engine.create({
      network: 'none',
      readOnly: true,
      binds: [`${volume.name}:/volume`],
    });
    const refused = (what: string, path: string) =>
      step(what, async () => (await engine.cli(['cp', file, `${container.name}:${path}`])).exitCode !== 0);
    const created = await refused('before the start', '/created');
    await engine.startCreated(container);
    const running = await refused('while it runs', '/running');
    const seen = await refused('into its volume', '/volume/file');
    const state = await engine.state(container);
    return { created, running: running && state.running, volume: seen };
  },
});
