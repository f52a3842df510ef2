import { scenario, script, textAt } from '../../harness/scenario.ts';

const about = ['cli:volume inspect', 'api:GET /volumes/{name} .Mountpoint'];

export default scenario({
  id: 'owners/volume-files-on-host',
  title: 'Files in the Mountpoint of a volume have the owners that containers gave them',
  why: 'Backups read volumes on the host, and restore them there with the numbers that they saved.',
  claims: [],
  sources: ['https://docs.docker.com/engine/storage/volumes/'],
  surfaces: ['cli', 'api'],
  needs: ['same-host', 'host-root'],
  facts: {
    ofRoot: {
      title: 'a file of root has uid 0 on the host',
      reference: true,
      weight: 'silent',
      about,
      when: ['named-volume', 'seen-from-host'],
    },
    ofUser: {
      title: 'a file of user 1234 has uid 1234 on the host',
      reference: true,
      weight: 'silent',
      about,
      when: ['named-volume', 'seen-from-host'],
    },
    mode: {
      title: 'mode of the Mountpoint of a new volume',
      reference: '755',
      weight: 'silent',
      about,
      when: ['named-volume', 'seen-from-host'],
    },
    reached: {
      title: 'every user of the host may reach the Mountpoint',
      reference: false,
      weight: 'silent',
      about,
      when: ['named-volume', 'seen-from-host'],
    },
    putBack: {
      title: 'a file that the host puts there for uid 1234 belongs to user 1234 inside',
      reference: true,
      weight: 'silent',
      about,
      when: ['named-volume', 'seen-from-host'],
    },
    archived: {
      title: 'owners in an archive that a container makes of the volume',
      reference: '0/0 1234/1234',
      weight: 'silent',
      about: ['cli:run --volume', 'api:POST /containers/create HostConfig.Binds'],
      when: ['named-volume'],
    },
  },
  differences: [
    {
      on: { mode: 'rootless' },
      facts: { ofRoot: false, ofUser: false, putBack: false },
      because: "in a rootless container root is the engine's user, and other users are its subordinate ids",
      source: 'https://github.com/containers/podman/blob/main/troubleshooting.md',
    },
  ],
  advice: [
    {
      facts: ['ofRoot', 'ofUser', 'putBack'],
      write: 'Back a volume up from a container: `run --rm --volume NAME:/data IMAGE tar -c -C /data .`.',
      shownBy: 'owners/volume-files-on-host#archived',
    },
  ],
  async observe({ engine, host, step, told }) {
    const { name } = await engine.createVolume();
    const mountpoint = told(textAt(await engine.inspect('volume', name), 'Mountpoint'));
    const mode = (await host.stat(mountpoint))?.mode ?? '';
    const container = await engine.start({ network: 'none', binds: [`${name}:/data`] });
    await step('write in a container', () =>
      engine.exec(container, script('cd /data && touch root user && chown 1234:1234 user')),
    );
    const [root, user] = [await host.stat(`${mountpoint}/root`), await host.stat(`${mountpoint}/user`)];
    const archive = await step('archive in a container', () =>
      engine.exec(container, script('cd /data && tar -c root user | tar -t -v | cut -c 12-40')),
    );
    const reached = await step('look as nobody', () =>
      host.run(['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups', 'ls', mountpoint]),
    );
    await host.run(['touch', `${mountpoint}/back`]);
    await host.run(['chown', '1234:1234', `${mountpoint}/back`]);
    const back = await step('look at what was put back', () =>
      engine.exec(container, ['stat', '-c', '%u:%g', '/data/back']),
    );
    return {
      ofRoot: root?.uid === 0,
      ofUser: user?.uid === 1234,
      mode,
      reached: reached.exitCode === 0,
      putBack: back.stdout.trim() === '1234:1234',
      archived: [...archive.stdout.matchAll(/\w+\/\w+/g)]
        .map(([owner]) => owner.replaceAll('root', '0'))
        .join(' '),
    };
  },
});
