/** How the scripts of a record ended, for people. Pure. */
import { plain } from '../../reports/text/plain-text.ts';
import type { CellEnd } from './run-all.ts';

export function renderEnds(ends: readonly CellEnd[], without: ReadonlyMap<string, number>): string {
  const otherwise = ends.filter(({ asMeasured }) => !asMeasured);
  const lines = [
    ...otherwise.flatMap(({ cell: { scenario, target, surface }, why }) => [
      `${scenario.id} on ${target.id} over ${surface.surface}:`,
      ...why.map((line) => `  ${plain(line)}`),
    ]),
    ...(without.size === 0 ? [] : ['Without a script:']),
    ...[...without].map(([reason, count]) => `  ${count}  ${plain(reason)}`),
    `${ends.length - otherwise.length} of ${ends.length} ended as measured`,
  ];
  return `${lines.join('\n')}\n`;
}
