/** The distinct answers to one fact, each with who gave it and what explains it. Pure. */
import type { Json, Verdict } from '../../../harness/record/model.ts';
import { worst } from '../../../harness/record/verdicts.ts';
import type { Row } from '../../view/matrix.ts';
import type { SiteFact } from './site-data.ts';

export interface Answer {
  /** In words. */
  value: string;
  isReference: boolean;
  /** Indices of the columns that gave it; none where only the reference says so. */
  columns: number[];
  verdict: Verdict;
  /** What was measured, where all surfaces of those columns measured the same. */
  measured: Json | undefined;
  /** Indices of the scenario's differences that explain it. */
  causes: number[];
}

/** The reference's answer first, then the others in the order of the columns. */
export function answersTo(row: Row, fact: SiteFact): Answer[] {
  return fact.answers.map((value, answer) => {
    const columns = fact.m.flatMap((given, column) => (given === answer ? [column] : []));
    const results = columns.flatMap((column) =>
      (row.cells[column]?.result?.surfaces ?? []).flatMap(({ facts }) =>
        facts.filter(({ name, measured }) => name === fact.name && measured !== undefined),
      ),
    );
    const isReference = answer === 0;
    const [first] = results;
    const alike = results.every(
      ({ measured }) => JSON.stringify(measured) === JSON.stringify(first?.measured),
    );
    return {
      value,
      isReference,
      columns,
      verdict: results.length === 0 ? 'same' : worst(results.map(({ verdict }) => verdict)),
      measured: isReference ? fact.reference : alike ? first?.measured : undefined,
      causes: [...new Set(results.flatMap(({ difference }) => difference ?? []))].sort((a, b) => a - b),
    };
  });
}
