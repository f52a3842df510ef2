import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'volumes/cp-owner',
  title: 'cp keeps the owner that an archive or a container gives to a file',
  why: 'A service without root can or cannot read what was copied into its container.',
  claims: [],
  sources: [
    'https://github.com/docker/cli/issues/6870',
    'https://docs.docker.com/reference/cli/docker/container/cp/',
  ],
  surfaces: ['cli'],
  needs: ['same-host'],
  facts: {
    intoRoots: { title: "owner of user 1234's file in a container of root", reference: '1234:1234' },
    intoUsers: { title: "owner of user 1234's file in a container of user 1000", reference: '1234:1234' },
    outOfContainer: {
      title: "owner of user 1234's file in the archive that cp writes",
      reference: '1234/1234',
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { intoRoots: '0:0', intoUsers: '1000:1000', outOfContainer: '0/0' },
      because:
        "Podman's cp has --archive on by default, which gives files to the user at the destination; in Docker a file keeps its numbers without it",
      source: 'https://docs.podman.io/en/latest/markdown/podman-cp.1.html',
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
    const ownerIn = (user: string) =>
      step(`into a container of ${user}`, async () => {
        const container = await engine.start({ network: 'none', user });
        await engine.cli(['cp', '-', `${container.name}:/tmp`], { stdin: archive });
        const { stdout } = await engine.exec(container, ['stat', '-c', '%u:%g', '/tmp/file']);
        return { owner: stdout.trim(), container };
      });
    const users = await ownerIn('1000:1000');
    const roots = await ownerIn('0:0');
    await engine.exec(roots.container, ['chown', '1234:1234', '/tmp/file']);
    const out = await step('out again', () => engine.cli(['cp', `${roots.container.name}:/tmp/file`, '-']));
    await host.writeFile(`${directory}/out.tar`, out.stdout);
    const listed = await host.run([
      'tar',
      '--list',
      '--verbose',
      '--numeric-owner',
      `--file=${directory}/out.tar`,
    ]);
    return {
      intoRoots: roots.owner,
      intoUsers: users.owner,
      outOfContainer: /\d+\/\d+/.exec(listed.stdout)?.[0] ?? null,
    };
  },
});
