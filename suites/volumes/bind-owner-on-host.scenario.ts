import { scenario, script } from '../../harness/scenario.ts';

/** The owner on the host of a file that user `inside` of a container wrote. */
function ownerOf(uid: number | undefined, inside: number, engineUid: number): string {
  if (uid === undefined) return 'nobody';
  if (uid === inside) return 'the same number';
  return uid === engineUid ? "the engine's user" : 'a subordinate id';
}

const about = ['cli:run --volume', 'api:POST /containers/create HostConfig.Binds'];

export default scenario({
  id: 'volumes/bind-owner-on-host',
  title: 'User ids (uid) of files are the same on both sides of a bind mount',
  why: 'The owner of the files that a container leaves in a bind-mounted directory decides who can delete them.',
  claims: ['vol-03'],
  sources: ['https://docs.docker.com/engine/security/userns-remap/'],
  surfaces: ['cli', 'api'],
  needs: ['same-host'],
  facts: {
    ofRoot: {
      title: "owner on the host of a file made by the container's root",
      reference: 'the same number',
      weight: 'silent',
      about,
      when: ['writable-directory', 'root-user'],
    },
    ofUser: {
      title: "owner on the host of a file made by the container's user 1234",
      reference: 'the same number',
      weight: 'silent',
      about,
      when: ['writable-directory', 'ordinary-user'],
    },
    hostRootInside: {
      title: 'uid in the container of a file that belongs to root on the host',
      reference: 0,
      weight: 'silent',
      about,
      when: ['bind-mount', 'seen-from-inside'],
    },
    readable: {
      title: 'a world-readable file of root on the host is readable in the container',
      reference: true,
      weight: 'fails',
      about,
      when: ['bind-mount'],
    },
    ownersInside: {
      title: 'uids of both files as the container sees them',
      reference: '0 1234',
      weight: 'silent',
      about,
      when: ['bind-mount', 'seen-from-inside'],
    },
    handedOver: {
      title: 'user 1234 may write to a file that root of the container gives it with chown',
      reference: true,
      weight: 'fails',
      about,
      when: ['bind-mount'],
    },
  },
  differences: [
    {
      on: { mode: 'rootless' },
      facts: { ofRoot: "the engine's user", ofUser: 'a subordinate id', hostRootInside: 65_534 },
      because:
        "in a rootless container root is mapped to the engine's user, other users to its subordinate ids (subuid), and everyone else on the host to nobody",
      source: 'https://github.com/containers/podman/blob/main/troubleshooting.md',
    },
  ],
  advice: [
    {
      facts: ['ofRoot', 'ofUser'],
      write:
        'Read and change owners from inside a container, as with `run --rm --volume DIRECTORY:/data IMAGE stat -c %u /data/file`: there the numbers are the same everywhere.',
      shownBy: 'volumes/bind-owner-on-host#ownersInside',
    },
    {
      facts: ['hostRootInside'],
      write:
        'Make the files that a container mounts readable for everyone, `chmod a+r FILE`, whoever owns them there.',
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
