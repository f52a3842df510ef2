import { scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'build/containerignore',
  title: 'docker build ignores .containerignore, and reads FILE.dockerignore with -f FILE',
  why: 'With two files that exclude, each engine reads one, and a secret gets in through the other.',
  claims: [],
  sources: [
    'https://docs.docker.com/build/concepts/context/#dockerignore-files',
    'https://docs.podman.io/en/latest/markdown/podman-build.1.html',
  ],
  surfaces: ['cli'],
  facts: {
    byDocker: {
      title: 'with both files, one that .dockerignore names is copied',
      reference: false,
      weight: 'silent',
      about: ['cli:build'],
      when: ['other-ignore-file'],
    },
    byContainer: {
      title: 'with both files, one that .containerignore names is copied',
      reference: true,
      weight: 'silent',
      about: ['cli:build'],
      when: ['other-ignore-file'],
    },
    byBoth: {
      title: 'a file that both name is copied',
      reference: false,
      weight: 'silent',
      about: ['cli:build'],
      when: ['other-ignore-file'],
    },
    ofFile: {
      title: 'with -f app.Dockerfile, one that app.Dockerfile.dockerignore names is copied',
      reference: false,
      weight: 'silent',
      about: ['cli:build --file'],
      when: ['other-ignore-file'],
    },
    insteadOf: {
      title: 'with -f app.Dockerfile, one that only .dockerignore names is copied',
      reference: true,
      weight: 'silent',
      about: ['cli:build --file'],
      when: ['other-ignore-file'],
    },
  },
  differences: [
    {
      on: { engine: 'docker', builder: 'classic' },
      facts: { ofFile: true, insteadOf: false },
      because: 'a list for one Dockerfile alone is read by BuildKit, and not by the classic builder',
      source: 'https://docs.docker.com/build/concepts/context/#dockerignore-files',
    },
    {
      on: { engine: 'podman', client: 'docker', version: { in: '>=5.4.2', notIn: '<=4.3.1' } },
      facts: { ofFile: true },
      because:
        "on Podman's socket Docker's client sends the context as for the classic builder, which reads one list",
      source: 'https://docs.docker.com/build/concepts/context/#dockerignore-files',
    },
    {
      on: { engine: 'podman', client: 'docker' },
      facts: { insteadOf: false },
      because:
        "on Podman's socket Docker's client sends the context as for the classic builder, which reads one list",
      source: 'https://docs.docker.com/build/concepts/context/#dockerignore-files',
    },
    {
      on: { engine: 'podman', client: 'podman', version: '<4.3.0' },
      facts: { ofFile: true, insteadOf: false },
      because: 'Podman knows a list for one Dockerfile alone since 4.3, with Buildah 1.28',
      source: 'https://github.com/containers/buildah/blob/v1.28.0/pkg/parse/parse.go',
    },
    {
      on: { engine: 'podman', client: 'podman', version: '>=3.1.0' },
      facts: { byDocker: true, byContainer: false },
      because: 'where there are both, Podman reads .containerignore alone; it knows that file since 3.1',
      source: 'https://docs.podman.io/en/latest/markdown/podman-build.1.html',
    },
    {
      on: { engine: 'podman', client: 'docker' },
      facts: { byContainer: false },
      because:
        'the client leaves out what .dockerignore names, and Podman what .containerignore of the context does',
      source: 'https://github.com/containers/podman/blob/v5.4.2/pkg/api/handlers/compat/images_build.go',
    },
  ],
  advice: [
    {
      facts: ['byDocker', 'byContainer'],
      write: 'Keep one list: have `.dockerignore` alone, which every engine reads.',
      shownBy: 'build/dockerignore#plain',
    },
  ],
  async observe({ engine, step }) {
    const lines = [`FROM ${engine.image('base')}`, 'COPY . /all/', ''].join('\n');
    const files = { 'docker.txt': 'x', 'container.txt': 'x', 'both.txt': 'x', 'file.txt': 'x' };
    const copied = async (directory: string, ...options: string[]) => {
      const name = engine.name('image');
      const common = ['--tag', name, ...engine.labelArguments, '--no-cache', '--network', 'none'];
      await engine.cli(['build', ...common, ...options, directory]);
      const list = await engine.run({
        image: { name },
        network: 'none',
        command: script('cd /all && ls'),
      });
      return list.stdout.split('\n');
    };
    const two = await engine.context({
      ...files,
      Dockerfile: lines,
      '.dockerignore': 'docker.txt\nboth.txt\n',
      '.containerignore': 'container.txt\nboth.txt\n',
    });
    const withBoth = await step('build with both', () => copied(two));
    const own = await engine.context({
      ...files,
      'app.Dockerfile': lines,
      'app.Dockerfile.dockerignore': 'file.txt\n',
      '.dockerignore': 'docker.txt\n',
    });
    const withOwn = await step('build of a file that has its own', () =>
      copied(own, '--file', `${own}/app.Dockerfile`),
    );
    return {
      byDocker: withBoth.includes('docker.txt'),
      byContainer: withBoth.includes('container.txt'),
      byBoth: withBoth.includes('both.txt'),
      ofFile: withOwn.includes('file.txt'),
      insteadOf: withOwn.includes('docker.txt'),
    };
  },
});
