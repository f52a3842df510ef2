import { attempt, scenario, script } from '../../harness/scenario.ts';

const about = ['cli:run --user', 'api:POST /containers/create User'];

export default scenario({
  id: 'inside/named-user',
  title: 'A --user of the image gets its group and HOME; USER and SHELL stay unset',
  why: 'Start scripts read HOME, USER and SHELL, and a group decides which files open.',
  claims: [],
  sources: ['https://docs.docker.com/engine/containers/run/#user'],
  surfaces: ['cli', 'api'],
  facts: {
    byNumber: {
      title: 'HOME of a user who is given by the number',
      reference: '/home/app',
      weight: 'silent',
      about,
      when: ['ordinary-user'],
    },
    group: {
      title: 'group of a user who is given by the number',
      reference: '1000',
      weight: 'silent',
      about,
      when: ['ordinary-user'],
    },
    groupByName: {
      title: 'user and group of --user app:root',
      reference: '1000:0',
      weight: 'silent',
      about,
      when: ['ordinary-user'],
    },
    variables: {
      title: 'which of USER, LOGNAME and SHELL are set',
      reference: '',
      weight: 'silent',
      about,
      when: ['seen-from-inside'],
    },
    unknown: {
      title: 'a name that the image does not have is refused',
      reference: true,
      weight: 'silent',
      about,
      when: ['absent-object'],
    },
    rootByExec: {
      title: 'HOME of exec --user 0 in the container of that user',
      reference: '/root',
      weight: 'silent',
      about: ['cli:exec --user', 'api:POST /containers/{id}/exec User'],
    },
    ofExec: {
      title: 'HOME of exec without --user in the container of that user',
      reference: '/home/app',
      weight: 'silent',
      about: ['cli:exec', 'api:POST /containers/{id}/exec'],
      when: ['ordinary-user'],
    },
    unknownInExec: {
      title: 'exec --user with such a name is refused',
      reference: true,
      weight: 'silent',
      about: ['cli:exec --user', 'api:POST /containers/{id}/exec User'],
      when: ['absent-object'],
    },
  },
  async observe({ engine, step }) {
    const container = await engine.start({ network: 'none', user: '1000' });
    const own = await step('exec without a user', () =>
      engine.exec(container, script('id -g', 'echo $HOME', 'tr "\\0" "\\n" < /proc/1/environ')),
    );
    const root = await step('exec as root', () =>
      engine.exec(container, script('echo $HOME'), { user: '0' }),
    );
    const nobody = await step('exec as a name that is not there', () =>
      attempt(() => engine.exec(container, ['echo', 'it ran'], { user: 'nobody-here' })),
    );
    const byName = await step('run as app:root', () =>
      engine.run({ network: 'none', user: 'app:root', command: script('echo $(id -u):$(id -g)') }),
    );
    const unknown = await step('run as a name that is not there', () =>
      attempt(() => engine.run({ network: 'none', user: 'nobody-here', command: ['echo', 'it ran'] })),
    );
    const variables = new Map(
      own.stdout.split('\n').map((line) => [line.replace(/=.*/, ''), line.replace(/^[^=]*=/, '')]),
    );
    const [group, home] = own.stdout.split('\n');
    return {
      byNumber: variables.get('HOME') ?? '',
      group: group ?? '',
      groupByName: byName.stdout.trim(),
      variables: ['USER', 'LOGNAME', 'SHELL'].filter((name) => variables.has(name)).join(' '),
      unknown: unknown.refused || !unknown.value.stdout.includes('it ran'),
      rootByExec: root.stdout.trim(),
      ofExec: home ?? '',
      unknownInExec: nobody.refused || !nobody.value.stdout.includes('it ran'),
    };
  },
});
