import { scenario } from '../../harness/scenario.ts';

const about = ['cli:run --volume'];

export default scenario({
  id: 'owners/chown-option',
  title: 'docker run -v SOURCE:/path:U, which gives the source to the user, is refused',
  why: 'It changes owners on the host, and a script with it does not start on the other engine.',
  claims: [],
  sources: [
    'https://docs.docker.com/engine/storage/bind-mounts/',
    'https://docs.podman.io/en/latest/markdown/podman-run.1.html',
  ],
  surfaces: ['cli'],
  needs: ['same-host', 'host-root'],
  facts: {
    bind: {
      title: 'with :U a bind belongs to --user 1234:1234 inside',
      reference: false,
      weight: 'extra',
      about,
      when: ['value:U', 'bind-mount'],
    },
    files: {
      title: 'with :U the files in it do, too',
      reference: false,
      weight: 'extra',
      about,
      when: ['value:U', 'bind-mount'],
    },
    onHost: {
      title: 'with :U the owner on the host changes',
      reference: false,
      weight: 'extra',
      about,
      when: ['value:U', 'bind-mount', 'seen-from-host'],
    },
    volume: {
      title: 'with :U a volume with a file belongs to --user 1234:1234 inside',
      reference: false,
      weight: 'extra',
      about,
      when: ['value:U', 'named-volume'],
    },
    byRoot: {
      title: 'a container of root that runs chown gives a volume to that user',
      reference: true,
      weight: 'fails',
      about,
      when: ['named-volume'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', version: '>=3.1.0' },
      facts: { bind: true, files: true, onHost: true, volume: true },
      because:
        'Podman has its own options, such as :U since 3.1, which changes the owner of the source and of all in it to the user of the container',
      source: 'https://github.com/containers/podman/releases/tag/v3.1.0',
    },
  ],
  advice: [
    {
      facts: ['volume'],
      write:
        'Give a volume to a user in a container that runs as root: `run --rm --volume NAME:/data IMAGE chown -R 1234:1234 /data`.',
      shownBy: 'owners/chown-option#byRoot',
    },
  ],
  async observe({ engine, host, step }) {
    const directory = await host.directory();
    await host.run(['mkdir', `${directory}/bind`]);
    await host.writeFile(`${directory}/bind/file`, 'content');
    await host.run(['chown', `${host.engineUid}:${host.engineGid}`, `${directory}/bind`]);
    const { name } = await engine.createVolume();
    const run = (what: string, ...args: readonly string[]) =>
      step(what, () =>
        engine.cli([
          ...[
            'run',
            '--name',
            engine.name('container'),
            ...engine.labelArguments,
            '--network',
            'none',
            ...args,
          ],
        ]),
      );
    const base = engine.image('base');
    const user = ['--user', '1234:1234'];
    await run('fill a volume', '--volume', `${name}:/data`, base, 'touch', '/data/file');
    const owners = ['stat', '-c', '%u:%g', '/data', '/data/file'];
    const bind = await run('a bind', ...user, '--volume', `${directory}/bind:/data:U`, base, ...owners);
    const before = host.engineUid;
    const after = (await host.stat(`${directory}/bind/file`))?.uid;
    const volume = await run('a volume', ...user, '--volume', `${name}:/data:U`, base, ...owners);
    await run('chown it', '--volume', `${name}:/data`, base, 'chown', '-R', '1234:1234', '/data');
    const byRoot = await run('look as the user', ...user, '--volume', `${name}:/data`, base, ...owners);
    const [ofBind, ofFile] = bind.stdout.split('\n');
    return {
      bind: ofBind === '1234:1234',
      files: ofFile === '1234:1234',
      onHost: after !== undefined && after !== before,
      volume: volume.stdout === '1234:1234\n1234:1234\n',
      byRoot: byRoot.stdout === '1234:1234\n1234:1234\n',
    };
  },
});
