import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'volumes/cp-symlink',
  title: 'docker cp copies a symbolic link as a link, and its target with -L',
  why: 'A link copied as a link dangles in the container; a link copied as a file no longer follows updates.',
  claims: [],
  sources: ['https://docs.docker.com/reference/cli/docker/container/cp/'],
  surfaces: ['cli'],
  needs: ['same-host'],
  facts: {
    plain: {
      title: 'what a link to a file becomes',
      reference: 'symbolic link',
      weight: 'silent',
      about: ['cli:cp'],
      when: ['symbolic-link'],
    },
    followAccepted: {
      title: 'cp -L is accepted',
      reference: true,
      weight: 'fails',
      about: ['cli:cp --follow-link'],
    },
    resolved: {
      title: 'what the path that readlink -f gives for the link becomes',
      reference: 'regular file',
      weight: 'silent',
      about: ['cli:cp'],
    },
    insideDirectory: {
      title: 'what a link inside a copied directory becomes',
      reference: 'symbolic link',
      weight: 'silent',
      about: ['cli:cp'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { plain: 'regular file', followAccepted: false },
      because: 'Podman always copies the target of a link named as the source, and has no -L',
      source: 'https://docs.podman.io/en/latest/markdown/podman-cp.1.html',
    },
  ],
  advice: [
    {
      facts: ['plain'],
      write: 'To keep a link, copy the directory that contains it: `cp DIRECTORY/. NAME:/path`.',
      shownBy: 'volumes/cp-symlink#insideDirectory',
    },
    {
      facts: ['followAccepted'],
      write: 'To copy the target of a link, name the target: `cp "$(readlink -f link)" NAME:/path`.',
      shownBy: 'volumes/cp-symlink#resolved',
    },
  ],
  async observe({ engine, host, step }) {
    const directory = await host.directory();
    await host.writeFile(`${directory}/real`, 'content');
    await host.run(['ln', '-s', 'real', `${directory}/link`]);
    const container = await engine.start({ network: 'none' });
    const copy = (what: string, ...args: string[]) => step(what, () => engine.cli(['cp', ...args]));
    await copy('plain', `${directory}/link`, `${container.name}:/plain`);
    const followed = await copy('follow', '-L', `${directory}/link`, `${container.name}:/followed`);
    const real = (await host.run(['readlink', '-f', `${directory}/link`])).stdout.trim();
    await copy('resolved', real, `${container.name}:/resolved`);
    await copy('inside a directory', `${directory}/.`, `${container.name}:/home`);
    const { stdout } = await engine.exec(container, [
      'stat',
      '-c',
      '%F',
      '/plain',
      '/home/link',
      '/resolved',
    ]);
    const [plain, insideDirectory, resolved] = stdout.split('\n');
    return {
      plain: plain ?? null,
      followAccepted: followed.exitCode === 0,
      resolved: resolved ?? null,
      insideDirectory: insideDirectory ?? null,
    };
  },
});
