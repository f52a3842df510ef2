/** Every red cell with what was expected, what was measured, and the lines that its scenario needs. */

import type { RunRecord } from '../../harness/record/model.ts';
import { explainRed } from '../../harness/record/red/explain-red.ts';
import { failing } from '../../harness/record/verdicts.ts';
import { plainLines } from '../text/plain-text.ts';
import type { Paint } from '../text/terminal.ts';
import { wrapAfter } from '../text/wrap.ts';
import { matrixOf } from '../view/matrix.ts';

export function redLines(record: RunRecord, width: number, paint: Paint): string[] {
  const rows = matrixOf(record).flatMap((area) => area.rows);
  return rows.flatMap(({ scenario, cells }) =>
    cells.flatMap(({ target, verdict, result }) => {
      if (result === undefined || !failing.has(verdict)) return [];
      const [first = '', ...rest] = wrapProse(plainLines(explainRed(scenario, result, target.traits)), width);
      return [paint(verdict, first), ...rest, ''];
    }),
  );
}

/** Wraps all lines but those of an entry, which are there to be copied; the first line stands out. */
function wrapProse(text: string, width: number): string[] {
  const [first = '', ...rest] = text.split('\n');
  let inEntry = false;
  const body = rest.flatMap((line) => {
    const bare = line.trim();
    if (bare === '') return [];
    inEntry ||= bare === '{';
    const kept = inEntry;
    if (bare === '},') inEntry = false;
    const indent = 4 + line.length - line.trimStart().length;
    return kept ? [`    ${line}`] : wrapAfter(' '.repeat(indent), bare, width, indent + 2);
  });
  return [...wrapAfter('  ', first, width, 4), ...body];
}
