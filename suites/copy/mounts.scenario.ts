import { scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'copy/mounts',
  title: 'docker cp copies /etc/hosts and volumes from a container, and no file of a tmpfs',
  why: 'Files of mounts are copied or left out, and nothing says which.',
  claims: [],
  sources: ['https://docs.docker.com/reference/cli/docker/container/cp/'],
  surfaces: ['cli'],
  facts: {
    hosts: {
      title: '/etc/hosts comes out as the container sees it',
      reference: true,
      weight: 'silent',
      about: ['cli:cp'],
      when: ['running-container'],
    },
    tmpfs: {
      title: 'a file comes out of a tmpfs of a running container',
      reference: false,
      weight: 'extra',
      about: ['cli:cp'],
      when: ['running-container'],
    },
    volumeWithin: {
      title: 'with a directory that is copied out comes the volume within it',
      reference: true,
      weight: 'silent',
      about: ['cli:cp'],
      when: ['named-volume', 'running-container'],
    },
    intoWithin: {
      title: 'a directory that is copied in reaches a volume within its target',
      reference: true,
      weight: 'silent',
      about: ['cli:cp'],
      when: ['named-volume', 'running-container'],
    },
    piped: {
      title: 'a file of a tmpfs comes out by exec cat',
      reference: true,
      weight: 'silent',
      about: ['cli:exec'],
    },
    overHosts: {
      title: 'a file onto /etc/hosts does not change what the container reads',
      reference: true,
      weight: 'silent',
      about: ['cli:cp'],
      when: ['running-container'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', version: '>=3.1.0' },
      facts: { tmpfs: true },
      because:
        'Podman copies from the mounts of the running container, Docker from the file system below them',
      source: 'https://github.com/containers/podman/commit/a090301bbb',
    },
  ],
  async observe({ engine, host, step }) {
    const directory = await host.directory();
    const volume = await engine.createVolume();
    const container = await engine.start({
      tmpfs: ['/memory'],
      binds: [`${volume.name}:/outer/volume`],
      addHosts: ['told.test:192.0.2.1'],
    });
    await engine.exec(container, script('echo kept > /memory/file', 'echo kept > /outer/volume/file'));
    const copy = (from: string, to: string) => step(`copy to ${to}`, () => engine.cli(['cp', from, to]));
    await copy(`${container.name}:/etc/hosts`, `${directory}/hosts`);
    await copy(`${container.name}:/memory/file`, `${directory}/memory`);
    await copy(`${container.name}:/outer`, `${directory}/outer`);
    const piped = await step('cat', () => engine.exec(container, ['cat', '/memory/file']));
    await host.run(['mkdir', '-p', `${directory}/in/volume`]);
    await host.writeFile(`${directory}/in/volume/added`, 'added');
    await copy(`${directory}/in/.`, `${container.name}:/outer`);
    await copy(`${directory}/in/volume/added`, `${container.name}:/etc/hosts`);
    const { stdout } = await engine.exec(
      container,
      script('cat /outer/volume/added', 'echo', 'cat /etc/hosts'),
    );
    const [added = '', ...hosts] = stdout.split('\n');
    return {
      hosts: (await host.readFile(`${directory}/hosts`))?.includes('told.test') ?? false,
      tmpfs: (await host.readFile(`${directory}/memory`)) === 'kept\n',
      volumeWithin: (await host.readFile(`${directory}/outer/volume/file`)) === 'kept\n',
      intoWithin: added === 'added',
      piped: piped.stdout === 'kept\n',
      overHosts: !hosts.some((line) => line.includes('added')),
    };
  },
});
