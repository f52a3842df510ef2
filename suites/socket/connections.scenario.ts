import { httpAnswer, httpRequest, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'socket/connections',
  title: 'The API socket takes keep-alive, HTTP/1.0 without a Host, and many calls at once',
  why: 'Small clients (curl, nc, a few lines of shell) speak HTTP by themselves, and pools keep connections open.',
  claims: ['alias-03', 'run-15'],
  sources: ['https://docs.docker.com/reference/api/engine/sdk/examples/'],
  surfaces: ['api'],
  facts: {
    keptAlive: {
      title: 'a second request on the same connection is answered',
      reference: true,
      weight: 'fails',
      about: [],
    },
    closes: { title: 'Connection: close ends the connection', reference: true, weight: 'silent', about: [] },
    http10: {
      title: 'status of a request of HTTP/1.0 without a Host',
      reference: 200,
      weight: 'fails',
      about: [],
    },
    noHost: { title: 'status of HTTP/1.1 without a Host', reference: 400, weight: 'output', about: [] },
    anyHost: { title: 'status with any name for a Host', reference: 200, weight: 'fails', about: [] },
    noise: { title: 'status for what is no HTTP', reference: 400, weight: 'output', about: [] },
    absolute: {
      title: 'status for a path with a host before it, http://d/_ping',
      reference: 200,
      weight: 'fails',
      about: [],
    },
    expect: {
      title: 'Expect: 100-continue is answered before the body is sent',
      reference: true,
      weight: 'fails',
      about: [],
    },
    atOnce: {
      title: 'of twenty requests at once so many answer 200',
      reference: 20,
      weight: 'fails',
      about: [],
    },
    longPath: { title: 'status of a query of 8 kB', reference: 200, weight: 'fails', about: [] },
  },
  differences: [],
  async observe({ engine, step }) {
    const ask = (title: string, parts: readonly string[], until?: string) =>
      step(title, () => engine.exchange(parts, until === undefined ? {} : { until }));
    const status = async (title: string, part: string) => httpAnswer((await ask(title, [part])).text).status;
    const staying = httpRequest('GET', '/_ping', { headers: { Connection: 'keep-alive' } });
    const two = await ask('two requests', [staying, httpRequest('GET', '/_ping')]);
    const closing = await ask('one request', [httpRequest('GET', '/_ping')]);
    const awaited = httpRequest('POST', '/containers/none/exec', {
      headers: { 'Content-Type': 'application/json', 'Content-Length': '2', Expect: '100-continue' },
    });
    const continued = await ask('expect', [awaited, '{}']);
    const many = await step('twenty at once', () =>
      Promise.all(Array.from({ length: 20 }, () => engine.api('GET', '/containers/json?limit=1'))),
    );
    const filters = encodeURIComponent(JSON.stringify({ label: ['x'.repeat(8000)] }));
    return {
      keptAlive: two.text.split('HTTP/1.1 200 OK').length === 3,
      closes: closing.closed,
      http10: await status('HTTP/1.0', 'GET /_ping HTTP/1.0\r\n\r\n'),
      noHost: await status('no Host', 'GET /_ping HTTP/1.1\r\nConnection: close\r\n\r\n'),
      anyHost: await status('a Host', httpRequest('GET', '/_ping', { headers: { Host: 'example.test' } })),
      noise: await status('noise', 'hello there\r\n\r\n'),
      absolute: await status('a whole URL', httpRequest('GET', 'http://d/_ping')),
      expect: continued.text.startsWith('HTTP/1.1 100'),
      atOnce: many.filter((one) => one.status === 200).length,
      longPath: (await step('a long query', () => engine.api('GET', `/containers/json?filters=${filters}`)))
        .status,
    };
  },
});
