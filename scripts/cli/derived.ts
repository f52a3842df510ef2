/** What commands make of a whole record, kept beside its answers. */
import { readDerived } from '../../harness/record/reading/read-answers.ts';
import type { Ranges } from '../../reports/ranges/ranges-of.ts';
import type { Summary } from '../../reports/view/summary-schema.ts';

export function readSummary(path: string): Promise<Summary> {
  return readDerived(path, 'summary', async (record) => {
    const { matrixOf } = await import('../../reports/view/matrix.ts');
    const { summarise } = await import('../../reports/view/summarise.ts');
    return summarise(matrixOf(record));
  });
}

export function readRanges(path: string): Promise<Ranges> {
  return readDerived(path, 'ranges', async (record) => {
    const { rangesOf } = await import('../../reports/ranges/ranges-of.ts');
    const { matrixOf } = await import('../../reports/view/matrix.ts');
    return rangesOf(matrixOf(record));
  });
}
