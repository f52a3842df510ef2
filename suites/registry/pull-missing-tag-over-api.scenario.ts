import { jsonLines, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'registry/pull-missing-tag-over-api',
  title: 'Over the API a pull that cannot succeed is answered with an error status',
  why: 'Clients that only look at the status would start a container of an image that never came.',
  claims: ['reg-05', 'alias-03'],
  sources: ['https://docs.docker.com/reference/api/engine/version/v1.41/#tag/Image/operation/ImageCreate'],
  surfaces: ['api'],
  uses: ['registry'],
  facts: {
    errorStatus: { title: 'the status is 400 or more', reference: true },
    message: { title: 'the answer is one object with a message', reference: true },
    told: { title: 'the status is 400 or more, or one of the messages has an error', reference: true },
  },
  differences: [
    {
      on: { engine: 'podman', version: '>=3.1.0 <4.6.0' },
      facts: { errorStatus: false },
      because:
        'since 3.1, when it began to report its progress, Podman had sent status 200 before it knew the outcome',
      source: 'https://github.com/containers/podman/blob/main/RELEASE_NOTES.md',
    },
    {
      on: { engine: 'podman', version: '>=3.1.0 <4.8.0' },
      facts: { message: false },
      because: 'since 3.1 the answer had the shape of a progress report, without a message of its own',
      source: 'https://github.com/containers/podman/issues/20013',
    },
  ],
  advice: [
    {
      facts: ['errorStatus', 'message'],
      write:
        'Read the answer to its end, line by line, and take a status of 400 or more and any message with `error` for a failure.',
      shownBy: 'registry/pull-missing-tag-over-api#told',
    },
  ],
  async observe({ engine, step, registry }) {
    const repository = encodeURIComponent(`${registry.plain.address}/${engine.name('container')}`);
    const pull = await step('pull', () =>
      engine.api('POST', `/images/create?fromImage=${repository}&tag=none`),
    );
    const messages = jsonLines(pull.body);
    return {
      errorStatus: pull.status >= 400,
      message: messages.length === 1 && messages.every((message) => typeof message.message === 'string'),
      told: pull.status >= 400 || messages.some((message) => 'error' in message),
    };
  },
});
