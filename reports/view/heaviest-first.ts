import type { Row } from './matrix.ts';
import { compareWeights, heaviest, type Weighed } from './weight.ts';

/** Rows by the heaviest of their cells, else in their order. */
export function heaviestFirst(rows: readonly Row[]): Row[] {
  return rows.toSorted((one, other) => compareWeights(weightOfRow(one), weightOfRow(other)));
}

function weightOfRow({ cells }: Row): Weighed | null {
  return heaviest(cells.map(({ weight }) => weight));
}
