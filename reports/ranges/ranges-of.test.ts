import { describe, expect, test } from 'vitest';
import { question, type SampleTarget, sampleRun, type Told } from '../testing/sample-runs.ts';
import { chosenRanges } from './chosen-ranges.ts';
import { rangesInWords } from './in-words.ts';
import { rangesOf } from './ranges-of.ts';
import { renderRanges } from './render.ts';

const scenarios = [
  question('dns/name', { surfaces: ['cli', 'api'] }),
  question('volumes/keep'),
  question('volumes/size'),
];

function podman(version: string, name: Told, keep: Told, size: Told = 'same'): SampleTarget[] {
  const answers = { 'dns/name': name, 'volumes/keep': keep, 'volumes/size': size };
  return [
    { id: `podman@${version}`, traits: { version }, answers },
    {
      id: `podman-rootless@${version}`,
      traits: { version, mode: 'rootless' },
      answers: { ...answers, 'dns/name': 'same' },
    },
  ];
}

const record = sampleRun(
  [
    // The order of the columns says nothing.
    ...podman('5.10.0', 'same', { known: 2 }, { new: 3 }),
    ...podman('3.0.1', { known: 1 }, { known: 2 }, { new: 1 }),
    ...podman('5.4.2', 'lost', 'same', { new: 2 }),
    ...podman('4.3.1', { known: 1 }, { known: 2 }, { new: 1 }),
    { id: 'docker', answers: { 'dns/name': 'same' } },
  ],
  scenarios,
);

const everything = () => true;

describe('rangesOf', () => {
  const { lines, ranges } = rangesOf(record);

  test('looks along each engine, mode and client of several versions', () => {
    const releases = ['3.0.1', '4.3.1', '5.4.2', '5.10.0'];
    expect(lines).toEqual([
      { engine: 'podman', mode: 'rootful', client: 'podman', releases },
      { engine: 'podman', mode: 'rootless', client: 'podman', releases },
    ]);
  });

  test('tells each flip, over each surface, and leaves out what is steady', () => {
    const told = ranges.map(({ scenario, surface, line, inference }) => [
      `${scenario.id} ${surface} ${line.mode}`,
      inference.kind === 'flips'
        ? inference.flips.map(({ after, atMost }) => `${after} ${atMost}`)
        : inference.why,
    ]);
    expect(told).toEqual([
      ['dns/name cli rootful', ['4.3.1 5.10.0']],
      ['dns/name api rootful', ['4.3.1 5.10.0']],
      ['volumes/keep cli rootful', 'back-and-forth'],
      ['volumes/keep cli rootless', 'back-and-forth'],
      ['volumes/size cli rootful', ['4.3.1 5.4.2', '5.4.2 5.10.0']],
      ['volumes/size cli rootless', ['4.3.1 5.4.2', '5.4.2 5.10.0']],
    ]);
  });

  test('looks only at what is asked for', () => {
    expect(chosenRanges(rangesOf(record), 'docker', everything)).toEqual({ lines: [], ranges: [] });
    const some = chosenRanges(rangesOf(record), 'podman', (fact) => fact === 'dns/name#holds');
    expect(some.ranges.map(({ scenario }) => scenario.id)).toEqual(['dns/name', 'dns/name']);
  });
});

describe('on a terminal', () => {
  test('at 80 columns', () => {
    expect(`\n${renderRanges(rangesInWords(rangesOf(record)), { columns: 80, colour: false })}`).toBe(`
Where answers flip between versions
  Podman rootful: 3.0.1, 4.3.1, 5.4.2, 5.10.0
  Podman rootless: 3.0.1, 4.3.1, 5.4.2, 5.10.0

DNS
  The question of dns/name
    | dns/name
    | it holds:
    |   answers like Docker since Podman > 4.3.1, at most 5.10.0: 1 -> true (not
    |     measured on 5.4.2) on Podman rootful
    | why: a CNI network has no resolver without the dnsname plugin

VOLUMES
  The question of volumes/keep
    | volumes/keep
    | it holds:
    |   goes back and forth, so nothing is inferred: 3.0.1 2, 4.3.1 2, 5.4.2
    |     true, 5.10.0 2
    | why: a CNI network has no resolver without the dnsname plugin
  The question of volumes/size
    | volumes/size
    | it holds:
    |   differs otherwise since Podman > 4.3.1, at most 5.4.2: 1 -> 2
    |   differs otherwise since Podman > 5.4.2, at most 5.10.0: 2 -> 3

4 answers flip; of 2 nothing can be inferred.
`);
  });

  test.each([20, 40, 80, 120, 300])('keeps to %i columns', (columns) => {
    const text = renderRanges(rangesInWords(rangesOf(record)), { columns, colour: false });
    for (const line of text.split('\n')) {
      expect(line).toBe(line.trimEnd());
      if (line.trim().includes(' '))
        expect(line.length).toBeLessThanOrEqual(Math.min(Math.max(columns, 40), 120));
    }
  });

  test('says that one version tells nothing', () => {
    expect(
      renderRanges(rangesInWords(chosenRanges(rangesOf(record), 'docker', everything)), {
        columns: 80,
        colour: false,
      }),
    ).toBe('Nothing to infer: the record holds no engine in more than one version.\n');
  });
});
