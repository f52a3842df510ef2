import { scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'copy/standard-streams',
  title: 'docker cp with - reads a tar archive from stdin, or writes one to stdout',
  why: 'Files go from one container or host to another through a pipe.',
  claims: [],
  sources: ['https://docs.docker.com/reference/cli/docker/container/cp/'],
  surfaces: ['cli'],
  facts: {
    out: {
      title: 'a file comes as an archive with its last name',
      reference: true,
      weight: 'silent',
      about: ['cli:cp'],
    },
    directory: {
      title: 'a directory comes with its name before each file',
      reference: true,
      weight: 'silent',
      about: ['cli:cp'],
    },
    content: {
      title: 'DIRECTORY/. comes with names that begin with ./',
      reference: true,
      weight: 'output',
      about: ['cli:cp'],
      when: ['output-read'],
    },
    into: {
      title: 'an archive on standard input is unpacked into a directory',
      reference: true,
      weight: 'silent',
      about: ['cli:cp'],
    },
    owner: {
      title: 'owner of a file of 1234 in that archive',
      reference: '1234:1234',
      weight: 'silent',
      about: ['cli:cp'],
      when: ['archive-to-stdout'],
    },
    ontoFile: {
      title: 'an archive onto a path that is a file is refused',
      reference: true,
      weight: 'silent',
      about: ['cli:cp'],
      when: ['failing-command'],
    },
    missing: {
      title: 'an archive to a missing directory is refused',
      reference: true,
      weight: 'silent',
      about: ['cli:cp'],
      when: ['failing-command'],
    },
    noArchive: {
      title: 'what is no archive is refused',
      reference: true,
      weight: 'silent',
      about: ['cli:cp'],
      when: ['failing-command'],
    },
    quiet: {
      title: 'standard error is empty',
      reference: true,
      weight: 'output',
      about: ['cli:cp'],
      when: ['output-read'],
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { content: false },
      because: 'Podman leaves out the ./ before the names',
      source: 'measured: the first words of the archives of both',
    },
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { owner: '0:0' },
      because: 'podman cp has --archive on by default, which gives files to the user of the container',
      source: 'https://docs.podman.io/en/latest/markdown/podman-cp.1.html#archive-a',
    },
  ],
  async observe({ engine, host, step }) {
    const directory = await host.directory();
    await host.writeFile(`${directory}/file`, 'content');
    const archive = `${directory}/file.tar`;
    await host.run([
      ...['tar', '--owner=1234', '--group=1234', '--mode=640', '-cf', archive],
      ...['-C', directory, 'file'],
    ]);
    const input = (await host.readFile(archive)) ?? '';
    const container = await engine.start({ network: 'none' });
    await engine.exec(
      container,
      script('mkdir -p /tree /into', 'echo one > /tree/one', 'echo plain > /plain'),
    );
    const at = (path: string) => `${container.name}:${path}`;
    const out = (path: string) => step(`${path} to standard output`, () => engine.cli(['cp', at(path), '-']));
    const into = (path: string, stdin: string) =>
      step(`standard input to ${path}`, () => engine.cli(['cp', '-', at(path)], { stdin }));
    const file = await out('/plain');
    const tree = await out('/tree');
    const content = await out('/tree/.');
    const unpacked = await into('/into', input);
    const ontoFile = await into('/plain', input);
    const missing = await into('/nowhere', input);
    const noArchive = await into('/into', 'no archive'.repeat(200));
    const seen = await engine.exec(container, script('stat -c %u:%g /into/file', 'cat /into/file'));
    const [owner = '', text = ''] = seen.stdout.split('\n');
    return {
      out: file.stdout.startsWith('plain\0') && file.stdout.includes('plain\n'),
      directory: tree.stdout.includes('tree/one\0'),
      content: content.stdout.startsWith('./\0') && content.stdout.includes('./one\0'),
      into: text === 'content',
      owner,
      ontoFile: ontoFile.exitCode !== 0,
      missing: missing.exitCode !== 0,
      noArchive: noArchive.exitCode !== 0,
      quiet: file.stderr === '' && unpacked.stderr === '',
    };
  },
});
