import { scenario, script } from '../../harness/scenario.ts';

const about = ['cli:run --ulimit'];

export default scenario({
  id: 'limits/ulimit-words',
  title: 'docker run --ulimit takes one number or -1, and refuses a soft limit above hard',
  why: 'Databases ask for many open files, and a limit in another form is one of another size.',
  claims: [],
  sources: ['https://docs.docker.com/reference/cli/docker/container/run/#ulimit'],
  surfaces: ['cli'],
  facts: {
    one: { title: 'nofile=100 sets both limits', reference: '100 100', weight: 'silent', about },
    unlimited: {
      title: 'stack=-1 is without a limit',
      reference: 'unlimited',
      weight: 'fails',
      about,
      when: ['value:-1'],
    },
    softAbove: {
      title: 'a soft limit above the hard one is refused',
      reference: true,
      weight: 'silent',
      about,
      when: ['failing-command'],
    },
    unknown: {
      title: 'a limit that does not exist is refused',
      reference: true,
      weight: 'silent',
      about,
      when: ['failing-command'],
    },
    word: {
      title: 'nofile=many is refused',
      reference: true,
      weight: 'silent',
      about,
      when: ['failing-command'],
    },
    three: {
      title: 'nofile=1:2:3 is refused',
      reference: true,
      weight: 'silent',
      about,
      when: ['failing-command'],
    },
    host: {
      title: '--ulimit host is refused',
      reference: true,
      weight: 'extra',
      about,
      when: ['value:host'],
    },
    ofExec: { title: 'a command of exec has the limits, too', reference: '100 100', weight: 'silent', about },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { host: false },
      because: 'the word belongs to Podman: the limits of the caller stay',
      source: 'https://github.com/containers/podman/blob/v5.8.2/pkg/specgenutil/specgen.go',
    },
    {
      on: { engine: 'podman', mode: 'rootless', version: '<5.5.0', client: 'docker' },
      facts: { one: 'another', unlimited: 'another', ofExec: 'another' },
      because: 'before 5.5 the API of rootless Podman ignored ulimits',
      source: 'https://github.com/containers/podman/issues/25881',
    },
  ],
  async observe({ engine, step }) {
    const make = (ulimit: string, command: readonly string[], ...options: string[]) =>
      step(ulimit, async () => {
        const name = engine.name('container');
        const reply = await engine.cli([
          ...['run', ...options, '--ulimit', ulimit, ...engine.labelArguments, '--network', 'none'],
          ...['--name', name, engine.image('base'), ...command],
        ]);
        return { name, ran: reply.exitCode === 0, stdout: reply.stdout };
      });
    const files = script("sed -n 's/^Max open files *//p' /proc/self/limits");
    const stack = script("sed -n 's/^Max stack size *//p' /proc/self/limits");
    const limits = (text: string) => text.trim().split(/\s+/).slice(0, 2).join(' ');
    // The host's own limits are another matter.
    const chosen = (asked: string, found: string) => (found === asked ? asked : 'another');
    const refused = async (ulimit: string) => !(await make(ulimit, ['true'])).ran;
    const one = await make(
      'nofile=100',
      script("trap 'exit 0' TERM", 'while true; do sleep 0.1; done'),
      '--detach',
    );
    const read = await engine.exec({ name: one.name, id: one.name }, ['cat', '/proc/1/limits']);
    const exec = await engine.exec({ name: one.name, id: one.name }, files);
    // Without it the soft limit is 8 MiB, and the hard one is none, so that nobody needs a right for it.
    const endless = await make('stack=-1', stack);
    return {
      one: chosen('100 100', limits(/^Max open files(.*)$/m.exec(read.stdout)?.[1] ?? '')),
      unlimited: endless.ran ? chosen('unlimited', limits(endless.stdout).split(' ')[0] ?? '') : 'refused',
      softAbove: await refused('nofile=200:100'),
      unknown: await refused('nosuch=1'),
      word: await refused('nofile=many'),
      three: await refused('nofile=1:2:3'),
      host: await refused('host'),
      ofExec: chosen('100 100', limits(exec.stdout)),
    };
  },
});
