import { ownContainer, scenario, textAt, valueAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'registry/commit-over-api',
  title: 'POST /commit stores a comment, needs no body, and answers the id of inspect',
  why: 'Tools store the id from the answer and compare it with others as a string.',
  claims: ['reg-06', 'alias-03'],
  sources: ['https://docs.docker.com/reference/api/engine/version/v1.41/#tag/Image/operation/ImageCommit'],
  surfaces: ['api'],
  facts: {
    status: {
      title: 'HTTP status of POST /commit',
      reference: 201,
      weight: 'output',
      about: ['api:POST /commit'],
    },
    comment: {
      title: 'Comment of inspect',
      reference: 'by hand',
      weight: 'silent',
      about: ['api:POST /commit ?comment'],
    },
    sameId: {
      title: 'the Id of the answer is the Id of inspect',
      reference: true,
      weight: 'output',
      about: ['api:POST /commit .Id'],
    },
    bodiless: {
      title: 'HTTP status without a body',
      reference: 201,
      weight: 'fails',
      about: ['api:POST /commit'],
    },
    succeeded: {
      title: 'with the body {} the status is 2xx',
      reference: true,
      weight: 'fails',
      about: ['api:POST /commit'],
    },
    sameDigits: {
      title: 'after the prefix sha256: is removed, both ids are the same',
      reference: true,
      weight: 'silent',
      about: ['api:POST /commit .Id'],
    },
  },
  differences: [
    {
      // Of no release in the lab: a client that sends no body meets it on the first patches of 23.0.
      on: { engine: 'docker', version: '>=23.0.0 <23.0.7' },
      facts: { bodiless: 400 },
      because: 'Docker 23.0 required a body until 23.0.7',
      source: 'https://github.com/moby/moby/pull/45569',
    },
    {
      on: { engine: 'podman' },
      facts: { sameId: false },
      because:
        'Podman answers commit with the id alone, and adds the prefix sha256: in inspect and lists only',
      source: 'https://github.com/containers/podman/blob/main/pkg/api/handlers/compat/images.go',
    },
    {
      on: { engine: 'podman', version: '<4.0.0' },
      facts: { status: 200 },
      because: 'before 4.0 Podman answered 200',
      source: 'https://github.com/containers/podman/pull/12435',
    },
    {
      on: { engine: 'podman', version: '<4.9.3' },
      facts: { bodiless: 500 },
      because: 'Podman required a body until 4.9.3, which merges settings for the image from it',
      source: 'https://github.com/containers/podman/pull/21549',
    },
  ],
  advice: [
    {
      facts: ['status', 'bodiless'],
      write: 'Send `{}` as the body, and treat every status from 200 to 299 as success.',
      shownBy: 'registry/commit-over-api#succeeded',
    },
    {
      facts: ['sameId'],
      write: 'Remove the prefix `sha256:` from every id before you compare it with another.',
      shownBy: 'registry/commit-over-api#sameDigits',
    },
  ],
  async observe({ engine, step }) {
    const maker = await ownContainer(engine);
    const [told, plain] = [engine.name('image'), engine.name('image')];
    const commit = (name: string, more: Record<string, string>, body?: Record<string, string>) => {
      const query = new URLSearchParams({
        container: maker.name,
        repo: name.replace(/:1$/, ''),
        tag: '1',
        ...more,
      });
      return engine.api('POST', `/commit?${query.toString()}`, body);
    };
    const first = await step('commit with a comment', () => commit(told, { comment: 'by hand' }, {}));
    const image = await step('inspect', () => engine.inspect('image', told));
    const second = await step('commit without a body', () => commit(plain, {}));
    const digits = (id: string) => id.replace('sha256:', '');
    return {
      status: first.status,
      comment: textAt(image, 'Comment'),
      sameId: valueAt(first.body, 'Id') === valueAt(image, 'Id'),
      bodiless: second.status,
      succeeded: first.status >= 200 && first.status < 300,
      sameDigits: digits(textAt(first.body, 'Id')) === digits(textAt(image, 'Id')),
    };
  },
});
