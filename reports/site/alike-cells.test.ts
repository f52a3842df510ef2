import { expect, test } from 'vitest';
import type { RunRecord, Verdict } from '../../harness/record/model.ts';
import { largeRecord } from '../testing/large-record.ts';
import { matrixOf } from '../view/matrix.ts';
import { alikeCells } from './alike-cells.ts';
import { siteOf } from './parts/site.ts';

/** Two releases of each of four kinds of engine. */
const whole = largeRecord({ scenarios: 1, columns: 8 });

function alikeIn(record: RunRecord) {
  const site = siteOf(matrixOf(record));
  const [row] = site.rows.values();
  if (row === undefined) throw new Error('the record has no scenario');
  return alikeCells(site, row).map(({ columns, shown }) => {
    const named = columns.map((column) => row.cells[column]?.target.id ?? '');
    return { named, shown: row.cells[shown]?.target.id };
  });
}

/** The record with another answer of one of its results. */
function changed(at: number, change: (one: RunRecord['results'][number]) => RunRecord['results'][number]) {
  return { ...whole, results: whole.results.map((one, index) => (index === at ? change(one) : one)) };
}

const [first] = whole.results;
const judged = (verdict: Verdict) => changed(0, (one) => ({ ...one, verdict }));

test('columns of one kind that answered alike are one, and the newest is shown', () => {
  const [docker, ...others] = alikeIn(whole);
  expect(docker?.named).toHaveLength(2);
  expect(docker?.shown).toBe(docker?.named.at(-1));
  expect(others.flatMap(({ named }) => named)).toHaveLength(6);
});

test('another answer or a red verdict keeps a column apart', () => {
  expect(alikeIn(judged('known-difference')).filter(({ named }) => named.length === 1)).toHaveLength(2);
  const red = alikeIn({
    ...whole,
    results: whole.results.map((one) => ({ ...one, verdict: 'new-difference' as const })),
  });
  expect(red).toHaveLength(8);
});

test('a column without calls is not the one that is shown', () => {
  const last = whole.results.findLastIndex(({ target }) => target.startsWith('docker'));
  const without = changed(last, (one) => ({
    ...one,
    surfaces: one.surfaces.map((surface) => ({ ...surface, steps: [] })),
  }));
  expect(alikeIn(without)[0]?.shown).toBe(first?.target);
});
