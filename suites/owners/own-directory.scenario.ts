import { attempt, scenario, script } from '../../harness/scenario.ts';

const about = ['cli:run --user', 'api:POST /containers/create User'];

export default scenario({
  id: 'owners/own-directory',
  title: '--user $(id -u):$(id -g) writes files of the caller into a bind of his directory',
  why: 'Build scripts run a compiler so, to get files that the caller can change and delete.',
  claims: [],
  sources: ['https://docs.docker.com/reference/cli/docker/container/run/#user'],
  surfaces: ['cli', 'api'],
  needs: ['same-host', 'host-root'],
  facts: {
    seen: {
      title: 'owner of the directory as the container sees it',
      reference: 'the user',
      weight: 'silent',
      about,
      when: ['bind-mount', 'seen-from-inside'],
    },
    writes: {
      title: '--user with the caller’s own number may write to a directory of the caller',
      reference: true,
      weight: 'fails',
      about,
      when: ['writable-directory', 'ordinary-user'],
    },
    ofUser: {
      title: 'the file belongs to the caller on the host',
      reference: true,
      weight: 'silent',
      about,
      when: ['writable-directory', 'ordinary-user', 'seen-from-host'],
    },
    rootWrites: {
      title: 'root of the container may write to it',
      reference: true,
      weight: 'fails',
      about: ['cli:run --volume', 'api:POST /containers/create HostConfig.Binds'],
      when: ['writable-directory'],
    },
    ofRoot: {
      title: 'the file of root belongs to the caller on the host',
      reference: false,
      weight: 'silent',
      about: ['cli:run --volume', 'api:POST /containers/create HostConfig.Binds'],
      when: ['writable-directory', 'seen-from-host'],
    },
    execWrites: {
      title: 'exec --user with the caller’s own number may write to a directory of the caller',
      reference: true,
      weight: 'fails',
      about: ['cli:exec --user', 'api:POST /containers/{id}/exec User'],
      when: ['writable-directory', 'ordinary-user'],
    },
    opened: {
      title: 'that user may write to a directory in it that everyone may write to',
      reference: true,
      weight: 'fails',
      about,
      when: ['writable-directory', 'ordinary-user'],
    },
  },
  differences: [
    {
      on: { mode: 'rootless' },
      facts: { seen: 'uid 0', writes: false, ofUser: false, ofRoot: true, execWrites: false },
      because:
        "in a rootless container root is the engine's user, and every other number is a subordinate id: nobody inside is the caller but root",
      source: 'https://github.com/containers/podman/blob/main/troubleshooting.md',
    },
  ],
  advice: [
    {
      facts: ['writes', 'execWrites'],
      write:
        'Make a directory that everyone may write to, `chmod 777 DIRECTORY`, for what the container leaves.',
      shownBy: 'owners/own-directory#opened',
    },
  ],
  async observe({ engine, host, step }) {
    const directory = await host.directory();
    // As an ordinary user of the host who may use the engine; a rootless engine has its own.
    const caller = host.engineUid === 0 ? 4321 : host.engineUid;
    await host.run(['mkdir', `${directory}/open`]);
    await host.run(['chmod', '777', `${directory}/open`]);
    await host.run(['chown', '-R', `${caller}:${caller}`, directory]);
    await host.run(['chmod', '755', directory]);
    const binds = [`${directory}:/data`];
    const user = `${caller}:${caller}`;
    const run = await step('write as the user', () =>
      attempt(() =>
        engine.run({
          network: 'none',
          user,
          binds,
          command: script(
            `test "$(stat -c %u /data)" = "$(id -u)" && echo the user || stat -c 'uid %u' /data`,
            'touch /data/user && echo written || echo refused',
            'touch /data/open/user && echo written || echo refused',
          ),
        }),
      ),
    );
    const container = await engine.start({ network: 'none', binds });
    const root = await step('write as root', () => engine.exec(container, ['touch', '/data/root']));
    const exec = await step('write as the user by exec', () =>
      engine.exec(container, script('touch /data/exec && id -u'), { user }),
    );
    const [ofUser, ofRoot] = [await host.stat(`${directory}/user`), await host.stat(`${directory}/root`)];
    await step('remove what they wrote', () => engine.exec(container, script('rm -rf /data/*')));
    const [seen, written, open] = run.refused ? [] : run.value.stdout.split('\n');
    return {
      seen: seen ?? '',
      writes: written === 'written',
      ofUser: ofUser?.uid === caller,
      rootWrites: root.exitCode === 0,
      ofRoot: ofRoot?.uid === caller,
      execWrites: exec.stdout.trim() === String(caller),
      opened: open === 'written',
    };
  },
});
