import { containerOf, scenario } from '../../harness/scenario.ts';

const about = ['compose:services.*.logging.driver'];

export default scenario({
  id: 'compose/log-driver-names',
  title: 'compose up starts services whose log driver is syslog, gelf or fluentd',
  why: 'Stacks on hosts with a collector send the logs of each service to it.',
  claims: [],
  sources: ['https://docs.docker.com/reference/compose-file/services/#logging'],
  surfaces: ['cli'],
  needs: ['compose-specification'],
  facts: {
    jsonFile: {
      title: 'a service with json-file is made',
      reference: true,
      weight: 'fails',
      about,
      when: ['value:json-file'],
    },
    syslog: {
      title: 'a service with syslog is made',
      reference: true,
      weight: 'fails',
      about,
      when: ['value:syslog'],
    },
    gelf: {
      title: 'a service with gelf is made',
      reference: true,
      weight: 'fails',
      about,
      when: ['value:gelf'],
    },
    fluentd: {
      title: 'a service with fluentd is made',
      reference: true,
      weight: 'fails',
      about,
      when: ['value:fluentd'],
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { syslog: false, gelf: false, fluentd: false },
      because:
        'Podman has no drivers that send logs elsewhere: k8s-file, also as json-file, journald, none and passthrough are all',
      source: 'https://docs.podman.io/en/latest/markdown/podman-run.1.html#log-driver-driver',
    },
  ],
  advice: [
    {
      facts: ['syslog', 'gelf', 'fluentd'],
      write:
        'Name json-file, or no driver, and let a collector on the host read what `logs --follow` prints.',
      shownBy: 'compose/log-driver-names#jsonFile',
    },
  ],
  async observe({ engine, step }) {
    const options: Readonly<Record<string, string>> = {
      'json-file': '{}',
      syslog: '{}',
      gelf: '{ gelf-address: "udp://127.0.0.1:12201" }',
      fluentd: '{}',
    };
    const file = (driver: string) => `
services:
  ${driver}:
    image: ${engine.image('base')}
    command: "true"
    logging:
      driver: ${driver}
      options: ${options[driver]}
`;
    const drivers = Object.keys(options);
    const project = await engine.project(
      Object.fromEntries(drivers.map((driver) => [`${driver}.yaml`, file(driver)])),
    );
    // Made and not started: nothing is sent.
    const isMade = async (driver: string) => {
      await step(`up with ${driver}`, () =>
        project.compose(['--file', `${driver}.yaml`, 'up', '--no-start']),
      );
      return (await containerOf(project, driver)) !== null;
    };
    return {
      jsonFile: await isMade('json-file'),
      syslog: await isMade('syslog'),
      gelf: await isMade('gelf'),
      fluentd: await isMade('fluentd'),
    };
  },
});
