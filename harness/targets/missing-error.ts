import { CanialiasError } from '../errors.ts';
import type { MissingTarget } from '../transport/target.ts';

/**
 * Why a command cannot go on: there is no target at all, or one that was asked for by name is missing. The way
 * out is that of an engine which is there and cannot be used, before that of one which is not installed.
 */
export function missingError(
  { found, missing }: { found: readonly unknown[]; missing: readonly MissingTarget[] },
  byName: boolean,
): CanialiasError | null {
  const first = missing.find(({ code }) => code !== 'no-engine') ?? missing[0];
  if (first === undefined || (found.length > 0 && !byName)) return null;
  const reasons = missing.map(({ id, reason }) => `${id}: ${reason}`).join('; ');
  return new CanialiasError(
    first.code,
    byName ? reasons : `no engine can be measured here (${reasons})`,
    first.hint,
  );
}

/** One line for a person. */
export function leftOut({ id, reason, hint }: MissingTarget): string {
  return `${id} is left out: ${reason} (${hint})`;
}
