import { httpAnswer, httpRequest, jsonLines, scenario, textAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'socket/event-stream',
  title: 'GET /events answers its head at once, a JSON object per event, and ends at until',
  why: 'Proxies and monitors keep this stream open, and take a head that does not come for an engine that hangs.',
  claims: ['alias-03'],
  sources: ['https://docs.docker.com/reference/api/engine/version/v1.43/#tag/System/operation/SystemEvents'],
  surfaces: ['api'],
  facts: {
    headAtOnce: {
      title: 'the head is there before the first event',
      reference: true,
      weight: 'fails',
      about: ['api:GET /events'],
    },
    type: {
      title: 'Content-Type is application/json',
      reference: true,
      weight: 'output',
      about: ['api:GET /events'],
      when: ['output-read'],
    },
    chunked: {
      title: 'the answer comes in chunks',
      reference: true,
      weight: 'output',
      about: ['api:GET /events'],
    },
    ends: {
      title: 'with until in the past the engine ends the stream',
      reference: true,
      weight: 'fails',
      about: ['api:GET /events ?until'],
    },
    perLine: {
      title: 'each line is one event of the container, in the order in which they were',
      reference: 'create, start, die',
      weight: 'fails',
      about: ['api:GET /events ?since'],
      when: ['output-read'],
    },
    live: {
      title: 'an event comes while the stream is open',
      reference: true,
      weight: 'fails',
      about: ['api:GET /events'],
    },
    wrongFilter: {
      title: 'status for a filter that is no JSON',
      reference: 400,
      weight: 'output',
      about: ['api:GET /events ?filters'],
      when: ['failing-command'],
    },
    wrongTime: {
      title: 'since=yesterday is refused',
      reference: true,
      weight: 'silent',
      about: ['api:GET /events ?since'],
      when: ['failing-command'],
    },
  },
  differences: [
    {
      on: { engine: 'docker', version: '<23.0.0' },
      facts: { wrongFilter: 500 },
      because: 'before 23.0 Docker takes a filter that it cannot read for a fault of its own',
      source: 'https://github.com/moby/moby/blob/v23.0.0/api/types/filters/parse.go',
    },
    {
      on: { engine: 'podman', version: '<5.3.0' },
      facts: { wrongTime: false },
      because: 'before 5.3 Podman answers 200 and finds the fault later',
      source: 'https://github.com/containers/podman/commit/768ad8653af4cebd069a865a5dbf4a7ec8517444',
    },
  ],
  async observe({ engine, step, host }) {
    const events = (query: string) => httpRequest('GET', `/events?${query}`);
    const filtered = (name: string) =>
      `filters=${encodeURIComponent(JSON.stringify({ type: ['container'], container: [name] }))}`;
    const before = host.moment(-1);
    const { container } = await engine.run({ network: 'none', command: ['true'] });
    const live = await engine.create({ network: 'none' });
    const [opened] = await step('watch while a container starts', () =>
      Promise.all([
        engine.exchange([events(`since=${before}&${filtered(live.name)}`)], { until: '"start"' }),
        engine.startCreated(live),
      ]),
    );
    const head = httpAnswer(
      (
        await step('watch a name that nobody has', () =>
          engine.exchange([events(filtered(engine.name('container')))], { until: '\r\n\r\n' }),
        )
      ).text,
    );
    const after = host.moment(2);
    const past = await step('ask for what was', () =>
      engine.exchange([events(`since=${before}&until=${after}&${filtered(container.name)}`)]),
    );
    const actions = jsonLines(httpAnswer(past.text).rest.replaceAll('\r', ''))
      .map((event) => textAt(event, 'Action'))
      .filter((action) => ['create', 'start', 'die'].includes(action));
    const status = async (title: string, query: string) => {
      const { text } = await step(title, () => engine.exchange([events(query)], { until: '\r\n\r\n' }));
      return httpAnswer(text).status;
    };
    return {
      headAtOnce: head.status === 200,
      type: head.headers['content-type'] === 'application/json',
      chunked: head.headers['transfer-encoding'] === 'chunked',
      ends: past.closed,
      perLine: actions.join(', '),
      live: opened.text.includes('"start"'),
      wrongFilter: await status('a wrong filter', 'filters=none'),
      wrongTime: (await status('a wrong time', 'since=yesterday')) >= 400,
    };
  },
});
