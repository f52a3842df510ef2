import { scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'build/run-mounts',
  title: 'RUN --mount takes bind, cache, tmpfs and secret, and leaves nothing in the image',
  why: 'Package caches and tokens are given to a build that way, and must not stay in the image.',
  claims: [],
  sources: ['https://docs.docker.com/reference/dockerfile/#run---mount'],
  surfaces: ['cli'],
  needs: ['buildkit'],
  facts: {
    bind: {
      title: 'type=bind shows a file of the context',
      reference: true,
      weight: 'fails',
      about: ['dockerfile:RUN --mount'],
      when: ['value:bind'],
    },
    bindReadOnly: {
      title: 'a mount of type=bind cannot be written to',
      reference: true,
      weight: 'silent',
      about: ['dockerfile:RUN --mount'],
      when: ['value:bind'],
    },
    ofStage: {
      title: 'type=bind,from=STAGE shows a file of that stage',
      reference: true,
      weight: 'fails',
      about: ['dockerfile:RUN --mount'],
      when: ['value:from'],
    },
    cache: {
      title: 'type=cache is a directory to write to',
      reference: true,
      weight: 'fails',
      about: ['dockerfile:RUN --mount'],
      when: ['value:cache'],
    },
    tmpfs: {
      title: 'type=tmpfs is a tmpfs',
      reference: true,
      weight: 'fails',
      about: ['dockerfile:RUN --mount'],
      when: ['value:tmpfs'],
    },
    secret: {
      title: 'type=secret is the file that --secret gave, under /run/secrets',
      reference: true,
      weight: 'fails',
      about: ['cli:build --secret', 'dockerfile:RUN --mount'],
      when: ['value:secret'],
    },
    leavesNothing: {
      title: 'nothing that was mounted is in the image',
      reference: true,
      weight: 'silent',
      about: ['dockerfile:RUN --mount'],
    },
  },
  async observe({ engine, step, host }) {
    const base = engine.image('base');
    const directory = await host.directory();
    await host.writeFile(`${directory}/secret`, 'hidden\n');
    const name = engine.name('image');
    const lines = [
      `FROM ${base} AS maker`,
      `LABEL ${engine.labelArguments.filter((word) => word !== '--label').join(' ')}`,
      'RUN echo made >/made',
      `FROM ${base}`,
      `RUN ${[
        '--mount=type=bind,source=file,target=/mnt/file',
        '--mount=type=bind,from=maker,source=/made,target=/mnt/made',
        '--mount=type=cache,target=/mnt/cache',
        '--mount=type=tmpfs,target=/mnt/tmp',
        '--mount=type=secret,id=token',
      ].join(' ')} \\`,
      '  cat /mnt/file >/seen; cat /mnt/made >>/seen; cat /run/secrets/token >>/seen; \\',
      '  echo x >/mnt/cache/x; ls /mnt/cache >>/seen; \\',
      '  awk \'$2 == "/mnt/tmp" { print $3 }\' /proc/mounts >>/seen; echo x >/mnt/file; true',
      '',
    ].join('\n');
    const context = await engine.context({ Dockerfile: lines, file: 'of the context\n' });
    // Podman keeps caches below its directory for temporary files.
    const env = { DOCKER_BUILDKIT: '1', TMPDIR: directory };
    const reply = await step('build', () =>
      engine.cli(
        [
          'build',
          '--tag',
          name,
          ...engine.labelArguments,
          '--no-cache',
          '--network',
          'none',
          '--secret',
          `id=token,src=${directory}/secret`,
          context,
        ],
        { env },
      ),
    );
    if (reply.exitCode !== 0) {
      return {
        bind: false,
        bindReadOnly: false,
        ofStage: false,
        cache: false,
        tmpfs: false,
        secret: false,
        leavesNothing: false,
      };
    }
    const look = await step('look into it', () =>
      engine.run({
        image: { name },
        network: 'none',
        command: script(
          'cat /seen',
          'echo --',
          'find /mnt /run/secrets -type f 2>/dev/null | while read file; do [ -s "$file" ] && echo "$file"; done',
        ),
      }),
    );
    const [seen = '', left = 'not read'] = look.stdout.split('--\n');
    const file = await host.readFile(`${context}/file`);
    const has = (line: string) => seen.split('\n').includes(line);
    return {
      bind: has('of the context'),
      bindReadOnly: file === 'of the context\n',
      ofStage: has('made'),
      cache: has('x'),
      tmpfs: has('tmpfs'),
      secret: has('hidden'),
      leavesNothing: left.trim() === '',
    };
  },
});
