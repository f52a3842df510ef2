import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'volumes/cp-into-mounts',
  title: 'cp reaches volumes and binds, is refused by read-only ones, and misses tmpfs',
  why: 'Secrets copied into a tmpfs seem to arrive, and are not there.',
  claims: [],
  sources: ['https://docs.docker.com/reference/cli/docker/container/cp/'],
  surfaces: ['cli'],
  needs: ['same-host'],
  facts: {
    volume: { title: 'a file copied to a volume is seen inside', reference: true },
    bind: { title: 'a file copied to a bind is seen on the host', reference: true },
    readOnlyRefused: { title: 'copying to a read-only bind is refused', reference: true },
    tmpfsAccepted: { title: 'copying to a tmpfs is accepted', reference: true },
    tmpfs: { title: 'the file copied to the tmpfs is seen inside', reference: false },
  },
  differences: [
    {
      on: { engine: 'podman', version: '>=3.1.0' },
      facts: { tmpfs: true },
      because:
        'Podman copies inside the mounts of the running container, Docker to the file system below them',
      source: 'https://github.com/containers/podman/commit/a090301bbb',
    },
  ],
  async observe({ engine, host, step }) {
    const source = await host.directory();
    const bound = await host.directory();
    await host.writeFile(`${source}/file`, 'content');
    const volume = await engine.createVolume();
    const container = await engine.start({
      network: 'none',
      binds: [`${volume.name}:/volume`, `${bound}:/bound`, `${bound}:/read-only:ro`],
      tmpfs: ['/memory'],
    });
    const copyTo = (directory: string) =>
      step(`copy to ${directory}`, () =>
        engine.cli(['cp', `${source}/file`, `${container.name}:${directory}/file`]),
      );
    await copyTo('/volume');
    await copyTo('/bound');
    const readOnly = await copyTo('/read-only');
    const memory = await copyTo('/memory');
    const { stdout } = await engine.exec(container, ['ls', '/volume/file', '/memory/file']);
    return {
      volume: stdout.includes('/volume/file'),
      bind: (await host.readFile(`${bound}/file`)) === 'content',
      readOnlyRefused: readOnly.exitCode !== 0,
      tmpfsAccepted: memory.exitCode === 0,
      tmpfs: stdout.includes('/memory/file'),
    };
  },
});
