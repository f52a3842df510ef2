import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'inside/env-order',
  title: 'Of several values of a variable --env wins, then the last --env-file, then ENV',
  why: 'A script that adds its own --env behind the one of a user relies on the order.',
  claims: [],
  sources: ['https://docs.docker.com/reference/cli/docker/container/run/#env'],
  surfaces: ['cli'],
  needs: ['same-host'],
  facts: {
    optionFirst: {
      title: '--env wins over an --env-file that follows it',
      reference: true,
      weight: 'silent',
      about: ['cli:run --env', 'cli:run --env-file'],
    },
    lastOption: {
      title: 'of two --env the last one wins',
      reference: true,
      weight: 'silent',
      about: ['cli:run --env'],
    },
    lastFile: {
      title: 'of two --env-file the last one wins',
      reference: true,
      weight: 'silent',
      about: ['cli:run --env-file'],
    },
    overImage: {
      title: 'PATH from --env takes the place of the one of the image',
      reference: true,
      weight: 'silent',
      about: ['cli:run --env'],
    },
    once: {
      title: 'the process gets each of them once',
      reference: true,
      weight: 'silent',
      about: ['cli:run --env'],
    },
    unset: {
      title: '--env NAME is left out where the shell does not have it',
      reference: true,
      weight: 'silent',
      about: ['cli:run --env'],
    },
    pattern: {
      title: "--env 'NAME*' passes on all variables of the shell that begin so",
      reference: false,
      weight: 'extra',
      about: ['cli:run --env'],
    },
    nameless: {
      title: '--env =value is refused',
      reference: true,
      weight: 'silent',
      about: ['cli:run --env'],
      when: ['empty-value'],
    },
    execFile: {
      title: 'exec --env wins over exec --env-file, and that over the container',
      reference: 'option file container',
      weight: 'silent',
      about: ['cli:exec --env', 'cli:exec --env-file'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { pattern: true },
      because: 'the Podman client takes a star at the end of a name for every variable that begins so',
      source: 'https://docs.podman.io/en/latest/markdown/podman-run.1.html#env-e-env',
    },
  ],
  async observe({ engine, host, step }) {
    const directory = await host.directory();
    const [one, two, three] = [`${directory}/one`, `${directory}/two`, `${directory}/three`];
    await host.writeFile(one, 'IN_BOTH_FILES=one\nIN_ONE=one\nIN_OPTION=file\n');
    await host.writeFile(two, 'IN_BOTH_FILES=two\nIN_OPTION=file\n');
    await host.writeFile(three, 'IN_OPTION=file\nTWICE=file\n');
    const container = engine.name('container');
    await step('start with options and files', () =>
      engine.cli(
        [
          ...['run', '--detach', '--name', container, ...engine.labelArguments, '--network', 'none'],
          ...['--env', 'IN_OPTION=option', '--env-file', one, '--env-file', two],
          ...['--env', 'TWICE=first', '--env', 'TWICE=second', '--env', 'PATH=/bin'],
          ...['--env', 'NOT_IN_SHELL', '--env', 'STAR_*', engine.image('base'), 'sleep', '1000'],
        ],
        { env: { STAR_ONE: 'shell' } },
      ),
    );
    const exec = await step('exec with an option and a file', () =>
      engine.cli([
        ...['exec', '--env', 'IN_OPTION=option', '--env-file', three, container],
        ...['sh', '-c', 'echo $IN_OPTION $TWICE $IN_BOTH_FILES; tr "\\0" "\\n" < /proc/1/environ'],
      ]),
    );
    const nameless = await step('run with a nameless one', () =>
      engine.cli([
        ...['run', '--name', engine.name('container'), ...engine.labelArguments, '--network', 'none'],
        ...['--env', '=value', engine.image('base'), 'true'],
      ]),
    );
    const [ofExec = '', ...lines] = exec.stdout.trim().split('\n');
    const has = (line: string) => lines.includes(line);
    const named = (name: string) => lines.filter((line) => line.startsWith(name));
    return {
      optionFirst: has('IN_OPTION=option'),
      lastOption: has('TWICE=second'),
      lastFile: has('IN_BOTH_FILES=two') && has('IN_ONE=one'),
      overImage: has('PATH=/bin'),
      once: ['TWICE', 'PATH', 'IN_BOTH_FILES', 'IN_OPTION'].every((name) => named(`${name}=`).length === 1),
      unset: named('NOT_IN_SHELL').length === 0,
      pattern: has('STAR_ONE=shell'),
      nameless: nameless.exitCode !== 0,
      execFile: ofExec.replace('two', 'container'),
    };
  },
});
