import { CanialiasError } from '../errors.ts';
import type { MissingTarget } from '../transport/target.ts';

/** A target that is there and cannot be measured, by the error that it gave. Throws a fault of ours again. */
export function broken(id: string, error: unknown): MissingTarget {
  if (!(error instanceof CanialiasError)) throw error;
  const told = error.code === 'identity-mismatch' || error.code === 'fixture-failed';
  const code = told ? error.code : 'engine-broken';
  return { id, code, reason: error.message, hint: error.hint };
}
