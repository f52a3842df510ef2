/** Cells of a row that answered alike: a page shows the calls of one of them. Pure. */
import type { SurfaceResult } from '../../harness/record/model.ts';
import { failing } from '../../harness/record/verdicts.ts';
import { groupedBy } from '../view/grouped-by.ts';
import type { Cell, Row } from '../view/matrix.ts';
import { answersOver } from './answers-over.ts';
import type { Site } from './parts/site.ts';

export interface AlikeCells {
  columns: number[];
  /** The one of them whose calls stand for all: the newest that has any. */
  shown: number;
}

/** Within each group of columns. A red cell is alone. */
export function alikeCells({ groups }: Site, { cells }: Row): AlikeCells[] {
  const all = groups.flatMap(({ columns }, group) =>
    columns.flatMap(({ index }) => {
      const cell = cells[index];
      return cell === undefined ? [] : [{ index, cell, group }];
    }),
  );
  return groupedBy(all, ({ index, cell, group }) => [group, ...answersOf(cell, index)]).map((alike) => {
    const { index } =
      alike.findLast(({ cell }) => cell.result?.surfaces.some(hasCalls)) ?? alike.at(-1) ?? alike[0];
    return { columns: alike.map((one) => one.index), shown: index };
  });
}

export function hasCalls({ steps }: Pick<SurfaceResult, 'steps'>): boolean {
  return steps.some(({ calls }) => calls.length > 0);
}

function answersOf({ verdict, result }: Cell, index: number): unknown[] {
  if (failing.has(verdict)) return [index];
  const surfaces = (result?.surfaces ?? []).map((one) => [one.surface, one.reason, ...answersOver(one)]);
  return [verdict, result?.reason, surfaces];
}
