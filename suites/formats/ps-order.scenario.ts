import { poll, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'formats/ps-order',
  title: 'docker ps lists the newest container first, also with --last and --quiet',
  why: 'head -n 1 of a list is the newest container in one place and the oldest in another.',
  claims: [],
  sources: ['https://docs.docker.com/reference/cli/docker/container/ls/'],
  surfaces: ['cli'],
  facts: {
    newestFirst: {
      title: 'the newest container comes first',
      reference: true,
      weight: 'silent',
      about: ['cli:ps'],
      when: ['output-read', 'order-read'],
    },
    newestIdFirst: {
      title: 'with --quiet, too, the newest container comes first',
      reference: true,
      weight: 'silent',
      about: ['cli:ps --quiet'],
      when: ['output-read', 'order-read'],
    },
    last: {
      title: 'names that --last 2 lists, of three that a filter matches',
      reference: 'third second',
      weight: 'silent',
      about: ['cli:ps --last', 'cli:ps --filter'],
      when: ['used-together', 'output-read', 'order-read'],
    },
    latest: {
      title: 'the name that --latest lists of the three',
      reference: 'third',
      weight: 'silent',
      about: ['cli:ps --latest'],
    },
    longIds: {
      title: '--quiet --no-trunc prints ids of 64 digits',
      reference: true,
      weight: 'output',
      about: ['cli:ps --quiet', 'cli:ps --no-trunc'],
      when: ['used-together'],
    },
    emptyTable: {
      title: 'a list of nothing is one heading, with exit code 0',
      reference: true,
      weight: 'output',
      about: ['cli:ps'],
      when: ['absent-object', 'output-read'],
    },
    emptyQuiet: {
      title: 'with --quiet it is empty',
      reference: true,
      weight: 'silent',
      about: ['cli:ps --quiet'],
      when: ['absent-object'],
    },
    emptyJson: {
      title: 'with --format "{{json .}}" it is empty',
      reference: true,
      weight: 'output',
      about: ['cli:ps --format'],
      when: ['format-whole-object', 'absent-object', 'output-read'],
    },
    sorted: {
      title: 'names sorted by the time in {{.CreatedAt}}, the newest first',
      reference: 'third second first',
      weight: 'silent',
      about: ['cli:ps --format .CreatedAt'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { newestFirst: false, newestIdFirst: false, last: 'second third' },
      because: 'Podman sorts by the time of creation, the oldest first',
      source: 'https://docs.podman.io/en/latest/markdown/podman-ps.1.html',
    },
    {
      on: { engine: 'podman', client: 'podman', version: '<4.4.0' },
      facts: { emptyJson: false },
      because: 'before 4.4 Podman took {{json .}} for the word json, and printed an empty array',
      source: 'https://github.com/containers/podman/releases/tag/v4.4.0',
    },
    {
      on: { engine: 'podman', client: 'docker', version: { in: '>=4.8.0', notIn: '<=3.0.1' } },
      facts: { newestFirst: false, newestIdFirst: false },
      because:
        'Podman’s API lists in the order of its database unless a number is asked for: since 4.8 the oldest first, before by chance',
      source: 'https://github.com/containers/podman/blob/v5.4.2/pkg/api/handlers/compat/containers.go',
    },
  ],
  advice: [
    {
      facts: ['newestFirst', 'newestIdFirst'],
      write: "Sort by time: `ps --format '{{.CreatedAt}} {{.Names}}' | sort -r`.",
      shownBy: 'formats/ps-order#sorted',
    },
  ],
  async observe({ engine, step }) {
    const family = engine.name('container');
    const order = ['first', 'second', 'third'];
    for (const word of order) {
      await engine.create({ network: 'none', name: `${family}-${word}`, labels: { family } });
      // Times are told by the second.
      const made = second();
      await poll(
        () => Promise.resolve(second()),
        (now) => now > made,
      );
    }
    const ps = (...options: string[]) =>
      step(options.join(' '), async () => {
        const reply = await engine.cli(['ps', '--filter', `label=family=${family}`, ...options]);
        return reply.stdout.trim().replaceAll(`${family}-`, '').split('\n');
      });
    const names = ['--format', '{{.Names}}'];
    const listed = await ps('--all', ...names);
    const ids = await ps('--all', '--quiet', '--no-trunc');
    const newest = await engine.inspect('container', `${family}-third`);
    const nothing = (...options: string[]) =>
      step(`list nothing ${options.join(' ')}`, () =>
        engine.cli(['ps', '--filter', `name=${engine.name('container')}`, ...options]),
      );
    const table = await nothing();
    const times = await ps('--all', '--format', '{{.CreatedAt}}|{{.Names}}');
    return {
      newestFirst: listed[0] === 'third',
      newestIdFirst: ids[0] === newest.Id,
      last: (await ps('--last', '2', ...names)).join(' '),
      latest: (await ps('--latest', ...names)).join(' '),
      longIds: ids.every((id) => /^[0-9a-f]{64}$/.test(id)),
      emptyTable: table.exitCode === 0 && /^CONTAINER ID .*NAMES *\n$/.test(table.stdout),
      emptyQuiet: (await nothing('--quiet')).stdout === '',
      emptyJson: (await nothing('--format', '{{json .}}')).stdout.trim() === '',
      sorted: byTime(times).join(' '),
    };
  },
});

function second(): number {
  return Math.floor(Date.now() / 1000);
}

/** Names, the newest first, of lines as `TIME|NAME`. */
function byTime(lines: readonly string[]): string[] {
  return lines
    .map((line) => line.split('|'))
    .toSorted(([one = ''], [other = '']) => other.slice(0, 19).localeCompare(one.slice(0, 19)))
    .map(([, name = '']) => name);
}
