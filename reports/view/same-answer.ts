import { isDeepStrictEqual } from 'node:util';
import type { Answer } from './answer.ts';

/** Do both say the same? The order of keys says nothing, and a refusal's words change between versions. */
export function sameAnswer(one: Answer, other: Answer): boolean {
  if (one.kind !== 'value' || other.kind !== 'value') return one.kind === other.kind;
  return one.value === other.value || isDeepStrictEqual(one.value, other.value);
}
