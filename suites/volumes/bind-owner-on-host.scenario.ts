import { scenario, script } from '../../harness/scenario.ts';

/** Whose a file is on the host that user `inside` of a container wrote. */
function ownerOf(uid: number | undefined, inside: number, engineUid: number): string {
  if (uid === undefined) return 'nobody';
  if (uid === inside) return 'the same number';
  return uid === engineUid ? "the engine's user" : 'a subordinate id';
}

export default scenario({
  id: 'volumes/bind-owner-on-host',
  title: 'User ids are the same numbers on both sides of a bind',
  why: 'Who owns the files that a container leaves in a bound directory decides who can delete them.',
  claims: ['vol-03'],
  sources: ['https://docs.docker.com/engine/security/userns-remap/'],
  surfaces: ['cli', 'api'],
  needs: ['same-host'],
  facts: {
    ofRoot: {
      title: "owner on the host of a file made by the container's root",
      reference: 'the same number',
    },
    ofUser: {
      title: "owner on the host of a file made by the container's user 1234",
      reference: 'the same number',
    },
    hostRootInside: { title: "owner inside of a file of the host's root", reference: 0 },
    readable: {
      title: "a file of the host's root that everyone may read is readable inside",
      reference: true,
    },
    ownersInside: { title: 'owners of both files as the container sees them', reference: '0 1234' },
    handedOver: {
      title: "user 1234 may write to a file that the container's root gave him",
      reference: true,
    },
  },
  differences: [
    {
      on: { mode: 'rootless' },
      facts: { ofRoot: "the engine's user", ofUser: 'a subordinate id', hostRootInside: 65_534 },
      because:
        "in a rootless container root is the engine's user, other users are its subordinate ids, and everyone else on the host is nobody",
      source: 'https://github.com/containers/podman/blob/main/troubleshooting.md',
    },
  ],
  advice: [
    {
      facts: ['ofRoot', 'ofUser'],
      write:
        'Look at owners, and change them, from inside of a container, as with `run --rm --volume DIRECTORY:/data IMAGE stat -c %u /data/file`: there the numbers are the same everywhere.',
      shownBy: 'volumes/bind-owner-on-host#ownersInside',
    },
    {
      facts: ['hostRootInside'],
      write:
        'Let everyone read the files that a container is given, `chmod a+r FILE`, whoever owns them there.',
      shownBy: 'volumes/bind-owner-on-host#readable',
    },
  ],
  async observe({ engine, host, step }) {
    const directory = await host.directory();
    await host.run(['chmod', '777', directory]);
    const container = await engine.start({
      network: 'none',
      binds: [`${directory}:/data`, '/etc/passwd:/host-file:ro'],
    });
    const seen = await step('write as root', () =>
      engine.exec(
        container,
        script(
          'touch /data/root /data/given',
          'chown 1234:1234 /data/given',
          'stat -c %u /host-file',
          'cat /host-file > /dev/null && echo readable',
        ),
      ),
    );
    const written = await step('write as a user', () =>
      engine.exec(container, script('touch /data/user && echo text > /data/given'), { user: '1234:1234' }),
    );
    const owners = await step('look from inside', () =>
      engine.exec(container, ['stat', '-c', '%u', '/data/root', '/data/user']),
    );
    const root = await host.stat(`${directory}/root`);
    const user = await host.stat(`${directory}/user`);
    return {
      ofRoot: ownerOf(root?.uid, 0, host.engineUid),
      ofUser: ownerOf(user?.uid, 1234, host.engineUid),
      hostRootInside: Number(seen.stdout.split('\n')[0]),
      readable: seen.stdout.includes('readable'),
      ownersInside: owners.stdout.trim().replace('\n', ' '),
      handedOver: written.exitCode === 0,
    };
  },
});
