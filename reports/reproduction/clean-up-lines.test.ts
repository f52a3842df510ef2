import { describe, expect, test } from 'vitest';
import type { Made } from '../../harness/record/model.ts';
import { forgettingLines, removalLines } from './clean-up-lines.ts';
import type { Word } from './word.ts';

const made = (kind: Made['kind'], name: string): Made => ({ kind, name, id: name, at: 0 });
const ofRun = (text: string): Word =>
  text.startsWith('ca-') ? [{ variable: 'repro' }, text.slice(2)] : [text];

test('removes the newest first, and nothing that has no name of the script', () => {
  const things = [made('network', 'ca-a'), made('container', 'ca-b'), made('network', 'bridge')];
  expect(removalLines(things, ofRun)).toEqual([
    'quietly "$client" kill "$repro-b"',
    'quietly "$client" rm --force --volumes "$repro-b"',
    'quietly "$client" network rm "$repro-a"',
  ]);
});

describe('forgettingLines', () => {
  const things = [
    made('container', 'ca-a'),
    made('network', 'ca-b'),
    made('project', 'ca-c'),
    made('network', 'x'),
  ];

  test('take away what the DNS server of rootless Podman keeps of networks and projects', () => {
    const place = '"$runtime"/containers/networks/aardvark-dns';
    expect(forgettingLines(things, ofRun, { engine: 'podman', mode: 'rootless' })).toEqual([
      `rm -f ${place}/"$repro-b"*`,
      `rm -f ${place}/"$repro-c"*`,
    ]);
  });

  test.each([
    { engine: 'podman', mode: 'rootful' },
    { engine: 'docker', mode: 'rootless' },
  ] as const)('touch nothing of $mode $engine', (traits) => {
    expect(forgettingLines(things, ofRun, traits)).toEqual([]);
  });
});
