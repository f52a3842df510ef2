/** What commands make of a whole record, kept beside its answers. */
import { digestOf } from '../../harness/record/reading/kept-files.ts';
import { readDerived } from '../../harness/record/reading/read-answers.ts';
import type { Coverage } from '../../reports/compat/coverage.ts';
import type { Compat } from '../../reports/compat/schema.ts';
import type { Comparable } from '../../reports/diff/comparable.ts';
import type { RangesInWords } from '../../reports/ranges/in-words.ts';
import type { Ranges } from '../../reports/ranges/ranges-of.ts';
import type { Summary } from '../../reports/view/summary-schema.ts';
import { aliasesHere } from '../vocabulary/aliases-here.ts';

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

export function readRangesInWords(path: string): Promise<RangesInWords> {
  return readDerived(path, 'ranges-in-words', async () => {
    const { rangesInWords } = await import('../../reports/ranges/in-words.ts');
    return rangesInWords(await readRanges(path));
  });
}

export function readComparable(path: string): Promise<Comparable> {
  return readDerived(path, 'comparable', async (record) => {
    const { comparableOf } = await import('../../reports/diff/comparable.ts');
    const { matrixOf } = await import('../../reports/view/matrix.ts');
    return comparableOf(matrixOf(record));
  });
}

/** Kept for the names of commands that it was made with. */
export async function readCompatOf(path: string): Promise<Compat> {
  const aliases = await aliasesHere();
  return readDerived(path, `compat-${shortDigest(aliases)}`, async (record) => {
    const { compatOf } = await import('../../reports/compat/compat-of.ts');
    const { matrixOf } = await import('../../reports/view/matrix.ts');
    return compatOf(matrixOf(record), aliases);
  });
}

export async function readCoverage(path: string): Promise<Coverage> {
  const aliases = await aliasesHere();
  return readDerived(path, `coverage-${shortDigest(aliases)}`, async (record) => {
    const { coverageOf } = await import('../../reports/compat/coverage.ts');
    const { matrixOf } = await import('../../reports/view/matrix.ts');
    return coverageOf(matrixOf(record), aliases);
  });
}

function shortDigest(data: unknown): string {
  return digestOf(JSON.stringify(data)).slice(0, 12);
}
