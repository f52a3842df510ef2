import { jsonLines, scenario, script, textAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'build/api-parameters',
  title: 'POST /build takes dockerfile, t twice, labels, q, extrahosts and shmsize',
  why: 'docker-py, Testcontainers and compose build by these.',
  claims: [],
  sources: ['https://docs.docker.com/reference/api/engine/version/v1.41/#tag/Image/operation/ImageBuild'],
  surfaces: ['api'],
  facts: {
    dockerfile: {
      title: 'dockerfile=dir/own names the file in the archive',
      reference: true,
      weight: 'fails',
      about: ['api:POST /build ?dockerfile'],
    },
    names: {
      title: 't=NAME&t=OTHER gives both names',
      reference: true,
      weight: 'silent',
      about: ['api:POST /build ?t'],
    },
    labels: {
      title: 'a label of labels={…} with markup in it',
      reference: 'a <&> b',
      weight: 'silent',
      about: ['api:POST /build ?labels'],
    },
    quiet: {
      title: 'q=true leaves one message with text, the id',
      reference: true,
      weight: 'output',
      about: ['api:POST /build ?q'],
    },
    host: {
      title: 'extrahosts=NAME:ADDRESS is taken, and in /etc/hosts of RUN',
      reference: true,
      weight: 'fails',
      about: ['api:POST /build ?extrahosts'],
    },
    shm: {
      title: 'size of /dev/shm in RUN with shmsize of 8 MiB, in KiB',
      reference: 8192,
      weight: 'silent',
      about: ['api:POST /build ?shmsize'],
    },
    ignored: {
      title: 'a file of the archive that its .dockerignore names is copied',
      reference: true,
      weight: 'silent',
      about: ['api:POST /build'],
    },
    mount: {
      title: 'RUN --mount=type=bind is understood without version=2',
      reference: false,
      weight: 'extra',
      about: ['api:POST /build'],
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { host: false },
      because: 'Podman wants a JSON list for extrahosts, and answers 400 to the text that Docker takes',
      source: 'https://github.com/containers/podman/blob/v5.4.2/pkg/api/handlers/compat/images_build.go',
    },
    {
      on: { engine: 'podman' },
      facts: { ignored: false },
      because:
        "Podman's service reads the .dockerignore of the archive; Docker leaves that to the client that makes the archive",
      source: 'https://github.com/containers/podman/blob/v5.4.2/pkg/api/handlers/compat/images_build.go',
    },
    {
      on: { engine: 'podman' },
      facts: { mount: true },
      because: 'Podman has one builder, which knows mounts; Docker takes the classic one without version=2',
      source: 'https://docs.podman.io/en/latest/markdown/podman-build.1.html',
    },
  ],
  async observe({ engine, step, host }) {
    const from = `FROM ${engine.image('base')}`;
    const [first, second, third] = [engine.name('image'), engine.name('image'), engine.name('image')];
    const post = async (
      what: string,
      files: Record<string, string>,
      parameters: readonly [string, string][],
    ) => {
      const directory = await engine.context(files);
      const file = `${directory}.tar`;
      await host.run(['tar', '-C', directory, '-cf', file, '.']);
      const query = new URLSearchParams([
        ['labels', JSON.stringify({ ...engine.labels, note: 'a <&> b' })],
        ['forcerm', 'true'],
        ['nocache', 'true'],
        ...parameters,
      ]);
      return step(what, () =>
        engine.api('POST', `/build?${query.toString()}`, undefined, { archive: { file } }),
      );
    };
    const lines = [from, 'COPY . /all/', "RUN df -k /dev/shm | awk 'END { print $2 }' >/seen"];
    const files = {
      'dir/own': `${lines.join('\n')}\n`,
      '.dockerignore': 'secret\n',
      secret: 'x\n',
      Dockerfile: 'FROM nothing.invalid/never\n',
    };
    await post('build', files, [
      ['dockerfile', 'dir/own'],
      ['t', first],
      ['t', second],
      ['networkmode', 'none'],
      ['shmsize', String(8 * 1024 * 1024)],
    ]);
    const one = await step('inspect', () => engine.inspect('image', first));
    const read = await step('read what it wrote', () =>
      engine.run({
        image: { name: first },
        network: 'none',
        command: script('cat /seen', 'ls /all'),
      }),
    );
    const both = await engine.imageExists(second);
    const hosted = await post(
      'with a host',
      { Dockerfile: `${from}\nRUN grep "127.0.0.9.*mirror.test" /etc/hosts\n` },
      [
        ['t', third],
        ['extrahosts', 'mirror.test:127.0.0.9'],
      ],
    );
    const quiet = await post('quietly', { Dockerfile: `${from}\n` }, [
      ['q', 'true'],
      ['networkmode', 'none'],
      ['t', third],
    ]);
    const texts = jsonLines(quiet.body)
      .map((message) => textAt(message, 'stream').trim())
      .filter((text) => text !== '');
    const mounted = await post(
      'with a mount',
      { Dockerfile: `${from}\nRUN --mount=type=bind,target=/mnt/x cat /mnt/x/file >/seen\n`, file: 'x\n' },
      [
        ['t', third],
        ['networkmode', 'none'],
      ],
    );
    const [shm = '', ...all] = read.stdout.split('\n');
    return {
      dockerfile: read.exitCode === 0,
      names: both,
      labels: textAt(one, 'Config', 'Labels', 'note'),
      quiet: texts.length === 1 && /^(sha256:)?[0-9a-f]{64}$/.test(texts[0] ?? ''),
      host: succeeded(hosted),
      shm: Number(shm),
      ignored: all.includes('secret'),
      mount: succeeded(mounted),
    };
  },
});

function succeeded({ status, body }: { status: number; body: Parameters<typeof jsonLines>[0] }): boolean {
  return status < 400 && jsonLines(body).every((message) => textAt(message, 'error') === '');
}
