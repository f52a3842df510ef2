import { scenario, script } from '../../harness/scenario.ts';

const about = ['cli:run --user', 'api:POST /containers/create User'];

export default scenario({
  id: 'inside/numeric-user',
  title: 'For a --user number that the image does not know HOME is / and no name is found',
  why: 'ssh, git and Java ask for the name or home of their user, and fail or write elsewhere.',
  claims: [],
  sources: [
    'https://docs.docker.com/engine/containers/run/#environment-variables',
    'https://github.com/containers/podman/issues/13185',
  ],
  surfaces: ['cli', 'api'],
  facts: {
    home: {
      title: 'HOME',
      reference: '/',
      weight: 'silent',
      about,
      when: ['ordinary-user', 'seen-from-inside'],
    },
    entries: {
      title: 'lines about it in /etc/passwd',
      reference: 0,
      weight: 'extra',
      about,
      when: ['ordinary-user', 'seen-from-inside'],
    },
    named: {
      title: 'whoami knows a name',
      reference: false,
      weight: 'extra',
      about,
      when: ['ordinary-user', 'seen-from-inside'],
    },
    group: {
      title: 'its group without one given',
      reference: '0',
      weight: 'silent',
      about,
      when: ['ordinary-user'],
    },
    groupEntries: {
      title: 'lines about a group that was given as a number in /etc/group',
      reference: 0,
      weight: 'extra',
      about,
      when: ['ordinary-user', 'seen-from-inside'],
    },
    given: {
      title: 'HOME when --env sets it',
      reference: '/tmp',
      weight: 'silent',
      about: ['cli:run --env', 'api:POST /containers/create Env'],
      when: ['ordinary-user'],
    },
    ofExec: {
      title: 'HOME of a command of exec --user NUMBER',
      reference: '/',
      weight: 'silent',
      about: ['cli:exec --user', 'api:POST /containers/{id}/exec User'],
      when: ['ordinary-user', 'no-passwd-entry'],
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { home: '/tmp', entries: 1, named: true, groupEntries: 1 },
      because:
        'Podman adds a line for the number to /etc/passwd, with the working directory as its home, and one for the group to /etc/group',
      source: 'https://github.com/containers/podman/blob/v5.8.2/libpod/container_internal_common.go',
    },
    {
      on: { engine: 'podman', ociRuntime: 'crun' },
      facts: { ofExec: '' },
      because:
        'Podman gives a command of exec a HOME that is empty for a number that it does not know; runc puts / into it, crun keeps it',
      source: 'https://github.com/containers/podman/blob/v5.8.2/libpod/oci_conmon_exec_common.go',
    },
  ],
  advice: [
    {
      facts: ['home'],
      write: 'Set HOME where you set a number as the user: `run --user 12345 --env HOME=/tmp`.',
      shownBy: 'inside/numeric-user#given',
    },
  ],
  async observe({ engine, step }) {
    const plain = await engine.start({ network: 'none', user: '12345', workdir: '/tmp' });
    const own = await step('look as user 12345', () =>
      engine.exec(
        plain,
        script(
          'tr "\\0" "\\n" < /proc/1/environ | grep ^HOME=',
          'grep -c :12345: /etc/passwd',
          'whoami > /dev/null 2>&1; echo $?',
          'id -g',
        ),
      ),
    );
    const container = await engine.start({
      network: 'none',
      user: '12345:23456',
      env: { HOME: '/tmp' },
    });
    const given = await step('read HOME', () =>
      engine.exec(
        container,
        script('tr "\\0" "\\n" < /proc/1/environ | grep ^HOME=', 'grep -c :23456: /etc/group'),
      ),
    );
    const other = await step('exec as user 34567', () =>
      engine.exec(plain, script('id -u', 'echo $HOME'), { user: '34567' }),
    );
    const [home = '', entries, code, group] = own.stdout.split('\n');
    const [number, ofExec = ''] = other.stdout.split('\n');
    const [variable = '', groups] = given.stdout.split('\n');
    return {
      home: home.replace('HOME=', ''),
      entries: Number(entries),
      named: code === '0',
      group: group ?? '',
      groupEntries: Number(groups),
      given: variable.replace('HOME=', ''),
      ofExec: number === '34567' ? ofExec : null,
    };
  },
});
