import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { question, sampleRun, type Told } from '../testing/sample-runs.ts';
import { diffRecords } from './diff-records.ts';
import { renderDiffMarkdown } from './render-markdown.ts';
import { renderDiff } from './render-terminal.ts';

const scenarios = [
  question('dns/name', {
    title: 'A container finds its neighbour | by its name on a bridge that was made for both of them',
    aliases: ['dns/before'],
    surfaces: ['cli', 'api'],
  }),
  question('volumes/keep'),
];
const older = [question('dns/before', { surfaces: ['cli', 'api'] }), question('volumes/keep')];
const answers = (name: Told, keep: Told) => ({ 'dns/name': name, 'dns/before': name, 'volumes/keep': keep });
const before = sampleRun(
  [
    { id: 'docker', answers: answers('same', 'same') },
    { id: 'podman@4.3.1', answers: answers({ known: 'a|b' }, 'same') },
    { id: 'podman-rootless', answers: answers({ known: 'a|b' }, 'same') },
  ],
  older,
);
const after = sampleRun(
  [
    { id: 'docker', answers: answers('same', { new: 7 }) },
    { id: 'podman@5.4.2', traits: { version: '5.4.2' }, answers: answers('same', 'n/a') },
    { id: 'podman-rootless', answers: answers('same', 'n/a') },
  ],
  scenarios,
  { runId: 'next', startedAt: '2025-12-03T09:15:00.000Z' },
);
const diff = diffRecords(before, after);

describe('on a terminal', () => {
  test('at 80 columns', () => {
    expect(`\n${renderDiff(diff, { columns: 80, colour: false })}`).toBe(`
What changed between two runs
  before    2025-11-03 09:15 UTC, 2 scenarios on 3 targets, suite 0123456
  after     2025-12-03 09:15 UTC, 2 scenarios on 3 targets, suite 0123456
  compared  docker, podman@4.3.1 -> podman@5.4.2, podman-rootless

TRAITS
  podman@4.3.1 -> podman@5.4.2
    - version: 4.3.1 -> 5.4.2

NEWLY DIFFERENT: answered as the reference says, and no longer does
  The question of volumes/keep
    | volumes/keep
    | it holds: true -> 7 (NEW) on docker

NEWLY THE SAME: answers as the reference says, and did not before
  A container finds its neighbour | by its name on a bridge that was made for
  both of them
    | dns/name (formerly dns/before)
    | it holds: 'a|b' -> true on podman@5.4.2, podman-rootless
    | why before: a CNI network has no resolver without the dnsname plugin

GONE: has no answer where there was one
  The question of volumes/keep
    | volumes/keep
    | it holds: true -> n/a (needs root) on podman@5.4.2, podman-rootless

7 answers compared: 1 newly different; 4 newly the same; 2 gone.
`);
  });

  test.each([20, 40, 60, 80, 100, 120, 300])('keeps to %i columns, and cuts no word', (columns) => {
    for (const line of renderDiff(diff, { columns, colour: false }).split('\n')) {
      expect(line).toBe(line.trimEnd());
      if (line.trim().includes(' '))
        expect(line.length).toBeLessThanOrEqual(Math.min(Math.max(columns, 40), 120));
    }
  });

  test('colours on demand only, and changes no word by it', () => {
    const coloured = renderDiff(diff, { columns: 80, colour: true });
    expect(coloured).not.toBe(renderDiff(diff, { columns: 80, colour: false }));
    expect(stripVTControlCharacters(coloured)).toBe(renderDiff(diff, { columns: 80, colour: false }));
  });

  test('says that nothing changed, and between which columns of one run something did', () => {
    expect(renderDiff(diffRecords(after, after), { columns: 80, colour: false })).toContain(
      'Nothing changed: 7 answers compared.\n',
    );
    const pair = { from: 'docker', to: 'podman@5.4.2' };
    const text = renderDiff(diffRecords(after, after, [pair]), { columns: 80, colour: false });
    expect(text).toContain('What changes from docker to podman@5.4.2\n  run       2025-12-03 09:15 UTC');
    expect(text).toContain('it holds: 7 -> n/a (needs root)\n');
  });
});

test('as Markdown, with nothing that an engine said as markup', () => {
  const page = renderDiffMarkdown(diff);
  expect(page).toContain('# What changed between two runs\n\n**7 answers compared: 1 newly different;');
  expect(page).toContain('| version | 4\\.3.1 | 5\\.4.2 | `podman@4.3.1 -> podman@5.4.2` |');
  expect(page).toContain(`## Newly the same

Answers as the reference says, and did not before.

- **A container finds its neighbour \\| by its name on a bridge that was made for both of them** (\`dns/name\`, formerly \`dns/before\`)
  - it holds: \`'a|b'\` → \`true\` on podman\\@5.4.2, podman-rootless
  - why before: a CNI network has no resolver without the dnsname plugin ([source](https://github.com/containers/dnsname))
`);
  expect(page).toContain('`true` → `7` (**NEW**) on docker');
});
