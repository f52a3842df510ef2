import { type Container, scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'volumes/cp-into-mounts',
  title: 'docker cp reaches volumes and binds, not read-only mounts or a tmpfs',
  why: 'Secrets copied into a tmpfs seem to arrive, but are not there.',
  claims: [],
  sources: ['https://docs.docker.com/reference/cli/docker/container/cp/'],
  surfaces: ['cli'],
  needs: ['same-host'],
  facts: {
    volume: {
      title: 'a file copied to a volume is visible in the container',
      reference: true,
      weight: 'silent',
      about: ['cli:cp'],
      when: ['named-volume'],
    },
    bind: {
      title: 'a file copied to a bind is visible on the host',
      reference: true,
      weight: 'silent',
      about: ['cli:cp'],
      when: ['bind-mount'],
    },
    readOnlyRefused: {
      title: 'copying to a read-only bind is refused',
      reference: true,
      weight: 'silent',
      about: ['cli:cp'],
      when: ['bind-mount'],
    },
    tmpfsAccepted: {
      title: 'copying to a tmpfs is accepted',
      reference: true,
      weight: 'fails',
      about: ['cli:cp'],
    },
    tmpfs: {
      title: 'the file copied to the tmpfs is visible in the container',
      reference: false,
      weight: 'silent',
      about: ['cli:cp'],
    },
    piped: {
      title: 'a file piped to the tmpfs through exec -i is visible in the container',
      reference: true,
      weight: 'silent',
      about: ['cli:exec --interactive'],
    },
    besideReadOnly: {
      title: 'with a read-only bind of /dev/shm a file copied elsewhere is visible',
      reference: true,
      weight: 'fails',
      about: ['cli:cp'],
      when: ['bind-mount'],
    },
    pipedBeside: {
      title: 'with a read-only bind of /dev/shm a file piped elsewhere is visible',
      reference: true,
      weight: 'silent',
      about: ['cli:exec --interactive'],
      when: ['bind-mount'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', version: '>=3.1.0' },
      facts: { tmpfs: true },
      weight: 'extra',
      because:
        'Podman copies into the mounts of the running container, Docker into the file system below them',
      source: 'https://github.com/containers/podman/commit/a090301bbb',
    },
    {
      on: { engine: 'podman', version: '<3.1.0' },
      facts: { readOnlyRefused: false },
      because: 'before 3.1 Podman copied from outside the container, where its mounts are not read-only',
      source: 'https://github.com/containers/podman/commit/a090301bbb',
    },
    {
      on: { engine: 'docker', mode: 'rootless' },
      facts: { besideReadOnly: false },
      because:
        'for each cp the daemon mounts all binds of the container again, and without root it may make a mount with nosuid, nodev or noexec read-only only if it keeps these flags, which it does not',
      source:
        'measured on rootless Docker 26.1.5: cp says "remount-ro … operation not permitted" with a read-only bind of /dev/shm or of a /tmp with nosuid and nodev, and copies with one of a directory without these flags',
    },
  ],
  advice: [
    {
      facts: ['tmpfs'],
      write: "Pipe a file to a tmpfs through the container: `exec -i NAME sh -c 'cat > /tmpfs/file' < file`.",
      shownBy: 'volumes/cp-into-mounts#piped',
    },
    {
      facts: ['besideReadOnly'],
      write: "Where `cp` fails because of a mount, pipe the file: `exec -i NAME sh -c 'cat > /file' < file`.",
      shownBy: 'volumes/cp-into-mounts#pipedBeside',
    },
    {
      facts: ['readOnlyRefused'],
      write:
        "Write through the container, as with `exec -i NAME sh -c 'cat > /path/file' < file`: `:ro` applies to processes in the container everywhere.",
      shownBy: 'volumes/read-only-mount#readOnlyBind',
    },
  ],
  async observe({ engine, host, step }) {
    const source = await host.directory();
    const bound = await host.directory();
    await host.writeFile(`${source}/file`, 'content');
    const volume = await engine.createVolume();
    const container = await engine.start({
      network: 'none',
      binds: [`${volume.name}:/volume`, `${bound}:/bound`],
      tmpfs: ['/memory'],
    });
    const guarded = await engine.start({
      network: 'none',
      binds: [`${bound}:/home:ro`, '/dev/shm:/shared-memory:ro'],
    });
    const copyTo = ({ name }: Container, directory: string) =>
      step(`copy to ${directory}`, () => engine.cli(['cp', `${source}/file`, `${name}:${directory}/file`]));
    const pipeTo = ({ name }: Container, path: string) =>
      step(`pipe to ${path}`, () =>
        engine.cli(['exec', '-i', name, 'sh', '-c', `cat > ${path}`], { stdin: 'content' }),
      );
    await copyTo(container, '/volume');
    await copyTo(container, '/bound');
    const memory = await copyTo(container, '/memory');
    const readOnly = await copyTo(guarded, '/home');
    await copyTo(guarded, '');
    await pipeTo(container, '/memory/piped');
    await pipeTo(guarded, '/piped');
    const { stdout } = await engine.exec(
      container,
      script('grep -l content /volume/file /memory/file /memory/piped'),
    );
    const beside = await engine.exec(guarded, script('grep -l content /file /piped', 'ls -d /shared-memory'));
    const besideBind = (path: string) =>
      beside.stdout.includes(path) && beside.stdout.includes('/shared-memory');
    return {
      volume: stdout.includes('/volume/file'),
      bind: (await host.readFile(`${bound}/file`)) === 'content',
      readOnlyRefused: readOnly.exitCode !== 0,
      tmpfsAccepted: memory.exitCode === 0,
      tmpfs: stdout.includes('/memory/file'),
      piped: stdout.includes('/memory/piped'),
      besideReadOnly: besideBind('/file'),
      pipedBeside: besideBind('/piped'),
    };
  },
});
