import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'lifecycle/ps-format',
  title: 'docker ps --format prints one line per container, from a template or as JSON',
  why: 'Scripts feed `ps --format json` to jq line by line and split labels at commas.',
  claims: ['run-01', 'run-11'],
  sources: ['https://docs.docker.com/reference/cli/docker/container/ls/#format'],
  surfaces: ['cli'],
  facts: {
    jsonLines: {
      title: '--format json prints one object per line',
      reference: true,
      weight: 'output',
      about: ['cli:ps --format'],
      when: ['format-json', 'output-read'],
    },
    templateLines: {
      title: '--format {{json .}} prints one object per line',
      reference: true,
      weight: 'output',
      about: ['cli:ps --format'],
      when: ['format-whole-object', 'output-read'],
    },
    shortId: {
      title: '{{.ID}} has twelve digits',
      reference: true,
      weight: 'output',
      about: ['cli:ps --format .ID'],
    },
    labels: {
      title: '{{.Labels}} is a comma-separated list of key=value',
      reference: true,
      weight: 'output',
      about: ['cli:ps --format .Labels'],
    },
    label: {
      title: '{{.Label "key"}} is the value of one label',
      reference: 'blue',
      weight: 'fails',
      about: ['cli:ps --format .Label'],
    },
    state: {
      title: '{{.State}} of a container that was only created',
      reference: 'created',
      weight: 'output',
      about: ['cli:ps --format .State'],
    },
    status: {
      title: '{{.Status}} of a container that was only created',
      reference: 'Created',
      weight: 'output',
      about: ['cli:ps --format .Status'],
      when: ['stopped-container'],
    },
    names: {
      title: '{{.Names}} is the name without a slash',
      reference: true,
      weight: 'silent',
      about: ['cli:ps --format .Names'],
    },
    inspected: {
      title: 'inspect of the names from {{.Names}} prints one JSON array of them',
      reference: true,
      weight: 'output',
      about: ['cli:inspect'],
      when: ['output-read'],
    },
    table: {
      title: 'the heading of a table template',
      reference: 'NAMES',
      weight: 'output',
      about: ['cli:ps --format'],
      when: ['format-table', 'output-read'],
    },
  },
  differences: [
    {
      on: { client: 'docker', clientVersion: '<23.0.0' },
      facts: { jsonLines: false },
      because:
        "before 23.0 Docker's client takes the word json for a template, and prints it once per container",
      source: 'https://github.com/docker/cli/pull/2936',
    },
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { jsonLines: false },
      because: 'Podman prints one JSON array of all containers for --format json',
      source: 'https://github.com/containers/podman/issues/16436',
    },
    {
      on: { engine: 'podman', client: 'podman', version: '<4.4' },
      facts: { templateLines: false },
      because: 'before 4.4 Podman took {{json .}} for the word json, and prints an array',
      source: 'https://github.com/containers/podman/releases/tag/v4.4.0',
    },
    {
      on: { engine: 'podman', client: 'podman', version: '<6.0' },
      facts: { labels: false },
      because: 'before 6.0 Podman prints labels the way Go prints a map: map[key:value key:value]',
      source: 'https://github.com/containers/podman/pull/28624',
    },
    {
      on: { engine: 'podman', client: 'podman', version: '<5.0' },
      facts: { label: '' },
      because: 'before 5.0 Podman has no .Label in the templates of ps and refuses it',
      source: 'https://github.com/containers/podman/releases/tag/v5.0.0',
    },
    {
      on: { engine: 'podman', client: 'podman', version: '<4.6' },
      facts: { state: 'Created' },
      because: 'before 4.6 Podman prints the sentence of the status column for {{.State}}',
      source: 'https://github.com/containers/podman/releases/tag/v4.6.0',
    },
    {
      on: { engine: 'podman', client: 'podman', version: '<3.4.0' },
      facts: { table: '' },
      because: 'before 3.4 podman ps prints no heading above a table template',
      source: 'https://github.com/containers/podman/releases/tag/v3.4.0',
    },
  ],
  advice: [
    {
      facts: ['jsonLines', 'templateLines'],
      write:
        "List the names with `ps --format '{{.Names}}'`, and get JSON from `inspect NAME …`, which prints one array of all of them.",
      shownBy: 'lifecycle/ps-format#inspected',
    },
    {
      facts: ['labels', 'label'],
      write: 'Read a label with `inspect --format \'{{index .Config.Labels "KEY"}}\' NAME`.',
      shownBy: 'lifecycle/inspect-format#index',
    },
    {
      facts: ['state'],
      write: 'Use the first word of `{{.Status}}`: `Created`, `Up`, `Exited`.',
      shownBy: 'lifecycle/ps-format#status',
    },
    {
      facts: ['table'],
      write: "Print the heading yourself, and the rows with `--format '{{.Names}}'`.",
      shownBy: 'lifecycle/ps-format#names',
    },
  ],
  async observe({ engine, step }) {
    const names = [engine.name('container'), engine.name('container')];
    for (const name of names) await engine.create({ image: 'labels', network: 'none', name });
    const [name = ''] = names;
    const list = (format: string) =>
      step(format, async () => {
        const filters = names.flatMap((one) => ['--filter', `name=^${one}$`]);
        const reply = await engine.cli(['ps', '--all', ...filters, '--format', format]);
        return reply.stdout.trim().split('\n');
      });
    const one = (format: string) =>
      step(format, async () => {
        const reply = await engine.cli(['ps', '--all', '--filter', `name=^${name}$`, '--format', format]);
        return reply.stdout.trim();
      });
    const listed = await list('{{.Names}}');
    const inspected = await step('inspect them', () => engine.cli(['inspect', ...listed]));
    const labels = await one('{{.Labels}}');
    return {
      jsonLines: objects(await list('json')) === 2,
      templateLines: objects(await list('{{json .}}')) === 2,
      shortId: /^[0-9a-f]{12}$/.test(await one('{{.ID}}')),
      labels: labels.split(',').includes('example.colour=blue'),
      label: await one('{{.Label "example.colour"}}'),
      state: await one('{{.State}}'),
      status: await one('{{.Status}}'),
      names: (await one('{{.Names}}')) === name,
      inspected: namesIn(inspected.stdout) === listed.join(' ') && listed.length === 2,
      table: /^[A-Z ]+$/m.exec(await one('table {{.Names}}'))?.[0].trim() ?? '',
    };
  },
});

/** The names in a JSON array of inspected containers, one after the other; empty where it is none. */
function namesIn(text: string): string {
  if (!text.startsWith('[')) return '';
  const all = JSON.parse(text) as { Name: string }[];
  return all.map(({ Name }) => Name.replace(/^\//, '')).join(' ');
}

/** Number of lines, if each is a JSON object by itself; 0 otherwise. */
function objects(lines: readonly string[]): number {
  return lines.every((line) => /^\{.*\}$/.test(line)) ? lines.length : 0;
}
