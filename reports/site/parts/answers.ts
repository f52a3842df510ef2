/** The distinct answers to one fact, each with who gave it and what explains it. Pure. */
import { isDeepStrictEqual } from 'node:util';
import type { Json, Verdict } from '../../../harness/record/model.ts';
import { worst } from '../../../harness/record/verdicts.ts';
import type { Row } from '../../view/matrix.ts';
import { heaviest, type Weighed } from '../../view/weight.ts';
import type { SiteFact } from './site-data.ts';

export interface SharedAnswer {
  /** In words. */
  value: string;
  isReference: boolean;
  /** Indices of the columns that gave it; none where only the reference says so. */
  columns: number[];
  verdict: Verdict;
  /** What was measured, where all surfaces of those columns measured the same. */
  measured: Json | undefined;
  /** The heaviest that it has on those columns; null where it is the reference's, or not judged. */
  weight: Weighed | null;
  /** Indices of the scenario's differences that explain it. */
  causes: number[];
}

/** The reference's answer first, then the others in the order of the columns. */
export function answersTo(row: Row, { name, reference, answers, m }: SiteFact): SharedAnswer[] {
  return answers.map((value, index) => {
    const columns = m.flatMap((given, column) => (given === index ? [column] : []));
    const given = columns
      .flatMap((column) => row.cells[column]?.answers ?? [])
      .flatMap(({ fact, answer, difference, weight }) =>
        fact === name && answer.kind === 'value' ? [{ ...answer, difference, weight }] : [],
      );
    const isReference = index === 0;
    const alike = given.every((one) => isDeepStrictEqual(one.value, given[0]?.value));
    return {
      value,
      isReference,
      columns,
      verdict: given.length === 0 ? 'same' : worst(given.map(({ verdict }) => verdict)),
      weight: heaviest(given.map(({ weight }) => weight)),
      measured: isReference ? reference : alike ? given[0]?.value : undefined,
      causes: [...new Set(given.flatMap(({ difference }) => difference ?? []))].sort((a, b) => a - b),
    };
  });
}
