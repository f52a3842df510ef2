import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'inside/standard-input',
  title: 'docker run and exec read what is piped in with -i, and nothing without -i',
  why: 'A program that waits for input hangs, and one that reads a pipe does nothing.',
  claims: [],
  sources: [
    'https://docs.docker.com/reference/cli/docker/container/run/#interactive',
    'https://docs.docker.com/reference/cli/docker/container/exec/',
  ],
  surfaces: ['cli'],
  facts: {
    runWithout: {
      title: 'run without -i reads nothing of what is piped in, and ends',
      reference: true,
      weight: 'silent',
      about: ['cli:run'],
    },
    run: {
      title: 'run -i reads all that is piped in, and then the end',
      reference: true,
      weight: 'silent',
      about: ['cli:run --interactive'],
    },
    execWithout: {
      title: 'exec without -i reads nothing of what is piped in, and ends',
      reference: true,
      weight: 'silent',
      about: ['cli:exec'],
    },
    exec: {
      title: 'exec -i reads all that is piped in, and then the end',
      reference: true,
      weight: 'silent',
      about: ['cli:exec --interactive'],
    },
    kind: {
      title: 'standard input of run without -i',
      reference: '/dev/null',
      weight: 'silent',
      about: ['cli:run'],
      when: ['seen-from-inside'],
    },
    links: {
      title: 'targets of /dev/stdin, /dev/stdout, /dev/stderr and /dev/fd',
      reference: '/proc/self/fd/0 /proc/self/fd/1 /proc/self/fd/2 /proc/self/fd',
      weight: 'silent',
      about: ['cli:run'],
      when: ['seen-from-inside'],
    },
    reopened: {
      title: 'an ordinary user may open /dev/stdout and /dev/stderr, as log files do',
      reference: true,
      weight: 'fails',
      about: ['cli:run --user'],
      when: ['ordinary-user'],
    },
  },
  async observe({ engine, step }) {
    const named = () => ['--name', engine.name('container'), ...engine.labelArguments, '--network', 'none'];
    const base = engine.image('base');
    const stdin = 'one\ntwo\n';
    const count = ['sh', '-c', 'cat | wc -l; echo end'];
    const run = await step('run -i', () => engine.cli(['run', '-i', ...named(), base, ...count], { stdin }));
    const runWithout = await step('run', () =>
      engine.cli(
        [
          ...['run', ...named(), '--user', '1000:1000', base, 'sh', '-c'],
          [
            'cat | wc -l',
            'readlink /proc/self/fd/0',
            'echo $(for name in stdin stdout stderr fd; do readlink /dev/$name; done)',
            '{ echo out > /dev/stdout; echo err > /dev/stderr; } 2> /dev/null && test $(id -u) = 1000 && echo opened',
          ].join('\n'),
        ],
        { stdin },
      ),
    );
    const container = await engine.start({ network: 'none' });
    const exec = await step('exec -i', () => engine.cli(['exec', '-i', container.name, ...count], { stdin }));
    const execWithout = await step('exec', () => engine.cli(['exec', container.name, ...count], { stdin }));
    const [lines, kind, links, ...opened] = runWithout.stdout.trim().split('\n');
    return {
      runWithout: lines === '0',
      run: run.stdout === '2\nend\n',
      execWithout: execWithout.stdout === '0\nend\n',
      exec: exec.stdout === '2\nend\n',
      kind: kind ?? '',
      links: links ?? '',
      reopened: opened.includes('opened') && opened.includes('out'),
    };
  },
});
