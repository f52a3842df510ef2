import { describe, expect, test } from 'vitest';
import type { Weight } from '../../harness/record/model.ts';
import {
  sampleFact,
  sampleResult,
  sampleScenario,
  sampleSurface,
  sampleTarget,
} from '../../harness/testing/sample-record.ts';
import { sampleMatrix } from '../testing/sample-matrix.ts';
import type { Matrix } from '../view/matrix.ts';
import { renderTerminal } from './render.ts';

/** What differs, and on which targets. */
const questions: readonly [id: string, weight: Weight | null, on: readonly string[]][] = [
  ['dns/printed', 'output', ['podman']],
  ['dns/refused-option', 'fails', ['podman', 'podman-rootless']],
  ['ports/source-address', 'silent', ['podman-rootless']],
  ['volumes/killed', 'silent', ['podman', 'podman-rootless']],
  ['volumes/kept', 'silent', ['podman', 'podman-rootless']],
  ['volumes/same', 'silent', []],
];

function measured(
  red: readonly string[] = [],
  given = questions,
  ids = ['docker', 'podman', 'podman-rootless'],
) {
  return sampleMatrix({
    targets: ids.map((id) => sampleTarget(id)),
    scenarios: given.map(([id, weight]) =>
      sampleScenario(id, { facts: { holds: { title: 'it holds', reference: true, weight } } }),
    ),
    results: given.flatMap(([id, , on]) =>
      ids.map((target) => {
        if (!on.includes(target)) return sampleResult(id, target);
        const verdict = red.includes(id) ? 'new-difference' : 'known-difference';
        const facts = [sampleFact({ verdict, measured: false })];
        return sampleResult(id, target, { verdict, surfaces: [sampleSurface({ verdict, facts })] });
      }),
    ),
  });
}

/** From the counts on. */
function told(matrix: Matrix, columns = 80): string {
  const text = renderTerminal(matrix, { columns, colour: false }, 'brief');
  return `\n${text.slice(text.indexOf('COUNTS'))}`;
}

describe('the matrix in short', () => {
  test('has counts, then what silently differs, then what fails, one line each', () => {
    expect(told(measured())).toBe(`
COUNTS
  docker           of 6 questions: 6 the same
  podman           of 6 questions: 2 the same, 2 silently differ, 1 fails, 1
                   prints otherwise
  podman-rootless  of 6 questions: 2 the same, 3 silently differ, 1 fails

SILENTLY DIFFER
  goes through and does something else; each line says what the reference is
  on podman, podman-rootless: 2
    volumes/killed        The question of volumes/killed
    volumes/kept          The question of volumes/kept
  on podman-rootless: 1
    ports/source-address  The question of ports/source-address

FAIL
  ends in an error; each line says what the reference is
  on podman, podman-rootless: 1
    dns/refused-option  The question of dns/refused-option

What prints otherwise or has extras is in MATRIX.md and in the page, with every
cause; canialias explain ID has that of a question, and --full prints them all.

AFTER THE RUN
  docker           0 left behind, 0 of others changed meanwhile
  podman           0 left behind, 0 of others changed meanwhile
  podman-rootless  0 left behind, 0 of others changed meanwhile

GREEN: every cell is explained, and nothing is left behind.
`);
  });

  test('has what is red at its end, the heaviest first', () => {
    const text = told(measured(['dns/printed', 'volumes/kept']));
    const red = text.slice(text.indexOf('RED CELLS'));
    expect(red.match(/^ {2}\S+ on \S+: new-difference/gm)).toEqual([
      '  volumes/kept on podman: new-difference',
      '  volumes/kept on podman-rootless: new-difference',
      '  dns/printed on podman: new-difference',
    ]);
    expect(red).toMatch(/\n\nRED: 3 NEW\.\n$/);
  });

  test('keeps a question on its line: clips its title, and counts targets that are many', () => {
    const many = [1, 2, 3, 4, 5].map((version) => `podman@${version}.0.0`);
    const id = 'dns/a-name-that-leaves-little-room';
    const text = told(measured([], [[id, 'fails', many]], ['docker', ...many]), 60);
    expect(text).toContain('  on 5 of 6 targets: 1\n');
    expect(text).toContain(`    ${id}  The question of…\n`);
  });

  test('lists what a record from before weights does not weigh, and says so', () => {
    const old = measured([], [['dns/differs', null, ['podman']]]);
    const text = told(old);
    expect(text).toContain('podman           of 1 question: 0 the same, 1 differs (not weighed)\n');
    expect(text).toContain(
      'DIFFER (NOT WEIGHED)\n  differs, and the record is from before differences had a weight',
    );
    expect(text).toContain('    dns/differs  The question of dns/differs\n');
  });

  test('lists nothing where all is the same', () => {
    const text = told(measured([], [['volumes/same', 'silent', []]]));
    expect(text).not.toContain('DIFFER');
    expect(text).not.toContain('--full');
  });
});
