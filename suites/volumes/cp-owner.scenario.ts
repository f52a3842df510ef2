import { type ContainerSpec, scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'volumes/cp-owner',
  title: 'docker cp keeps the owner (uid:gid) of a file from an archive or container',
  why: 'The owner decides whether a non-root service can read what is copied into its container.',
  claims: [],
  sources: [
    'https://github.com/docker/cli/issues/6870',
    'https://docs.docker.com/reference/cli/docker/container/cp/',
  ],
  surfaces: ['cli'],
  needs: ['same-host'],
  facts: {
    intoRoots: {
      title: "owner of user 1234's file in a container of root",
      reference: '1234:1234',
      weight: 'silent',
      about: ['cli:cp'],
      when: ['archive-from-stdin'],
    },
    intoUsers: {
      title: "owner of user 1234's file in a container of user 1000",
      reference: '1234:1234',
      weight: 'silent',
      about: ['cli:cp'],
      when: ['archive-from-stdin', 'ordinary-user'],
    },
    usersWritable: {
      title: 'user 1000 may write to that file in its container',
      reference: false,
      weight: 'extra',
      about: ['cli:cp'],
    },
    outOfContainer: {
      title: "owner of user 1234's file in the archive that cp writes",
      reference: '1234/1234',
      weight: 'silent',
      about: ['cli:cp'],
      when: ['archive-to-stdout'],
    },
    chowned: {
      title: 'owner after chown 4321:4321 through exec --user 0 in the container',
      reference: '4321:4321',
      weight: 'silent',
      about: ['cli:exec --user'],
    },
    archivedInside: {
      title: 'owner in an archive that tar in the container writes',
      reference: '1234/1234',
      weight: 'silent',
      about: ['cli:exec'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { intoRoots: '0:0', intoUsers: '1000:1000', usersWritable: true, outOfContainer: '0/0' },
      because:
        'podman cp has --archive on by default, which gives files to the user at the destination; in Docker a file keeps its uid and gid without --archive',
      source: 'https://docs.podman.io/en/latest/markdown/podman-cp.1.html',
    },
    {
      on: { engine: 'podman', client: 'docker' },
      facts: { outOfContainer: '0/0' },
      because:
        'the service changes the owner of every file that it sends out of a container to the user of the container',
      source: 'https://github.com/containers/podman/blob/main/libpod/container_copy_common.go',
    },
    {
      // No column asks Podman 3 through Docker's client; it was asked so by hand, on 3.0.1.
      on: { engine: 'podman', version: '<3.3.0', client: 'docker' },
      facts: { intoRoots: '0:0', intoUsers: '1000:1000', usersWritable: true },
      because:
        'before 3.3 the service changed the owner of every file to the user at the destination, unasked',
      source: 'https://github.com/containers/podman/pull/10804',
    },
  ],
  advice: [
    {
      facts: ['intoRoots', 'intoUsers', 'usersWritable'],
      write: 'Set the owner after the copy: `exec --user 0 NAME chown 1234:1234 /path/file`.',
      shownBy: 'volumes/cp-owner#chowned',
    },
    {
      facts: ['outOfContainer'],
      write:
        'If owners matter, let the container write the archive: `exec NAME tar -c -f - -C /path file > archive.tar`.',
      shownBy: 'volumes/cp-owner#archivedInside',
    },
  ],
  async observe({ engine, host, step }) {
    const directory = await host.directory();
    await host.writeFile(`${directory}/file`, 'content');
    await host.run([
      ...['tar', '--create', '--owner=1234', '--group=1234', '--numeric-owner', '--format=ustar'],
      ...[`--file=${directory}/in.tar`, `--directory=${directory}`, 'file'],
    ]);
    const archive = (await host.readFile(`${directory}/in.tar`)) ?? '';
    const copyInto = (spec: ContainerSpec) =>
      step(`into a container of ${spec.user ?? 'root'}`, async () => {
        const container = await engine.start({ network: 'none', ...spec });
        await engine.cli(['cp', '-', `${container.name}:/tmp`], { stdin: archive });
        const { stdout } = await engine.exec(
          container,
          script('stat -c %u:%g /tmp/file', 'test -w /tmp/file && echo writable'),
        );
        const [owner, writable] = stdout.split('\n');
        return { owner: owner ?? null, writable: writable === 'writable', container };
      });
    const users = await copyInto({ user: '1000:1000' });
    const roots = await copyInto({});
    await engine.exec(users.container, ['chown', '4321:4321', '/tmp/file'], { user: '0:0' });
    const chowned = await engine.exec(users.container, ['stat', '-c', '%u:%g', '/tmp/file']);
    await engine.exec(roots.container, ['chown', '1234:1234', '/tmp/file']);
    const out = await step('out again', () => engine.cli(['cp', `${roots.container.name}:/tmp/file`, '-']));
    const inside = await step('out again by tar', () =>
      engine.cli(['exec', roots.container.name, 'tar', '-c', '-f', '-', '-C', '/tmp', 'file']),
    );
    const ownerInArchive = async (name: string, content: string) => {
      await host.writeFile(`${directory}/${name}`, content);
      const listed = await host.run([
        'tar',
        '--list',
        '--verbose',
        '--numeric-owner',
        `--file=${directory}/${name}`,
      ]);
      return /\d+\/\d+/.exec(listed.stdout)?.[0] ?? null;
    };
    return {
      intoRoots: roots.owner,
      intoUsers: users.owner,
      usersWritable: users.writable,
      outOfContainer: await ownerInArchive('out.tar', out.stdout),
      chowned: chowned.stdout.trim(),
      archivedInside: await ownerInArchive('inside.tar', inside.stdout),
    };
  },
});
