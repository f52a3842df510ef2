import { scenario } from '../../harness/scenario.ts';

const about = ['cli:run --env-file'];

export default scenario({
  id: 'inside/env-file',
  title: '--env-file keeps quotes and $VAR as they are, and refuses a line with export',
  why: 'The same file is often sourced by a shell too, which reads it otherwise.',
  claims: [],
  sources: [
    'https://docs.docker.com/reference/cli/docker/container/run/#env',
    'https://github.com/docker/cli/blob/v28.5.2/pkg/kvfile/kvfile.go',
  ],
  surfaces: ['cli'],
  needs: ['same-host'],
  facts: {
    quotes: { title: 'quotes around a value are kept', reference: true, weight: 'silent', about },
    spaces: { title: 'blanks at the end of a value are kept', reference: true, weight: 'silent', about },
    comments: {
      title: 'a line that begins with # is left out, one in a value is kept',
      reference: true,
      weight: 'silent',
      about,
    },
    indented: { title: 'blanks before a name are left out', reference: true, weight: 'silent', about },
    unexpanded: { title: '$NAME in a value stays as it is', reference: true, weight: 'silent', about },
    windows: {
      title: 'a value of a file with Windows line ends has none',
      reference: true,
      weight: 'silent',
      about,
    },
    byteOrder: {
      title: 'a byte order mark before the first name is left out',
      reference: true,
      weight: 'silent',
      about,
      when: ['byte-order-mark'],
    },
    passed: {
      title: 'a name without = gets the value of the shell, or is left out',
      reference: true,
      weight: 'silent',
      about,
    },
    exported: {
      title: 'a line `export NAME=value` is refused',
      reference: true,
      weight: 'silent',
      about,
      when: ['failing-command'],
    },
    nameless: { title: 'a line `=value` is refused', reference: true, weight: 'silent', about },
    plain: {
      title: 'a line NAME=value without quotes or blanks',
      reference: 'value',
      weight: 'fails',
      about,
    },
    missing: {
      title: 'a file that is not there is refused',
      reference: true,
      weight: 'silent',
      about,
      when: ['absent-object'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { byteOrder: false },
      because: 'the Podman client takes the mark for a part of the name',
      source: 'https://github.com/containers/podman/blob/v5.8.2/pkg/env/env.go',
    },
    {
      on: { engine: 'podman', client: 'podman', version: '>=4.3.0' },
      facts: { exported: false },
      because:
        'since 4.3 the Podman client takes names with blanks, as some programs set them: the variable is called "export NAME"',
      source: 'https://github.com/containers/podman/pull/15434',
    },
  ],
  advice: [
    {
      facts: ['exported', 'byteOrder'],
      write:
        'Write lines NAME=value and nothing else into the file, without a byte order mark and without `export`.',
      shownBy: 'inside/env-file#plain',
    },
  ],
  async observe({ engine, host, step }) {
    const directory = await host.directory();
    const run = (name: string, content: string | null) =>
      step(name, async () => {
        const file = `${directory}/${content === null ? 'missing' : 'variables'}`;
        if (content !== null) await host.writeFile(file, content);
        const reply = await engine.cli(
          [
            ...['run', '--name', engine.name('container'), ...engine.labelArguments, '--network', 'none'],
            ...['--env-file', file, engine.image('base'), 'env'],
          ],
          { env: { FROM_SHELL: 'shell' } },
        );
        return { ok: reply.exitCode === 0, lines: reply.stdout.split('\n') };
      });
    const first = await run(
      'many lines',
      [
        '\uFEFFMARKED=1',
        '# LEFT_OUT=1',
        '',
        'QUOTED="two words"',
        'SPACED=end  ',
        'HASH=a # b',
        '  INDENTED=1',
        'UNEXPANDED=$HOME',
        'WINDOWS=1\r',
        'FROM_SHELL',
        'NOT_IN_SHELL',
        'PLAIN=value',
        '',
      ].join('\n'),
    );
    const has = (line: string) => first.lines.includes(line);
    const refused = async (name: string, content: string | null) => !(await run(name, content)).ok;
    return {
      quotes: has('QUOTED="two words"'),
      spaces: has('SPACED=end  '),
      comments: has('HASH=a # b') && !first.lines.some((line) => line.includes('LEFT_OUT')),
      indented: has('INDENTED=1'),
      unexpanded: has('UNEXPANDED=$HOME'),
      windows: has('WINDOWS=1'),
      byteOrder: has('MARKED=1'),
      passed: has('FROM_SHELL=shell') && !first.lines.some((line) => line.includes('NOT_IN_SHELL')),
      exported: await refused('export', 'export NAME=value\n'),
      nameless: await refused('no name', '=value\n'),
      plain: has('PLAIN=value') ? 'value' : null,
      missing: await refused('missing', null),
    };
  },
});
