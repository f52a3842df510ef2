import { poll, scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'volumes/cp-paths',
  title: 'docker cp copies directories by its documented rules, with paths from the root',
  why: 'Deployment scripts copy directory trees with cp and depend on these cases.',
  claims: [],
  sources: [
    'https://docs.docker.com/reference/cli/docker/container/cp/',
    'https://github.com/docker/cli/issues/3009',
  ],
  surfaces: ['cli'],
  needs: ['same-host'],
  facts: {
    asNew: {
      title: 'a directory copied to a new path becomes that path',
      reference: true,
      weight: 'silent',
      about: ['cli:cp'],
    },
    nested: {
      title: 'a directory copied to a directory is put inside it',
      reference: true,
      weight: 'silent',
      about: ['cli:cp'],
    },
    contentOnly: {
      title: 'DIRECTORY/. copied to a directory copies only its content',
      reference: true,
      weight: 'silent',
      about: ['cli:cp'],
    },
    relativeTo: {
      title: 'directory that a path without a leading slash is relative to',
      reference: 'the root',
      weight: 'silent',
      about: ['cli:cp'],
      when: ['relative-container-path'],
    },
    missingParent: {
      title: 'exit code if the parent directory is missing',
      reference: 1,
      weight: 'output',
      about: ['cli:cp'],
      when: ['absent-object'],
    },
    missingSource: {
      title: 'exit code if the source is missing',
      reference: 1,
      weight: 'output',
      about: ['cli:cp'],
      when: ['absent-object', 'failing-command'],
    },
    toldInside: {
      title: 'test -e in the container distinguishes existing from missing paths',
      reference: true,
      weight: 'silent',
      about: ['cli:exec'],
    },
    backFromStopped: {
      title: 'a file can be copied out of a stopped container',
      reference: true,
      weight: 'fails',
      about: ['cli:cp'],
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { relativeTo: 'the working directory' },
      because:
        'Podman resolves such a path from the working directory of the container, though its manual says the root',
      source: 'https://github.com/containers/podman/blob/main/libpod/container_path_resolution.go',
    },
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { missingParent: 125, missingSource: 125 },
      because: 'Podman exits with 125 for its own errors in every command',
      source: 'https://docs.podman.io/en/latest/markdown/podman.1.html',
    },
    {
      on: { engine: 'podman', version: '<3.1.0' },
      facts: { asNew: false, nested: false },
      because: 'before 3.1 podman cp did not create a destination that does not exist',
      source: 'https://github.com/containers/podman/releases/tag/v3.1.0',
    },
    {
      on: { engine: 'podman', version: { in: '>=4.3.1', notIn: '<=3.0.1' }, client: 'docker' },
      facts: { missingParent: 0 },
      weight: 'silent',
      because: 'the service creates the directory in which it unpacks the archive',
      source:
        'measured: PUT /containers/NAME/archive?path=/missing answers 200 on Podman 4.3.1 and makes /missing; docker cp to /missing/parent does so on 5.4.2 too',
    },
  ],
  advice: [
    {
      facts: ['relativeTo'],
      write: 'Begin every path in a container with a slash: `cp file NAME:/tmp/file`.',
      shownBy: 'volumes/cp-paths#contentOnly',
    },
    {
      facts: ['missingParent', 'missingSource'],
      write: 'Check in the container what exists before you copy: `exec NAME test -e /path`.',
      shownBy: 'volumes/cp-paths#toldInside',
    },
    {
      facts: ['asNew', 'nested'],
      write: 'Copy `DIRECTORY/.` to an existing directory: create it first with `exec NAME mkdir -p /new`.',
      shownBy: 'volumes/cp-paths#contentOnly',
    },
  ],
  async observe({ engine, host, step }) {
    const directory = await host.directory();
    const tree = `${directory}/tree`;
    await host.run(['mkdir', tree]);
    await host.writeFile(`${tree}/file`, 'content');
    const container = await engine.start({ network: 'none', workdir: '/tmp' });
    const copy = (what: string, from: string, to: string) => step(what, () => engine.cli(['cp', from, to]));
    const to = (path: string) => `${container.name}:${path}`;
    await copy('to a new name', tree, to('/new'));
    await copy('into a directory', tree, to('/new'));
    await copy('content only', `${tree}/.`, to('/home'));
    await copy('relative', `${tree}/file`, to('relative'));
    const missingParent = await copy('missing parent', tree, to('/missing/parent'));
    const missingSource = await copy('missing source', to('/nowhere'), directory);
    const { stdout } = await engine.exec(
      container,
      script('pwd', 'ls /new/file /new/tree/file /home/file /relative /tmp/relative 2>/dev/null'),
    );
    const ask = (path: string) => step(`test ${path}`, () => engine.exec(container, ['test', '-e', path]));
    const there = await ask('/home/file');
    const missing = await ask('/nowhere');
    const [workdir = '', ...seen] = stdout.split('\n');
    await engine.kill(container);
    await engine.wait(container);
    // An engine that is unmounting the file system at this moment has nothing to copy, and may not report it.
    const back = await step('out of the stopped one', () =>
      poll(
        async () => {
          await engine.cli(['cp', to('/home/file'), `${directory}/back`]);
          return host.readFile(`${directory}/back`);
        },
        (text) => text === 'content',
      ),
    );
    return {
      asNew: seen.includes('/new/file'),
      nested: seen.includes('/new/tree/file'),
      contentOnly: seen.includes('/home/file'),
      relativeTo: seen.includes(`${workdir.replace(/\/$/, '')}/relative`)
        ? 'the working directory'
        : seen.includes('/relative')
          ? 'the root'
          : 'neither',
      missingParent: missingParent.exitCode,
      missingSource: missingSource.exitCode,
      toldInside: there.exitCode === 0 && missing.exitCode === 1,
      backFromStopped: back === 'content',
    };
  },
});
