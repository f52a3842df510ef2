import { compareColumns } from '../../harness/record/column-order.ts';
import { arranged, type Matrix } from './matrix.ts';

/** With its targets, and the cells of each row, in the order of the columns. */
export function withColumnsInOrder(matrix: Matrix): Matrix {
  const rows = [...matrix.rows.values()].map(({ scenario, cells }) => ({
    scenario,
    cells: cells.toSorted((one, other) => compareColumns(one.target, other.target)),
  }));
  return arranged({ ...matrix, targets: matrix.targets.toSorted(compareColumns) }, rows);
}
