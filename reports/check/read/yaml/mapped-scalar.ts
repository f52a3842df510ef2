/** The text of a scalar with the places of its characters. Pure. */
import type { Scalar } from 'yaml';
import { aligned } from '../aligned.ts';
import { type MappedText, wholeText } from '../mapped-text.ts';

export function mappedScalar(scalar: Scalar, file: string): MappedText {
  const [start, end] = scalar.range ?? [0, 0];
  const isBlock = scalar.type === 'BLOCK_LITERAL' || scalar.type === 'BLOCK_FOLDED';
  const isQuoted = scalar.type === 'QUOTE_DOUBLE' || scalar.type === 'QUOTE_SINGLE';
  // The first line of a block says how it is to be read.
  const lineEnd = file.indexOf('\n', start);
  const from = isBlock ? (lineEnd === -1 ? end : Math.min(end, lineEnd + 1)) : start + (isQuoted ? 1 : 0);
  return aligned(String(scalar.value), wholeText(file), from, end, scalar.type === 'QUOTE_DOUBLE');
}
