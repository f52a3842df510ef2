/** The vocabulary in Markdown: a table of counts, and what is red or new. */
import { featureKinds } from '../../harness/record/feature-kind.ts';
import { code, prose, table } from '../text/escape-markdown.ts';
import { featureCounts, shareOf } from '../view/feature-counts.ts';
import { kindWords } from '../view/kind-words.ts';
import type { Matrix } from '../view/matrix.ts';
import { newDataInWords, redFeatureLines, redFeaturesHint } from '../view/red-features.ts';

/** Empty where no vocabulary was asked; otherwise one text. */
export function vocabularySection(matrix: Matrix, heading: string): string[] {
  const counts = featureCounts(matrix);
  if (counts.length === 0) return [];
  const kinds = featureKinds.filter((kind) => counts.some((one) => one.kinds[kind] !== undefined));
  const rows = counts.map(({ target, kinds: own }) => [
    code(target),
    ...kinds.map((kind) => {
      const ofKind = own[kind];
      if (ofKind === undefined) return '';
      const { asked, same } = shareOf(ofKind);
      return `${same} of ${asked}`;
    }),
  ]);
  const fresh = newDataInWords(matrix);
  const parts = [
    heading,
    'Features that answer as the reference, of those asked.',
    table(['target', ...kinds.map((kind) => kindWords[kind].several)], rows),
    ...(fresh === null ? [] : [prose(fresh)]),
  ];
  return [parts.join('\n\n')];
}

/** Empty where none is red; otherwise one text. */
export function redFeaturesSection(matrix: Matrix, heading: string, most: number): string[] {
  const lines = redFeatureLines(matrix, most);
  if (lines.length === 0) return [];
  return [[heading, lines.map((line) => `- ${prose(line)}`).join('\n'), prose(redFeaturesHint)].join('\n\n')];
}
