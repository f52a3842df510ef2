import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'volumes/mount-driver-options',
  title: 'docker run --mount creates a volume with volume-driver and volume-opt',
  why: 'Tutorials mount NFS shares with volume-driver and volume-opt in one command.',
  claims: ['vol-11'],
  sources: ['https://docs.docker.com/engine/storage/volumes/#create-a-service-which-creates-an-nfs-volume'],
  surfaces: ['cli'],
  needs: ['same-host'],
  facts: {
    driverAndOptions: {
      title: 'volume-driver=local with volume-opt mounts the directory',
      reference: true,
      weight: 'fails',
      about: ['cli:run --mount'],
      when: ['value:volume-driver', 'named-volume'],
    },
    options: {
      title: 'volume-opt alone mounts the directory',
      reference: true,
      weight: 'silent',
      about: ['cli:run --mount'],
      when: ['value:volume-opt', 'named-volume'],
    },
    bound: {
      title: 'type=bind with the directory as source mounts it',
      reference: true,
      weight: 'silent',
      about: ['cli:run --mount'],
      when: ['bind-mount'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman', version: '<4.1.0' },
      facts: { options: false },
      weight: 'fails',
      because: 'volume-opt in --mount came with Podman 4.1',
      source: 'https://github.com/containers/podman/pull/13788',
    },
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { driverAndOptions: false },
      because: '--mount accepts volume-opt, but refuses volume-driver as an invalid option',
      source:
        'https://docs.podman.io/en/latest/markdown/podman-run.1.html#mount-type-type-type-specific-option',
    },
    {
      on: { engine: 'podman', client: 'docker' },
      facts: { driverAndOptions: false, options: false },
      weight: 'silent',
      because:
        "Docker's client passes the options on, and the compatible API reads source and target of a volume and ignores the options silently",
      source: 'https://github.com/containers/podman/blob/main/pkg/api/handlers/compat/containers_create.go',
    },
  ],
  advice: [
    {
      facts: ['driverAndOptions', 'options'],
      write: 'Bind-mount the host directory: `--mount type=bind,source=DIRECTORY,target=/data`.',
      shownBy: 'volumes/mount-driver-options#bound',
    },
  ],
  async observe({ engine, host, step }) {
    const directory = await host.directory();
    await host.writeFile(`${directory}/here`, '');
    const options = `volume-opt=type=none,volume-opt=o=bind,volume-opt=device=${directory}`;
    const volume = (fields: string) =>
      `type=volume,source=${engine.implicitName('volume')},target=/data,${fields}`;
    const look = (what: string, mount: string) =>
      step(what, async () => {
        const run = await engine.cli([
          ...['run', '--name', engine.name('container'), ...engine.labelArguments, '--network', 'none'],
          ...['--mount', mount, engine.image('base'), 'ls', '/data'],
        ]);
        return run.exitCode === 0 && run.stdout === 'here\n';
      });
    return {
      driverAndOptions: await look('driver and options', volume(`volume-driver=local,${options}`)),
      options: await look('options alone', volume(options)),
      bound: await look('a bind', `type=bind,source=${directory},target=/data`),
    };
  },
});
