/** Places as offsets in a text. Pure. */
import type { Place } from '../../../check/uses.ts';

/** Of a place without columns: the whole line. What lies outside of the text is moved to its end. */
export function selectionOf(
  text: string,
  { line, column, endLine = line, endColumn }: Pick<Place, 'line'> & Partial<Place>,
): [number, number] {
  const lines = text.split('\n');
  const startOf = (wanted: number) =>
    lines.slice(0, wanted - 1).reduce((sum, one) => sum + one.length + 1, 0);
  const start = startOf(line) + (column ?? 1) - 1;
  const end =
    startOf(endLine) + (endColumn === undefined ? (lines[endLine - 1]?.length ?? 0) : endColumn - 1);
  return [Math.min(start, text.length), Math.min(end, text.length)];
}
