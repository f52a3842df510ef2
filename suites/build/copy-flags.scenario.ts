import { attempt, scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'build/copy-flags',
  title: 'COPY takes --chmod, --link, --parents and --exclude, and ADD takes --chmod',
  why: 'Dockerfiles of today use them, and a builder that does not know one stops at the line.',
  claims: [],
  sources: ['https://docs.docker.com/reference/dockerfile/#copy'],
  surfaces: ['cli'],
  needs: ['buildkit'],
  facts: {
    chmod: {
      title: 'mode of a file copied with --chmod=640',
      reference: '640',
      weight: 'fails',
      about: ['dockerfile:COPY --chmod'],
    },
    chmodOfAdded: {
      title: 'mode of a file of ADD --chmod=600',
      reference: '600',
      weight: 'fails',
      about: ['dockerfile:ADD --chmod'],
    },
    link: {
      title: 'COPY --link copies',
      reference: true,
      weight: 'fails',
      about: ['dockerfile:COPY --link'],
    },
    parents: {
      title: 'COPY --parents a/b /x/ makes /x/a/b',
      reference: true,
      weight: 'fails',
      about: ['dockerfile:COPY --parents'],
    },
    excludeTaken: {
      title: 'COPY takes --exclude',
      reference: true,
      weight: 'fails',
      about: ['dockerfile:COPY --exclude'],
    },
    exclude: {
      title: 'files of a directory that COPY --exclude=*.md DIRECTORY copies',
      reference: 'plain',
      weight: 'silent',
      about: ['dockerfile:COPY --exclude'],
      when: ['source-below-context'],
    },
    afterCopy: {
      title: 'mode after RUN chmod 640 of a copied file',
      reference: '640',
      weight: 'silent',
      about: ['dockerfile:RUN'],
    },
  },
  differences: [
    {
      on: { engine: 'docker', version: '<23.0.0' },
      facts: { link: false },
      because: '--link came with version 1.4 of the Dockerfile syntax, and BuildKit 0.10 in Docker 23.0',
      source: 'https://docs.docker.com/reference/dockerfile/#copy---link',
    },
    {
      on: { engine: 'docker', version: '<28.5.0' },
      facts: { excludeTaken: false, exclude: 'refused' },
      weight: 'fails',
      because:
        '--exclude came with version 1.19 of the Dockerfile syntax, and BuildKit 0.25 in Docker 28.5; before it needs a line # syntax= with a labs version',
      source: 'https://docs.docker.com/reference/dockerfile/#copy---exclude',
    },
    {
      on: { engine: 'docker', version: { in: '<=28.5.2', notIn: '>=29.0.0' } },
      facts: { parents: false },
      because:
        '--parents came with version 1.20 of the Dockerfile syntax; before it needs a line # syntax= with a labs version',
      source: 'https://docs.docker.com/reference/dockerfile/#copy---parents',
    },
    {
      on: { engine: 'podman', client: 'podman', version: '<3.1.0' },
      facts: { chmod: 'refused', chmodOfAdded: 'refused' },
      because: 'Podman knows --chmod since 3.1, with Buildah 1.20',
      source: 'https://github.com/containers/buildah/commit/d0917fa7e',
    },
    {
      on: { engine: 'podman', client: 'podman', version: '<5.6.0' },
      facts: { link: false },
      because: 'Podman knows --link since 5.6, with Buildah 1.41',
      source: 'https://github.com/containers/buildah/commit/eea4838d8',
    },
    {
      on: { engine: 'podman', client: 'podman', version: '<5.5.0' },
      facts: { parents: false },
      because: 'Podman knows --parents since 5.5, with Buildah 1.40',
      source: 'https://github.com/containers/buildah/commit/7ca9f3464',
    },
    {
      on: { engine: 'podman', client: 'podman', version: '<5.3.0' },
      facts: { excludeTaken: false, exclude: 'refused' },
      weight: 'fails',
      because: 'Podman knows --exclude since 5.3, with Buildah 1.38',
      source: 'https://github.com/containers/buildah/commit/aeb6ffeec',
    },
    {
      on: {
        engine: 'podman',
        client: 'podman',
        version: { in: '>=5.3.0 <=5.8.6', notIn: '<5.3.0 || >=6.1.1' },
      },
      facts: { exclude: 'note.md plain' },
      because:
        'with Buildah before 1.44 the pattern is read from the top of the context, like a line of .dockerignore: dir/*.md is needed',
      source: 'https://github.com/containers/buildah/commit/ece597f10',
    },
  ],
  advice: [
    {
      facts: ['chmod', 'chmodOfAdded'],
      write: 'Copy the file, and change its mode with `RUN chmod`.',
      shownBy: 'build/copy-flags#afterCopy',
    },
  ],
  async observe({ engine, step }) {
    const from = `FROM ${engine.image('base')}`;
    const files = { 'dir/plain': 'x\n', 'dir/note.md': 'x\n' };
    async function seen(what: string, lines: readonly string[], look: string): Promise<string> {
      const built = await step(what, () =>
        attempt(() => engine.build({ dockerfile: [from, ...lines], files, builder: 'buildkit' })),
      );
      if (built.refused) return 'refused';
      const { name } = built.value;
      const { stdout } = await engine.run({ image: { name }, network: 'none', command: script(look) });
      return stdout.trim();
    }
    const modes = await seen(
      'with a mode',
      ['COPY --chmod=640 dir/plain /copied', 'ADD --chmod=600 dir/plain /added'],
      'echo $(stat -c %a /copied /added)',
    );
    const later = await seen(
      'with a mode afterwards',
      ['COPY dir/plain /copied', 'RUN chmod 640 /copied'],
      'stat -c %a /copied',
    );
    const link = await seen('linked', ['COPY --link dir/plain /copied'], 'cat /copied');
    const parents = await seen('with parents', ['COPY --parents dir/plain /x/'], 'cat /x/dir/plain');
    const exclude = await seen('without some', ['COPY --exclude=*.md dir /x/'], 'echo $(ls /x)');
    const [chmod = '', chmodOfAdded = 'refused'] = modes.split(' ');
    return {
      chmod,
      chmodOfAdded,
      link: link === 'x',
      parents: parents === 'x',
      excludeTaken: exclude !== 'refused',
      exclude,
      afterCopy: later,
    };
  },
});
