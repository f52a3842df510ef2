import { attempt, scenario, script } from '../../harness/scenario.ts';

const about = ['cli:run --volume', 'api:POST /containers/create HostConfig.Binds'];

export default scenario({
  id: 'security/relabelled-binds',
  title: 'On a host without SELinux :z and :Z change nothing about a bind',
  why: 'Compose files for Fedora write :Z on every bind, and are used everywhere.',
  claims: [],
  sources: ['https://docs.docker.com/engine/storage/bind-mounts/#configure-the-selinux-label'],
  surfaces: ['cli', 'api'],
  needs: ['same-host', 'no-labels'],
  facts: {
    private: {
      title: 'a file behind :Z can be read',
      reference: true,
      weight: 'fails',
      about,
      when: ['value:Z', 'bind-mount'],
    },
    shared: {
      title: 'a directory behind :z,ro can be read',
      reference: true,
      weight: 'fails',
      about,
      when: ['value:z', 'bind-mount'],
    },
    readOnly: {
      title: 'it cannot be written',
      reference: true,
      weight: 'silent',
      about,
      when: ['value:z', 'bind-mount'],
    },
    owner: {
      title: 'owner and mode of the file on the host stay',
      reference: true,
      weight: 'silent',
      about,
      when: ['value:Z', 'bind-mount', 'seen-from-host'],
    },
    both: {
      title: ':z,Z together is refused',
      reference: true,
      weight: 'silent',
      about,
      when: ['value:Z', 'bind-mount'],
    },
  },
  async observe({ engine, host, step }) {
    const directory = await host.directory();
    await host.writeFile(`${directory}/file`, 'content');
    await host.run(['chmod', '640', `${directory}/file`]);
    const before = await host.stat(`${directory}/file`);
    const run = (name: string, binds: readonly string[], ...lines: readonly string[]) =>
      step(name, async () => {
        const reply = await attempt(() => engine.run({ network: 'none', binds, command: script(...lines) }));
        return reply.refused ? [] : reply.value.stdout.split('\n');
      });
    const seen = await run(
      'with :Z and :z',
      [`${directory}/file:/file:Z`, `${directory}:/data:z,ro`],
      'grep -q content /file && echo private',
      'grep -q content /data/file && echo shared',
      'touch /data/other 2> /dev/null || echo kept',
    );
    const after = await host.stat(`${directory}/file`);
    const both = await run('with both', [`${directory}:/data:z,Z`], 'echo ran');
    return {
      private: seen.includes('private'),
      shared: seen.includes('shared'),
      readOnly: seen.includes('kept'),
      owner: after !== null && after.uid === before?.uid && after.mode === before.mode,
      both: both.length === 0,
    };
  },
});
