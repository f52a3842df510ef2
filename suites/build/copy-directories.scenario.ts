import { attempt, scenario, script } from '../../harness/scenario.ts';

const about = ['dockerfile:COPY'];

export default scenario({
  id: 'build/copy-directories',
  title: 'COPY DIR copies what is in the directory, and COPY ../FILE stays in the context',
  why: 'A directory too many in a path is only seen when the program does not find its files.',
  claims: [],
  sources: ['https://docs.docker.com/reference/dockerfile/#copy'],
  surfaces: ['cli', 'api'],
  facts: {
    content: {
      title: 'COPY DIR /x copies what is in the directory, not the directory',
      reference: true,
      weight: 'silent',
      about,
    },
    pattern: {
      title: 'COPY *.txt /x/ copies the files that match',
      reference: 'a.txt b.txt',
      weight: 'silent',
      about,
    },
    directories: {
      title: 'COPY d* /x/ copies what is in the directories that match',
      reference: 'inner more',
      weight: 'silent',
      about,
    },
    made: {
      title: 'owner and mode of a directory that COPY makes for the file',
      reference: '0:0 755',
      weight: 'silent',
      about,
    },
    blanks: {
      title: 'COPY ["with blank", "/x/"] takes a name with a blank',
      reference: true,
      weight: 'fails',
      about,
    },
    noSlash: {
      title: 'several files without a slash at the end are refused',
      reference: false,
      weight: 'fails',
      about,
      when: ['failing-command'],
    },
    noMatch: {
      title: 'a pattern that nothing matches is refused',
      reference: false,
      weight: 'fails',
      about,
      when: ['absent-object'],
    },
    outside: {
      title: 'COPY ../FILE takes the file of that name in the context',
      reference: true,
      weight: 'output',
      about,
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { noMatch: true },
      because: 'Podman wants a file for each pattern; BuildKit copies nothing where nothing matches',
      source: 'https://github.com/containers/buildah/blob/v1.28.0/add.go',
    },
    {
      on: { engine: 'docker', builder: 'classic', surface: 'cli' },
      facts: { outside: false, noSlash: true, noMatch: true },
      because:
        'the classic builder refuses what leaves the context, matches nothing, or ends without a slash',
      source: 'https://docs.docker.com/reference/dockerfile/#copy',
    },
    {
      on: { engine: 'docker', surface: 'api' },
      facts: { outside: false, noSlash: true, noMatch: true },
      because: 'over the API the classic builder builds, which is stricter with paths than BuildKit',
      source: 'https://docs.docker.com/reference/dockerfile/#copy',
    },
  ],
  async observe({ engine, step }) {
    const from = `FROM ${engine.image('base')}`;
    const files = {
      'a.txt': 'a\n',
      'b.txt': 'b\n',
      'dir/inner': 'x\n',
      'dir2/more': 'x\n',
      'with blank': 'x\n',
    };
    const { name } = await step('build', () =>
      engine.build({
        dockerfile: [
          from,
          'COPY dir /content',
          'COPY *.txt /pattern/',
          'COPY d* /directories/',
          'COPY a.txt /made/deep/a.txt',
          'COPY ["with blank", "/blanks/"]',
        ],
        files,
      }),
    );
    const looks = [
      'ls /content',
      'echo $(ls /pattern)',
      'echo $(ls /directories)',
      "stat -c '%u:%g %a' /made",
      'ls /blanks',
    ];
    const look = await step('look into it', () =>
      engine.run({ image: { name }, network: 'none', command: script(...looks) }),
    );
    const refused = async (line: string) =>
      (await step(line, () => attempt(() => engine.build({ dockerfile: [from, line], files })))).refused;
    const [content, pattern = '', directories = '', made = '', blanks] = look.stdout.split('\n');
    return {
      content: content === 'inner',
      pattern,
      directories,
      made,
      blanks: blanks === 'with blank',
      noSlash: await refused('COPY a.txt b.txt /there'),
      noMatch: await refused('COPY *.none /there/'),
      outside: !(await refused('COPY ../a.txt /there/')),
    };
  },
});
