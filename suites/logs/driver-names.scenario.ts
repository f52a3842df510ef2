import { scenario } from '../../harness/scenario.ts';

const about = ['cli:create --log-driver', 'cli:run --log-driver'] as const;

export default scenario({
  id: 'logs/driver-names',
  title: 'docker run --log-driver takes syslog, gelf, fluentd and more that send logs away',
  why: 'Hosts that send their logs to a collector name a driver with every container.',
  claims: ['run-11'],
  sources: ['https://docs.docker.com/engine/logging/configure/#supported-logging-drivers'],
  surfaces: ['cli'],
  facts: {
    syslog: {
      title: 'run with syslog starts the container',
      reference: true,
      weight: 'fails',
      about: [about[1]],
      when: ['value:syslog'],
    },
    gelf: {
      title: 'run with gelf starts the container',
      reference: true,
      weight: 'fails',
      about: [about[1]],
      when: ['value:gelf'],
    },
    syslogMade: {
      title: 'create with syslog is accepted',
      reference: true,
      weight: 'fails',
      about: [about[0]],
      when: ['value:syslog'],
    },
    fluentd: {
      title: 'create with fluentd is accepted',
      reference: true,
      weight: 'fails',
      about,
      when: ['value:fluentd'],
    },
    splunk: {
      title: 'create with splunk is accepted',
      reference: true,
      weight: 'fails',
      about,
      when: ['value:splunk'],
    },
    awslogs: {
      title: 'create with awslogs is accepted',
      reference: true,
      weight: 'fails',
      about,
      when: ['value:awslogs'],
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: {
        ...{ syslog: false, gelf: false, syslogMade: false, fluentd: false },
        ...{ splunk: false, awslogs: false },
      },
      because:
        'Podman has no drivers that send logs elsewhere: k8s-file, also as json-file, journald, none and passthrough are all',
      source: 'https://docs.podman.io/en/latest/markdown/podman-run.1.html#log-driver-driver',
    },
  ],
  advice: [
    {
      facts: ['syslog', 'gelf', 'syslogMade', 'fluentd', 'splunk', 'awslogs'],
      write:
        'Name json-file, or no driver, and let a collector on the host read what `logs --follow` prints.',
      shownBy: 'logs/drivers#json',
    },
  ],
  async observe({ engine, step, host }) {
    const port = await host.freePort();
    const asked = (command: string, driver: string, ...options: readonly string[]) =>
      step(`${command} with ${driver}`, async () => {
        const { exitCode } = await engine.cli([
          ...[command, '--log-driver', driver, ...options, ...engine.labelArguments],
          ...['--network', 'none', '--name', engine.name('container'), engine.image('base'), 'true'],
        ]);
        return exitCode === 0;
      });
    // It prints nothing, and nothing would leave the host.
    const onLoopback = (driver: string) => ['--log-opt', `${driver}-address=udp://127.0.0.1:${port}`];
    return {
      syslog: await asked('run', 'syslog', ...onLoopback('syslog')),
      gelf: await asked('run', 'gelf', ...onLoopback('gelf')),
      syslogMade: await asked('create', 'syslog'),
      fluentd: await asked('create', 'fluentd'),
      splunk: await asked('create', 'splunk'),
      awslogs: await asked('create', 'awslogs', '--log-opt', 'awslogs-group=any'),
    };
  },
});
