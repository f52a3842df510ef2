import { jsonLines, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'registry/pull-missing-tag-over-api',
  title: 'POST /images/create answers an error status when the pull fails',
  why: 'Clients that only check the status would start a container from an image that is not there.',
  claims: ['reg-05', 'alias-03'],
  sources: ['https://docs.docker.com/reference/api/engine/version/v1.41/#tag/Image/operation/ImageCreate'],
  surfaces: ['api'],
  uses: ['registry'],
  facts: {
    errorStatus: {
      title: 'the status is 400 or more',
      reference: true,
      weight: 'silent',
      about: ['api:POST /images/create'],
      when: ['absent-object'],
    },
    message: {
      title: 'the body is one object with a message',
      reference: true,
      weight: 'output',
      about: ['api:POST /images/create'],
      when: ['absent-object', 'failing-command'],
    },
    told: {
      title: 'the status is 400 or more, or a line of the body has an error',
      reference: true,
      weight: 'silent',
      about: ['api:POST /images/create'],
      when: ['absent-object'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', version: '>=3.1.0 <4.6.0' },
      facts: { errorStatus: false },
      because: 'from 3.1 on, with progress messages, Podman sent status 200 before it knew the outcome',
      source: 'https://github.com/containers/podman/pull/18954',
    },
    {
      on: { engine: 'podman', version: '>=3.1.0 <4.8.0' },
      facts: { message: false },
      because: 'from 3.1 on the body was a progress report, without a message of its own',
      source: 'https://github.com/containers/podman/pull/20239',
    },
  ],
  advice: [
    {
      facts: ['errorStatus', 'message'],
      write:
        'Read the answer to its end, line by line, and treat a status of 400 or more, and any message with `error`, as a failure.',
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
