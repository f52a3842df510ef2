import { scenario, script } from '../../harness/scenario.ts';

const about = ['cli:run --volume', 'api:POST /containers/create HostConfig.Binds'];

export default scenario({
  id: 'owners/deleted-by-the-caller',
  title: 'The user who runs the engine may delete what containers leave in a bind mount',
  why: 'CI jobs clean their work directory before the next run, and stop where they may not.',
  claims: [],
  sources: [
    'https://docs.docker.com/engine/security/rootless/',
    'https://github.com/containers/podman/blob/main/troubleshooting.md',
  ],
  surfaces: ['cli', 'api'],
  needs: ['same-host'],
  facts: {
    rootsFile: {
      title: 'the caller deletes a file in a directory that root of the container made',
      reference: true,
      weight: 'fails',
      about,
      when: ['bind-mount', 'seen-from-host'],
    },
    usersFile: {
      title: 'the caller deletes a file in a directory that user 1234 of the container made',
      reference: true,
      weight: 'fails',
      about,
      when: ['bind-mount', 'seen-from-host'],
    },
    usersRead: {
      title: 'the caller reads a file of that user with mode 600',
      reference: true,
      weight: 'fails',
      about,
      when: ['bind-mount', 'seen-from-host'],
    },
    byContainer: {
      title: 'root of a second container deletes what is left',
      reference: true,
      weight: 'fails',
      about,
      when: ['bind-mount'],
    },
  },
  differences: [
    {
      on: { mode: 'rootless' },
      facts: { usersFile: false, usersRead: false },
      because:
        'files of a user of a rootless container belong to a subordinate id, and the caller is no root',
      source: 'https://github.com/containers/podman/blob/main/troubleshooting.md',
    },
  ],
  advice: [
    {
      facts: ['usersFile', 'usersRead'],
      write:
        'Delete what is left from a container: `run --rm --volume DIRECTORY:/data IMAGE rm -r /data/built`.',
      shownBy: 'owners/deleted-by-the-caller#byContainer',
    },
  ],
  async observe({ engine, host, step }) {
    const directory = await host.directory();
    await host.run(['chmod', '777', directory]);
    const binds = [`${directory}:/data`];
    const container = await engine.start({ network: 'none', binds });
    const write = (name: string, as: { user?: string }) =>
      step(`write as ${name}`, () =>
        engine.exec(
          container,
          script(
            `cd /data && mkdir ${name} && umask 077 && echo text > ${name}/file && stat -c %u ${name}/file`,
          ),
          as,
        ),
      );
    await write('root', {});
    const byUser = await write('user', { user: '1234:1234' });
    const may = async (...argv: readonly string[]) => (await host.runAsEngine(argv)).exitCode === 0;
    const usersRead = await may('cat', `${directory}/user/file`);
    const rootsFile = await may('rm', '-r', `${directory}/root`);
    const usersFile = await may('rm', '-r', '-f', `${directory}/user`);
    const last = await step('delete from a second container', () =>
      engine.run({
        network: 'none',
        binds,
        command: script('rm -rf /data/root /data/user && ls /data | wc -l'),
      }),
    );
    const ofUser = byUser.stdout.trim() === '1234';
    return {
      rootsFile,
      usersFile: ofUser ? usersFile : null,
      usersRead,
      byContainer: last.stdout.trim() === '0',
    };
  },
});
