/** How many features of a command or an endpoint a column makes something else of. Pure. */
import type { Subject, Vocabulary, VocabularyFeature, VocabularySurface } from '../../parts/vocabulary.ts';

/** In the order in which they are told. */
export const countedClasses = ['unknown', 'refused', 'ignored', 'differs'] as const;

export interface Counts {
  unknown: number;
  refused: number;
  ignored: number;
  differs: number;
  /** Of all of these, those that go unsaid. */
  silent: number;
  /** Of how many something was measured. */
  asked: number;
  /** Does the column not have the command or endpoint itself? */
  isMissing: boolean;
}

/** Of what the reference has, and where it is not answered as there: what Docker ignores too is not counted. */
export function countsOn(subject: Subject, column: number, reference: number | null): Counts {
  const counts = { unknown: 0, refused: 0, ignored: 0, differs: 0, silent: 0, asked: 0 };
  for (const { spans, ofReference: isOwn } of featuresOf(subject)) {
    const span = spans[column] ?? null;
    if (!isOwn || span === null) continue;
    counts.asked += 1;
    const ofReference = reference === null ? null : (spans[reference]?.class ?? null);
    if (span.class !== 'differs' && span.class === ofReference) continue;
    if (span.class !== 'known' && span.class !== 'supported') counts[span.class] += 1;
    if (span.weight === 'silent') counts.silent += 1;
  }
  return { ...counts, isMissing: subject.itself?.spans[column]?.class === 'unknown' };
}

/** `3 unknown, 1 differs` */
export function countsInWords(counts: Counts): string {
  return countedClasses
    .filter((kind) => counts[kind] > 0)
    .map((kind) => `${counts[kind]} ${kind}`)
    .join(', ');
}

export interface Coverage {
  /** What the reference has. */
  all: number;
  /** Of those, the ones that facts are about. */
  byBehaviour: number;
}

export function coverageOf(features: readonly VocabularyFeature[]): Coverage {
  const own = features.filter(({ ofReference }) => ofReference);
  return { all: own.length, byBehaviour: own.filter(({ facts }) => facts.length > 0).length };
}

export function featuresOf({ itself, parts }: Subject): VocabularyFeature[] {
  return [...(itself === null ? [] : [itself]), ...parts];
}

/** Those columns of a surface of which anything was measured. */
export function columnsAsked({ subjects }: Vocabulary, surface: VocabularySurface): Set<number> {
  const asked = new Set<number>();
  for (const feature of subjects[surface].flatMap(featuresOf)) {
    for (const [column, span] of feature.spans.entries()) if (span !== null) asked.add(column);
  }
  return asked;
}
