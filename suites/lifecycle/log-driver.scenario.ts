import { poll, scenario, textAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'lifecycle/log-driver',
  title: 'The default log driver is json-file',
  why: 'Log shippers read the JSON files of this driver from the disk.',
  claims: ['run-11'],
  sources: ['https://docs.docker.com/engine/logging/configure/'],
  surfaces: ['cli', 'api'],
  facts: {
    driver: {
      title: 'the log driver that inspect reports',
      reference: 'json-file',
      weight: 'silent',
      about: ['cli:container inspect', 'api:GET /containers/{id}/json .HostConfig.LogConfig.Type'],
      when: ['output-read', 'reads:LogConfig'],
    },
    read: {
      title: 'logs returns the output, whatever the driver',
      reference: 'written',
      weight: 'silent',
      about: ['cli:logs', 'api:GET /containers/{id}/logs ?stdout'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman', logDriver: 'k8s-file', surface: 'cli' },
      facts: { driver: 'k8s-file' },
      because:
        'Podman writes files in the format of Kubernetes where it does not log to the journal; only its API calls that json-file',
      source: 'https://docs.podman.io/en/latest/markdown/podman-run.1.html#log-driver-driver',
    },
    {
      on: { engine: 'podman', logDriver: 'journald' },
      facts: { driver: 'journald' },
      because: 'Podman logs to the journal where there is one',
      source: 'https://docs.podman.io/en/latest/markdown/podman-run.1.html#log-driver-driver',
    },
  ],
  advice: [
    {
      facts: ['driver'],
      write:
        'Read logs with `logs NAME`, or `GET /containers/NAME/logs`, never from the files of the driver.',
      shownBy: 'lifecycle/log-driver#read',
    },
  ],
  async observe({ engine, step }) {
    const { container } = await engine.run({ network: 'none', command: ['echo', 'written'] });
    const seen = await step('inspect', () => engine.inspect('container', container.name));
    // A journal may take a moment to hold the output.
    const logs = await step('read the logs', () =>
      poll(
        () => engine.logs(container),
        ({ stdout }) => stdout !== '',
      ),
    );
    return { driver: textAt(seen, 'HostConfig', 'LogConfig', 'Type'), read: logs.stdout.trim() };
  },
});
