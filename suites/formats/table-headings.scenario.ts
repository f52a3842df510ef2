import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'formats/table-headings',
  title: '--format "table …" of docker ps, images and history prints a heading a column',
  why: 'Reports for people are made this way, and programs skip exactly one line.',
  claims: [],
  sources: ['https://docs.docker.com/engine/cli/formatting/'],
  surfaces: ['cli'],
  facts: {
    ps: {
      title: 'ps: ID, Names, Status, Ports, RunningFor',
      reference: 'CONTAINER ID|NAMES|STATUS|PORTS|CREATED',
      weight: 'output',
      about: ['cli:ps --format'],
      when: ['format-table', 'output-read'],
    },
    images: {
      title: 'images: Repository, Tag, ID, Size, CreatedSince',
      reference: 'REPOSITORY|TAG|IMAGE ID|SIZE|CREATED',
      weight: 'output',
      about: ['cli:images --format'],
      when: ['format-table', 'output-read'],
    },
    networks: {
      title: 'network ls: ID, Name, Driver',
      reference: 'NETWORK ID|NAME|DRIVER',
      weight: 'output',
      about: ['cli:network ls --format'],
      when: ['format-table', 'output-read'],
    },
    volumes: {
      title: 'volume ls: Name, Driver',
      reference: 'VOLUME NAME|DRIVER',
      weight: 'output',
      about: ['cli:volume ls --format'],
      when: ['format-table', 'output-read'],
    },
    history: {
      title: 'history: ID, CreatedBy, Size',
      reference: 'IMAGE|CREATED BY|SIZE',
      weight: 'output',
      about: ['cli:history --format'],
      when: ['format-table', 'output-read'],
    },
    word: {
      title: 'the format table alone is the usual table of ps',
      reference: true,
      weight: 'output',
      about: ['cli:ps --format'],
      when: ['format-table', 'output-read'],
    },
    columns: {
      title: 'columns of the table stand below their headings',
      reference: true,
      weight: 'output',
      about: ['cli:ps --format'],
      when: ['format-table', 'output-read'],
    },
    noHeading: {
      title: 'a template without table prints no heading, and the tab as it is',
      reference: true,
      weight: 'silent',
      about: ['cli:ps --format .Names', 'cli:ps --format .ID'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman' },
      facts: {
        ps: 'CONTAINER ID|NAMES|STATUS|PORTS|RUNNING FOR',
        history: 'ID|CREATED BY|SIZE',
        word: false,
      },
      because: 'Podman makes headings of the names of fields, and takes the word table for a text',
      source: 'https://github.com/containers/podman/blob/v4.3.1/cmd/podman/containers/ps.go',
    },
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { images: 'REPOSITORY|TAG|IMAGE ID|SIZE|<no value>' },
      because: 'the heading has no word for the field CreatedSince',
      source: 'measured: images --format with CreatedSince in a table',
    },
  ],
  async observe({ engine, step }) {
    const container = await engine.create({ network: 'none' });
    const network = await engine.createNetwork();
    const volume = await engine.createVolume();
    const list = (args: readonly string[], format: string) =>
      step(args.slice(0, 2).join(' '), async () => {
        const reply = await engine.cli([...args, '--format', format]);
        return reply.exitCode === 0 ? reply.stdout.trimEnd().split('\n') : ['refused'];
      });
    const table = (fields: string) =>
      `table ${fields
        .split(' ')
        .map((field) => `{{.${field}}}`)
        .join('\\t')}`;
    const heading = (lines: readonly string[]) => (lines[0] ?? '').trim().replace(/ {2,}/g, '|');
    const ps = ['ps', '--all', '--filter', `name=^${container.name}$`];
    const listed = await list(ps, table('ID Names Status Ports RunningFor'));
    const two = await list(ps, table('ID Names'));
    const plain = await list(ps, '{{.Names}}\\t{{.ID}}');
    const [top = '', row = ''] = two;
    return {
      ps: heading(listed),
      images: heading(
        await list(['images', engine.image('labels')], table('Repository Tag ID Size CreatedSince')),
      ),
      networks: heading(
        await list(['network', 'ls', '--filter', `name=${network.name}`], table('ID Name Driver')),
      ),
      volumes: heading(await list(['volume', 'ls', '--filter', `name=${volume.name}`], table('Name Driver'))),
      history: heading(await list(['history', engine.image('labels')], table('ID CreatedBy Size'))),
      word: heading(await list(ps, 'table')).startsWith('CONTAINER ID|IMAGE|COMMAND'),
      columns: top.indexOf('NAMES') > 0 && top.indexOf('NAMES') === row.indexOf(container.name),
      noHeading: plain.join('|') === `${container.name}\t${container.id.slice(0, 12)}`,
    };
  },
});
