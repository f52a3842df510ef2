/** Every red cell with what was expected, what was measured, and the lines that its scenario needs. */

import type { Paint } from '../text/terminal.ts';
import { wrapAfter } from '../text/wrap.ts';
import type { Matrix } from '../view/matrix.ts';
import { redCells, redInWords } from '../view/red-cells.ts';

export function redLines(matrix: Matrix, width: number, paint: Paint): string[] {
  return redCells(matrix).flatMap((cell) => {
    const text = redInWords(cell);
    if (text === null) return [];
    const [first = '', ...rest] = wrapProse(text, width);
    return [paint(cell.verdict, first), ...rest, ''];
  });
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
