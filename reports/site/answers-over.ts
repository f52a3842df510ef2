import type { SurfaceResult } from '../../harness/record/model.ts';

/** What a cell answered over one surface, and why: equal for two cells that answered alike. Pure. */
export function answersOver({ verdict, facts }: SurfaceResult): unknown[] {
  return [verdict, facts.map(({ name, measured, difference }) => [name, measured, difference])];
}
