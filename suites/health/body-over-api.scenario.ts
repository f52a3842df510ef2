import { type Container, scenario, textAt, valueAt } from '../../harness/scenario.ts';

const second = 1_000_000_000;

export default scenario({
  id: 'health/body-over-api',
  title: 'Healthcheck of POST /containers/create takes a CMD, CMD-SHELL or NONE test',
  why: 'Compose and libraries send checks this way, often as a list of words with blanks in them.',
  claims: [],
  sources: [
    'https://docs.docker.com/reference/api/engine/version/v1.41/#tag/Container/operation/ContainerCreate',
    'https://github.com/containers/podman/issues/26519',
  ],
  surfaces: ['api'],
  facts: {
    words: {
      title: 'words of a CMD test, one with blanks, in inspect',
      reference: '["CMD","test","a b","=","a b"]',
      weight: 'silent',
      about: ['api:POST /containers/create Healthcheck.Test'],
      when: ['value:CMD'],
    },
    shell: {
      title: 'a CMD-SHELL test in inspect',
      reference: '["CMD-SHELL","test \\"a  b\\" = \\"a  b\\" || exit 1"]',
      weight: 'silent',
      about: ['api:POST /containers/create Healthcheck.Test'],
      when: ['value:CMD-SHELL'],
    },
    none: {
      title: 'a NONE test in inspect of a container whose image has a check',
      reference: '["NONE"]',
      weight: 'silent',
      about: ['api:POST /containers/create Healthcheck.Test'],
      when: ['value:NONE'],
    },
    times: {
      title: 'interval, timeout, start period and retries in inspect',
      reference: '3600 s, 7 s, 9 s, 4',
      weight: 'silent',
      about: [
        'api:POST /containers/create Healthcheck.Interval',
        'api:POST /containers/create Healthcheck.Timeout',
        'api:POST /containers/create Healthcheck.StartPeriod',
        'api:POST /containers/create Healthcheck.Retries',
      ],
    },
    inherited: {
      title: 'without a test the one of the image stays',
      reference: '["CMD-SHELL","test -f /tmp/healthy"]',
      weight: 'silent',
      about: ['api:POST /containers/create Healthcheck.Interval'],
    },
    ownInterval: {
      title: 'seconds of the interval then, where the body has 5 s',
      reference: 5,
      weight: 'silent',
      about: ['api:POST /containers/create Healthcheck.Interval'],
    },
    tooShort: {
      title: 'status for an interval of half a millisecond',
      reference: 400,
      weight: 'extra',
      about: ['api:POST /containers/create Healthcheck.Interval'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', version: { in: '<=3.0.1', notIn: '>=4.3.1' } },
      facts: {
        words: 'null',
        shell: 'null',
        none: 'null',
        times: '0 s, 0 s, 0 s, 0',
        inherited: 'null',
        ownInterval: 0,
        tooShort: 500,
      },
      because: 'the API of Podman 3.0 shows no check in inspect, and refuses a body without a timeout',
      source: 'https://github.com/containers/podman/blob/v3.0.1/pkg/api/handlers/compat/containers.go',
    },
    {
      on: { engine: 'podman', version: '<5.8.0' },
      facts: { words: '["CMD","test","a","b","=","a","b"]', ownInterval: 1 },
      because:
        'before 5.8 the API joined the words of a test and parted them again at blanks, and without a test it took the check of the image as a whole',
      source: 'https://github.com/containers/podman/issues/26519',
    },
    {
      on: { engine: 'podman', version: '>=5.8.0' },
      facts: { inherited: 'null', ownInterval: 0 },
      weight: 'fails',
      because:
        'since 5.8 a body without a test is refused: a missing list of words is read as an empty command',
      source: 'https://github.com/containers/podman/blob/v5.8.2/pkg/api/handlers/compat/containers_create.go',
    },
    {
      on: { engine: 'podman' },
      facts: { tooShort: 201 },
      because: 'Podman has no shortest interval',
      source: 'https://github.com/containers/podman/blob/v4.3.1/pkg/specgenutil/specgen.go',
    },
  ],
  async observe({ engine, step }) {
    const create = (what: string, image: 'base' | 'healthcheck', check: Record<string, number | string[]>) =>
      step(what, async () => {
        const name = engine.name('container');
        const { status, body } = await engine.api('POST', `/containers/create?name=${name}`, {
          Image: engine.image(image),
          Cmd: ['true'],
          Labels: { ...engine.labels },
          Healthcheck: check,
          HostConfig: { NetworkMode: 'none' },
        });
        const made: Container = { name, id: textAt(body, 'Id') };
        const seen = status === 201 ? await engine.inspect('container', made.name) : {};
        return { status, check: valueAt(seen, 'Config', 'Healthcheck') };
      });
    const test = (made: Awaited<ReturnType<typeof create>>) => JSON.stringify(valueAt(made.check, 'Test'));
    const seconds = (made: Awaited<ReturnType<typeof create>>, name: string) =>
      Number(valueAt(made.check, name)) / second;
    const given = ['CMD', 'test', 'a b', '=', 'a b'];
    const words = await create('CMD', 'base', {
      Test: given,
      Interval: 3600 * second,
      Timeout: 7 * second,
      StartPeriod: 9 * second,
      Retries: 4,
    });
    const shell = await create('CMD-SHELL', 'base', {
      Test: ['CMD-SHELL', 'test "a  b" = "a  b" || exit 1'],
    });
    const none = await create('NONE', 'healthcheck', { Test: ['NONE'] });
    const inherited = await create('no test', 'healthcheck', { Interval: 5 * second });
    const short = await create('half a millisecond', 'base', { Test: given, Interval: 500_000 });
    return {
      words: test(words),
      shell: test(shell),
      none: test(none),
      times: [
        ...['Interval', 'Timeout', 'StartPeriod'].map((name) => `${seconds(words, name)} s`),
        Number(valueAt(words.check, 'Retries')),
      ].join(', '),
      inherited: test(inherited),
      ownInterval: seconds(inherited, 'Interval'),
      tooShort: short.status,
    };
  },
});
