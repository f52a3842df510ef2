import { poll, scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'lifecycle/event-names',
  title: 'docker events reports a container as create, start, die and destroy',
  why: 'Tools that follow containers, such as proxies and monitors, wait for these words.',
  claims: ['run-15'],
  sources: ['https://docs.docker.com/reference/cli/docker/system/events/#object-types'],
  surfaces: ['cli'],
  facts: {
    ended: {
      title: 'the word for the end of the process',
      reference: 'die',
      weight: 'output',
      about: ['cli:events'],
      when: ['output-read', 'reads:die'],
    },
    removed: {
      title: 'the word for the removal',
      reference: 'destroy',
      weight: 'output',
      about: ['cli:events'],
      when: ['output-read', 'reads:destroy'],
    },
    begun: {
      title: 'create and start are among the words',
      reference: true,
      weight: 'output',
      about: ['cli:events'],
      when: ['output-read'],
    },
    either: {
      title: 'die or died is among the words, and destroy or remove is the last',
      reference: true,
      weight: 'output',
      about: ['cli:events'],
      when: ['output-read'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { ended: 'died', removed: 'remove' },
      because: 'the Podman client prints its own words for events',
      source: 'https://docs.podman.io/en/latest/markdown/podman-events.1.html',
    },
    {
      on: { engine: 'podman' },
      facts: { removed: 'remove' },
      because: 'over the API Podman does not translate its own word for the removal of a container',
      source: 'https://github.com/containers/podman/blob/main/pkg/api/handlers/compat/events.go',
    },
    {
      on: { engine: 'podman', version: '<4.0.0' },
      facts: { ended: 'died' },
      because: 'before 4.0 Podman did not translate its own word for the end of a container either',
      source: 'https://github.com/containers/podman/releases/tag/v4.0.0',
    },
  ],
  advice: [
    {
      facts: ['ended'],
      write: 'Wait for the end of a container with `wait NAME`, which prints its exit code.',
      shownBy: 'lifecycle/wait-for-end#running',
    },
    {
      facts: ['ended', 'removed'],
      write:
        'Accept both words for each: `die` or `died` for the end, `destroy` or `remove` for the removal.',
      shownBy: 'lifecycle/event-names#either',
    },
  ],
  async observe({ engine, step, host }) {
    const since = host.moment();
    const run = await engine.run({ network: 'none', command: script('exit 3') });
    await engine.remove(run.container);
    // Podman with its events in a file returns nothing when --until has passed before it reads: --until lies in the
    // future, and an empty answer is asked for again.
    const words = await step('events', () =>
      poll(
        async () => {
          const bounds = ['--since', String(since), '--until', String(host.moment(2))];
          const filter = ['--filter', `container=${run.container.name}`];
          const reply = await engine.cli(['events', ...bounds, ...filter, '--format', '{{json .}}']);
          return [...reply.stdout.matchAll(/"(?:Action|Status)":"([^"]*)"/g)].map(([, word = '']) => word);
        },
        (found) => found.length > 0,
      ),
    );
    return {
      ended: words.find((word) => word.startsWith('die')) ?? '',
      removed: words.at(-1) ?? '',
      begun: words.includes('create') && words.includes('start'),
      either: words.some((word) => /^died?$/.test(word)) && /^(destroy|remove)$/.test(words.at(-1) ?? ''),
    };
  },
});
