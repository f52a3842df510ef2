import { describe, expect, test } from 'vitest';
import { withoutEvidence } from '../../../../harness/record/without-evidence.ts';
import { byHand } from '../../../../scripts/reproduction/by-hand.ts';
import { largeRecord } from '../../../testing/large-record.ts';
import { matrixOf } from '../../../view/matrix.ts';
import { siteOf } from '../../parts/site.ts';
import { reproductionsOf } from '../../reproductions.ts';
import { scenarioPage } from './page.ts';

const whole = largeRecord({ scenarios: 1, columns: 3 });

/** The words of the page, without its tags. */
async function pageOf(record: typeof whole): Promise<string> {
  const site = siteOf(matrixOf(record));
  const [row] = site.rows.values();
  const [data] = site.data.scenarios;
  if (row === undefined || data === undefined) throw new Error('the record has no scenario');
  const reproductions = reproductionsOf(site, row, await byHand());
  return scenarioPage(site, row, data, reproductions, []).main.text.replaceAll(/<[^>]*>/g, '');
}

describe('a page says of the calls', () => {
  test('how many there are', async () => {
    const page = await pageOf(whole);
    expect(page).toContain('8 calls in 950 ms');
    expect(page).not.toContain('left out');
    expect(page.match(/The script that repeats this/g)).toHaveLength(6);
  });

  test('once for columns that answered alike', async () => {
    const page = await pageOf(largeRecord({ scenarios: 1, columns: 8 }));
    expect(page).toMatch(/Docker, every version same 8 calls in 950 ms on Docker/);
  });

  test('that the record leaves them out', async () => {
    const page = await pageOf(withoutEvidence(whole));
    expect(page).toContain('950 ms; its calls are left out of this record');
    expect(page).toContain('every column, over the API: This record leaves out what was sent');
    expect(page).toContain('npm run matrix -- --id dns/question-1 asks again');
    expect(page).not.toMatch(/\b0 calls|nothing to repeat|unpacks/);
  });

  test('that there are none, where nobody was asked', async () => {
    const { results, ...rest } = whole;
    const page = await pageOf({ ...rest, results: results.map((one) => ({ ...one, surfaces: [] })) });
    expect(page).toContain('no call was made');
    expect(page).toContain('No engine was asked anything, so there is nothing to repeat.');
    expect(page).not.toContain('left out');
  });
});
