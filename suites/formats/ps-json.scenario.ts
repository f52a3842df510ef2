import { scenario, valueAt } from '../../harness/scenario.ts';

const about = ['cli:ps --format'] as const;
const when = ['format-whole-object', 'output-read'] as const;

export default scenario({
  id: 'formats/ps-json',
  title: 'docker ps --format "{{json .}}" prints Names, Labels, Ports and Mounts as text',
  why: 'A jq program that prints Names, Labels or Ports gets lists and objects, and null for ID, and exits 0.',
  claims: [],
  sources: ['https://docs.docker.com/reference/cli/docker/container/ls/#format'],
  surfaces: ['cli'],
  facts: {
    keys: {
      title: 'ID, LocalVolumes and RunningFor are among the keys',
      reference: true,
      weight: 'silent',
      about,
      when: [...when, 'reads:ID|LocalVolumes|RunningFor'],
    },
    types: {
      title: 'Names, Labels, Ports, Networks, Mounts and Command are text',
      reference: true,
      weight: 'silent',
      about,
      when: [...when, 'reads:Names|Labels|Ports|Networks|Mounts|Command'],
    },
    name: {
      title: 'Names is the name',
      reference: true,
      weight: 'silent',
      about,
      when: [...when, 'reads:Names'],
    },
    state: { title: 'State of a running container', reference: 'running', weight: 'silent', about, when },
    status: {
      title: 'Status begins with Up',
      reference: true,
      weight: 'silent',
      about,
      when: [...when, 'reads:Status'],
    },
    created: {
      title: 'CreatedAt holds a date and a time zone, such as 2026-01-31 12:00:00 +0000 UTC',
      reference: true,
      weight: 'output',
      about,
      when: [...when, 'reads:CreatedAt'],
    },
    runningFor: {
      title: 'RunningFor tells for how long, such as "5 seconds ago"',
      reference: true,
      weight: 'output',
      about,
      when: [...when, 'reads:RunningFor'],
    },
    idLength: {
      title: 'number of digits of the id, in ID or Id',
      reference: 12,
      weight: 'output',
      about,
      when: [...when, 'id-length'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { keys: false, types: false, name: false, created: false, runningFor: false, idLength: 64 },
      because:
        'Podman prints its own object: Id, a list of Names, an object of Labels, lists of Ports and Mounts',
      source: 'https://github.com/containers/podman/issues/16436',
    },
    {
      on: { engine: 'podman', client: 'podman', version: '>=4.4.0' },
      facts: { status: false },
      because:
        'since 4.4 {{json .}} is a template of one container, whose Status is filled in for --format json only',
      source: 'https://github.com/containers/common/commit/ed6b9920',
    },
  ],
  async observe({ engine, step, host }) {
    const port = await host.freePort();
    const box = await engine.start({ publish: [`127.0.0.1:${port}:80`] });
    const reply = await step('list as JSON', () =>
      engine.cli(['ps', '--filter', `name=^${box.name}$`, '--format', '{{json .}}']),
    );
    const parsed = objectIn(reply.stdout);
    const text = (key: string) => {
      const value = valueAt(parsed, key) ?? '';
      return typeof value === 'string' ? value : JSON.stringify(value);
    };
    return {
      keys: ['ID', 'LocalVolumes', 'RunningFor'].every((key) => key in parsed),
      types:
        ['Names', 'Labels', 'Ports', 'Networks', 'Mounts', 'Command'].every(
          (key) => typeof valueAt(parsed, key) === 'string',
        ) && text('Ports').includes(String(port)),
      name: valueAt(parsed, 'Names') === box.name,
      state: text('State'),
      status: text('Status').startsWith('Up '),
      created: /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d.* [+-]\d{4} \w+/.test(text('CreatedAt')),
      runningFor: /\w ago$/.test(text('RunningFor')),
      idLength: (text('ID') || text('Id')).length,
    };
  },
});

/** The object of a line, or the first of an array. */
function objectIn(text: string): Record<string, never> {
  const value = JSON.parse(text) as Record<string, never> | Record<string, never>[];
  return (Array.isArray(value) ? value[0] : value) ?? {};
}
