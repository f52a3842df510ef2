import { scenario, script } from '../../harness/scenario.ts';

const about = ['cli:run', 'api:POST /containers/create'];

export default scenario({
  id: 'inside/clock-and-locale',
  title: 'docker run starts in UTC and without TZ or LANG, whatever the host has set',
  why: 'Time stamps in logs, and sorting and letters beyond ASCII, change with TZ and LANG.',
  claims: [],
  sources: ['https://docs.docker.com/engine/containers/run/#environment-variables'],
  surfaces: ['cli', 'api'],
  needs: ['same-host'],
  facts: {
    zone: {
      title: 'time zone by date',
      reference: 'UTC',
      weight: 'silent',
      about,
      when: ['seen-from-inside'],
    },
    variables: {
      title: 'which of TZ, LANG, LC_ALL and LANGUAGE are set',
      reference: '',
      weight: 'silent',
      about,
      when: ['seen-from-inside'],
    },
    given: {
      title: 'time zone with --env TZ=XYZ-3',
      reference: 'XYZ',
      weight: 'silent',
      about: ['cli:run --env', 'api:POST /containers/create Env'],
    },
    clock: {
      title: 'the clock is that of the host',
      reference: true,
      weight: 'silent',
      about,
      when: ['seen-from-inside'],
    },
    kernel: {
      title: 'uname -r and -m are those of the host',
      reference: true,
      weight: 'silent',
      about,
      when: ['seen-from-inside'],
    },
    processors: {
      title: 'nproc and the memory in /proc/meminfo are those of the host',
      reference: true,
      weight: 'silent',
      about,
      when: ['seen-from-inside'],
    },
  },
  async observe({ engine, host, step }) {
    const figures = 'uname -r; uname -m; nproc; grep MemTotal /proc/meminfo';
    const run = await step('look around', () =>
      engine.run({
        network: 'none',
        command: script(
          'date +%Z',
          'date +%s',
          figures,
          'env | grep -E "^(TZ|LANG|LC_ALL|LANGUAGE)=" || true',
        ),
      }),
    );
    const given = await step('with TZ', () =>
      engine.run({ network: 'none', env: { TZ: 'XYZ-3' }, command: script('date +%Z') }),
    );
    const outside = await step('look at the host', () => host.run(['sh', '-c', figures]));
    const [zone, seconds, ...rest] = run.stdout.trim().split('\n');
    const ofHost = outside.stdout.trim().split('\n');
    const equal = (left: string[], right: string[]) => left.join() === right.join();
    return {
      zone: zone ?? '',
      variables: rest.slice(4).join(' '),
      given: given.stdout.trim(),
      clock: Math.abs(host.moment() - Number(seconds)) < 60,
      kernel: equal(rest.slice(0, 2), ofHost.slice(0, 2)),
      processors: equal(rest.slice(2, 4), ofHost.slice(2, 4)),
    };
  },
});
