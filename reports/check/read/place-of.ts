/** Lines and columns of offsets. Pure. */
import type { Place } from '../uses.ts';

/** `start` and `end`: offsets in the text, the end behind the last character. */
export type PlaceOf = (start: number, end: number) => Place;

export function placesIn(text: string): PlaceOf {
  const lineStarts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lineStarts.push(at + 1);
  const position = (offset: number): [number, number] => {
    const within = Math.max(0, Math.min(offset, text.length));
    let low = 0;
    let high = lineStarts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((lineStarts[middle] ?? 0) <= within) low = middle;
      else high = middle;
    }
    return [low + 1, within - (lineStarts[low] ?? 0) + 1];
  };
  return (start, end) => {
    const [line, column] = position(start);
    const [endLine, endColumn] = position(Math.max(start, end));
    return { line, column, endLine, endColumn };
  };
}
