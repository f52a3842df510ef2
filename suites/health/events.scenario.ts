import { jsonLines, poll, scenario, textAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'health/events',
  title: 'GET /events tells a change of health as "health_status: healthy"',
  why: 'Proxies and restart tools wait for this event in place of polling.',
  claims: [],
  sources: [
    'https://docs.docker.com/reference/cli/docker/system/events/#containers',
    'https://github.com/moby/moby/blob/v20.10.24/daemon/health.go',
  ],
  surfaces: ['api'],
  needs: ['health-timers'],
  facts: {
    word: {
      title: 'Action of the event, in the words of the first one',
      reference: 'health_status: healthy',
      weight: 'silent',
      about: ['api:GET /events .Action'],
    },
    begins: {
      title: 'Action of the event begins with health_status',
      reference: true,
      weight: 'silent',
      about: ['api:GET /events .Action'],
    },
    filtered: {
      title: 'the filter event=health_status finds it',
      reference: true,
      weight: 'silent',
      about: ['api:GET /events ?filters=event'],
    },
    repeated: {
      title: 'there is one for each check, also where nothing has changed',
      reference: false,
      weight: 'extra',
      about: ['api:GET /events .Action'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', version: { in: '<=3.0.1', notIn: '>=4.3.1' } },
      refused: true,
      because: 'Podman 3.0 takes a time of 0 or no retries in the body as they are, and refuses them',
      source: 'https://github.com/containers/podman/blob/v3.0.1/cmd/podman/common/create_opts.go',
    },
    {
      on: { engine: 'podman' },
      facts: { word: 'health_status', repeated: true },
      because: 'Podman writes an event for each check, without the status in its name',
      source: 'https://docs.podman.io/en/latest/markdown/podman-events.1.html',
    },
  ],
  async observe({ engine, step, host }) {
    const since = host.moment();
    const container = await engine.start({
      network: 'none',
      health: { command: 'echo >> /tmp/checks', intervalSeconds: 1 },
    });
    const checks = await step('wait for four checks', () =>
      poll(
        () => engine.exec(container, ['wc', '-l', '/tmp/checks']),
        ({ stdout }) => Number.parseInt(stdout, 10) >= 4,
        25_000,
      ),
    );
    const events = (what: string, filter: Record<string, string[]>) =>
      step(what, () =>
        poll(
          async () => {
            const filters = encodeURIComponent(JSON.stringify({ container: [container.name], ...filter }));
            // `until` lies in the future: Podman with its events in a file returns nothing otherwise.
            const query = `since=${since}&until=${host.moment(2)}&filters=${filters}`;
            const { body } = await engine.api('GET', `/events?${query}`);
            return jsonLines(body).map((line) => textAt(line, 'Action'));
          },
          (words) => words.some(isHealth),
        ),
      );
    const words = (await events('read the events', {})).filter(isHealth);
    const filtered = await events('ask for these alone', { event: ['health_status'] });
    return {
      word: words[0] ?? '',
      begins: words.length > 0 && Number.parseInt(checks.stdout, 10) >= 4,
      filtered: filtered.length > 0 && filtered.every(isHealth),
      repeated: words.length > 1,
    };
  },
});

function isHealth(word: string): boolean {
  return word.startsWith('health_status');
}
