import { jsonLines, scenario, textAt, valueAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'build/api-stream',
  title: 'POST /build answers 200 and a stream of JSON with the id or errorDetail',
  why: 'Libraries print the progress, read the id of the image, and must notice a failure in a success.',
  claims: [],
  sources: ['https://docs.docker.com/reference/api/engine/version/v1.41/#tag/Image/operation/ImageBuild'],
  surfaces: ['api'],
  facts: {
    status: { title: 'HTTP status of a build', reference: 200, weight: 'fails', about: ['api:POST /build'] },
    steps: {
      title: 'a message {"stream":"Step …"} for each line of the Dockerfile',
      reference: true,
      weight: 'output',
      about: ['api:POST /build'],
      when: ['output-read'],
    },
    printed: {
      title: 'what RUN prints is in a message "stream"',
      reference: true,
      weight: 'output',
      about: ['api:POST /build'],
      when: ['output-read'],
    },
    aux: {
      title: 'a message {"aux":{"ID":…}} has the id of the image',
      reference: true,
      weight: 'silent',
      about: ['api:POST /build'],
      when: ['output-read'],
    },
    auxPrefix: {
      title: 'with sha256: before it',
      reference: true,
      weight: 'output',
      about: ['api:POST /build'],
      when: ['output-read'],
    },
    last: {
      title: 'a message "Successfully built" and a part of the id',
      reference: true,
      weight: 'output',
      about: ['api:POST /build'],
      when: ['output-read'],
    },
    failedStatus: {
      title: 'HTTP status where RUN fails',
      reference: 200,
      weight: 'output',
      about: ['api:POST /build'],
      when: ['failing-command'],
    },
    error: {
      title: 'the last message has "error", and "errorDetail" with the same text',
      reference: true,
      weight: 'silent',
      about: ['api:POST /build'],
      when: ['failing-command'],
    },
    errorCode: {
      title: 'errorDetail.code is the exit code of the command',
      reference: 7,
      weight: 'output',
      about: ['api:POST /build'],
      when: ['failing-command'],
    },
    badFile: {
      title: 'HTTP status for a Dockerfile with an instruction that is none',
      reference: 400,
      weight: 'output',
      about: ['api:POST /build'],
      when: ['failing-command'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', version: '<4.0.0' },
      facts: { aux: false, auxPrefix: false },
      because: 'before 4.0 no message of Podman has the id of the image as aux',
      source: 'https://github.com/containers/podman/releases/tag/v4.0.0',
    },
    {
      on: { engine: 'podman' },
      facts: { errorCode: null },
      because: 'the errorDetail of Podman has a message and no code',
      source: 'https://github.com/containers/podman/blob/v5.4.2/pkg/api/handlers/compat/images_build.go',
    },
    {
      on: { engine: 'podman' },
      facts: { badFile: 200 },
      because: 'Podman answers 200 before it reads the Dockerfile, and tells of its errors in the stream',
      source: 'https://github.com/containers/podman/blob/v5.4.2/pkg/api/handlers/compat/images_build.go',
    },
  ],
  async observe({ engine, step, host }) {
    const name = engine.name('image');
    const post = async (what: string, lines: readonly string[]) => {
      const directory = await engine.context({ Dockerfile: `${lines.join('\n')}\n` });
      const file = `${directory}.tar`;
      await host.run(['tar', '-C', directory, '-cf', file, '.']);
      const query = new URLSearchParams({
        t: name,
        labels: JSON.stringify(engine.labels),
        forcerm: 'true',
        nocache: 'true',
        networkmode: 'none',
      });
      return step(what, () =>
        engine.api('POST', `/build?${query.toString()}`, undefined, { archive: { file } }),
      );
    };
    const from = `FROM ${engine.image('base')}`;
    const built = await post('build', [from, 'RUN echo the-word-$((40 + 2)) | tee /said']);
    const image = await step('inspect', () => engine.inspect('image', name));
    const failed = await post('a command fails', [from, 'RUN exit 7']);
    const bad = await post('no such instruction', [from, 'RUNS true']);
    const messages = jsonLines(built.body);
    const streamed = messages.map((one) => textAt(one, 'stream')).join('');
    const ids = messages.map((one) => textAt(one, 'aux', 'ID')).filter((id) => id !== '');
    const id = textAt(image, 'Id').replace('sha256:', '');
    const last = jsonLines(failed.body).at(-1);
    const code = valueAt(last, 'errorDetail', 'code');
    return {
      status: built.status,
      steps: /^step 1\/\d/im.test(streamed) && /^step 2\/\d/im.test(streamed),
      printed: streamed.includes('the-word-42'),
      aux: ids.some((one) => one.replace('sha256:', '') === id),
      auxPrefix: ids.some((one) => one.startsWith('sha256:')),
      last: new RegExp(`Successfully built ${id.slice(0, 12)}`).test(streamed),
      failedStatus: failed.status,
      error: textAt(last, 'error') !== '' && textAt(last, 'error') === textAt(last, 'errorDetail', 'message'),
      errorCode: typeof code === 'number' ? code : null,
      badFile: bad.status,
    };
  },
});
