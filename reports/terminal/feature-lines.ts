/** The vocabulary in the terminal report: counts by kind, and what is red or new. */
import type { Paint } from '../text/terminal.ts';
import { wrapAfter } from '../text/wrap.ts';
import { featureCounts, sharesInWords } from '../view/feature-counts.ts';
import type { Matrix } from '../view/matrix.ts';
import { newDataInWords, redFeatureLines, redFeaturesHint } from '../view/red-features.ts';

/** A baseline of another machine may make all of them red. */
const mostListed = 100;

export function vocabularyLines(matrix: Matrix, width: number): string[] {
  const counts = featureCounts(matrix);
  if (counts.length === 0) return [];
  const fresh = newDataInWords(matrix);
  return [
    ...wrapAfter('  ', 'features that answer as the reference, of those asked', width),
    ...counts.flatMap((one) => wrapAfter(`  ${one.target}  `, sharesInWords(one), width, 4)),
    ...(fresh === null ? [] : wrapAfter('  ', fresh, width)),
  ];
}

export function redVocabularyLines(matrix: Matrix, width: number, paint: Paint): string[] {
  const lines = redFeatureLines(matrix, mostListed);
  if (lines.length === 0) return [];
  return [
    ...lines.flatMap((line) => wrapAfter('  ', line, width, 4).map((one) => paint('new-difference', one))),
    ...wrapAfter('  ', redFeaturesHint, width),
  ];
}
