import { poll, scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'lifecycle/event-names-api',
  title: 'GET /events reports a container as create, start, die and destroy',
  why: 'Libraries that follow containers over the socket wait for these words.',
  claims: ['run-15', 'alias-03'],
  sources: ['https://docs.docker.com/reference/api/engine/version/v1.41/#tag/System/operation/SystemEvents'],
  surfaces: ['api'],
  facts: {
    ended: {
      title: 'the word for the end of the process',
      reference: 'die',
      weight: 'output',
      about: ['api:GET /events .Action'],
    },
    exitCode: {
      title: 'the exit code in that event',
      reference: '3',
      weight: 'silent',
      about: ['api:GET /events .Actor.Attributes'],
    },
    removed: {
      title: 'the word for the removal',
      reference: 'destroy',
      weight: 'output',
      about: ['api:GET /events .Action'],
    },
    begun: {
      title: 'create and start are among the words',
      reference: true,
      weight: 'output',
      about: ['api:GET /events .Action'],
    },
    either: {
      title: 'die or died is among the words, and destroy or remove is the last',
      reference: true,
      weight: 'output',
      about: ['api:GET /events .Action'],
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { removed: 'remove' },
      because: 'Podman does not translate its own word for the removal of a container',
      source: 'https://github.com/containers/podman/blob/main/pkg/api/handlers/compat/events.go',
    },
    {
      on: { engine: 'podman', version: '<4.0.0' },
      facts: { ended: 'died' },
      because: 'before 4.0 Podman did not translate its own word for the end of a container in `Action`',
      source: 'https://github.com/containers/podman/releases/tag/v4.0.0',
    },
    {
      on: { engine: 'podman', version: '<4.0' },
      facts: { exitCode: '' },
      because: 'before 4.0 the event for the end had no exit code',
      source: 'https://github.com/containers/podman/releases/tag/v4.0.0',
    },
  ],
  advice: [
    {
      facts: ['ended', 'removed'],
      write:
        'Accept both words for each: `die` or `died` for the end, `destroy` or `remove` for the removal.',
      shownBy: 'lifecycle/event-names-api#either',
    },
    {
      facts: ['ended', 'exitCode'],
      write: 'Wait for the end with `POST /containers/NAME/wait`, which answers with the exit code.',
      shownBy: 'lifecycle/wait-for-end#running',
    },
  ],
  async observe({ engine, step, host }) {
    const since = host.moment();
    const run = await engine.run({ network: 'none', command: script('exit 3') });
    await engine.remove(run.container);
    const filters = encodeURIComponent(JSON.stringify({ container: [run.container.name] }));
    // `until` lies in the future: Podman with its events in a file returns nothing otherwise.
    const text = await step('events', () =>
      poll(
        async () => {
          const end = host.moment(2);
          const reply = await engine.api('GET', `/events?since=${since}&until=${end}&filters=${filters}`);
          return typeof reply.body === 'string' ? reply.body : '';
        },
        (found) => found !== '',
      ),
    );
    const lines = text.trim().split('\n');
    const words = lines.map((line) => /"Action":"([^"]*)"/.exec(line)?.[1] ?? '');
    const end = lines.find((line) => line.includes('"Action":"die"')) ?? '';
    return {
      ended: words.find((word) => word.startsWith('die')) ?? '',
      exitCode: /"exitCode":"(\d+)"/.exec(end)?.[1] ?? '',
      removed: words.at(-1) ?? '',
      begun: words.includes('create') && words.includes('start'),
      either: words.some((word) => /^died?$/.test(word)) && /^(destroy|remove)$/.test(words.at(-1) ?? ''),
    };
  },
});
