import { scenario, textAt, valueAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'lifecycle/api-error-body',
  title: 'An API error body is a JSON object with message and nothing else',
  why: 'Clients match the words of the message, and strict ones refuse unknown keys.',
  claims: ['run-15', 'alias-03'],
  sources: ['https://docs.docker.com/reference/api/engine/version/v1.41/#section/Errors'],
  surfaces: ['api'],
  facts: {
    status: {
      title: 'status for a container that does not exist',
      reference: 404,
      weight: 'output',
      about: ['api:GET /containers/{id}/json'],
      when: ['absent-object', 'failing-command'],
    },
    keys: { title: 'keys of the body', reference: 'message', weight: 'output', about: [] },
    message: { title: 'message is a string', reference: true, weight: 'output', about: [] },
    words: {
      title: 'the message is "No such container: NAME"',
      reference: true,
      weight: 'output',
      about: ['api:GET /containers/{id}/json'],
      when: ['absent-object', 'failing-command'],
    },
    unknownPath: {
      title: 'status for a path that does not exist',
      reference: 404,
      weight: 'output',
      about: [],
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { keys: 'cause message response', words: false },
      because: 'errors of Podman also hold the cause and the status, and have their own words',
      source: 'https://github.com/containers/podman/blob/main/pkg/errorhandling/errorhandling.go',
    },
  ],
  advice: [
    {
      facts: ['keys'],
      write: 'Read the status, and only `message` from the body; let the JSON reader skip unknown keys.',
      shownBy: 'lifecycle/api-error-body#message',
    },
    {
      facts: ['words'],
      write: 'Recognise a missing container by the status 404, never by the words of the message.',
      shownBy: 'lifecycle/api-error-body#status',
    },
  ],
  async observe({ engine, step }) {
    const name = engine.name('container');
    const missing = await step('inspect a missing container', () =>
      engine.api('GET', `/containers/${name}/json`),
    );
    const nowhere = await step('request an unknown path', () => engine.api('GET', '/no/such/path'));
    return {
      status: missing.status,
      keys: Object.keys(missing.body ?? {})
        .sort()
        .join(' '),
      message: textAt(missing.body, 'message') !== '',
      words: valueAt(missing.body, 'message') === `No such container: ${name}`,
      unknownPath: nowhere.status,
    };
  },
});
