import { attempt, scenario, script } from '../../harness/scenario.ts';

const about = ['cli:run --group-add', 'api:POST /containers/create HostConfig.GroupAdd'];

export default scenario({
  id: 'owners/group-add',
  title: '--group-add takes numbers and names of the image, for the container and exec',
  why: 'It gives a service the group of a device, a socket or a shared directory.',
  claims: [],
  sources: ['https://docs.docker.com/reference/cli/docker/container/run/'],
  surfaces: ['cli', 'api'],
  facts: {
    added: { title: 'a number and a name are added', reference: '0 1000 2000', weight: 'silent', about },
    ofUser: {
      title: 'they are added for --user 4000:4000, too',
      reference: '1000 2000 4000',
      weight: 'silent',
      about,
      when: ['ordinary-user'],
    },
    ofExec: { title: 'a command of exec has them', reference: true, weight: 'silent', about },
    ofExecUser: {
      title: 'a command of exec --user 5000:5000 has the groups of --group-add',
      reference: true,
      weight: 'silent',
      about,
      when: ['ordinary-user', 'exec-with-user'],
    },
    unknown: {
      title: 'a name that the image does not have is refused',
      reference: true,
      weight: 'silent',
      about,
      when: ['absent-object'],
    },
    opens: {
      title: 'a file of the group with mode 660 can be written',
      reference: true,
      weight: 'fails',
      about,
      when: ['ordinary-user'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', version: '<5.5.0' },
      facts: { ofExecUser: false },
      because: 'before 5.5 a command of exec with a user of its own did not get the added groups',
      source: 'https://github.com/containers/podman/issues/25610',
    },
  ],
  async observe({ engine, step }) {
    const groupAdd = ['2000', 'app'];
    const sorted = 'echo $(id -G | tr " " "\\n" | sort -nu)';
    const container = await engine.start({ network: 'none', groupAdd });
    const own = await step('exec', () => engine.exec(container, script(sorted)));
    const user = await step('exec as a user', () =>
      engine.exec(container, script(sorted), { user: '5000:5000' }),
    );
    const first = await step('look at process 1', () =>
      engine.exec(
        container,
        script('echo 0 $(grep ^Groups: /proc/1/status | cut -f 2 | tr " " "\\n" | sort -nu)'),
      ),
    );
    const { name } = await engine.createVolume();
    await step('make a file of the group', () =>
      engine.run({
        network: 'none',
        binds: [`${name}:/data`],
        command: script(
          'touch /data/file && chown 0:2000 /data/file && chmod 660 /data/file && chmod 755 /data',
        ),
      }),
    );
    const ofUser = await step('run as a user', () =>
      engine.run({
        network: 'none',
        user: '4000:4000',
        groupAdd,
        binds: [`${name}:/data`],
        command: script(sorted, 'echo text > /data/file && echo written'),
      }),
    );
    const unknown = await step('with an unknown name', () =>
      attempt(() => engine.run({ network: 'none', groupAdd: ['nowhere'], command: ['echo', 'ran'] })),
    );
    const has = (text: string) => ['1000', '2000'].every((group) => text.trim().split(' ').includes(group));
    const [groups, written] = ofUser.stdout.split('\n');
    return {
      added: [...new Set(first.stdout.trim().split(' '))].join(' '),
      ofUser: groups ?? '',
      ofExec: has(own.stdout),
      ofExecUser: has(user.stdout) && user.stdout.trim().split(' ').includes('5000'),
      unknown: unknown.refused || unknown.value.stdout === '',
      opens: written === 'written',
    };
  },
});
