/** What is asked, as the options say it. Pure. */
import { CanialiasError } from '../../harness/errors.ts';
import type { Question } from '../../reports/check/find/findings.ts';
import { newestTargets, targetNamed } from '../../reports/check/find/targets.ts';
import type { Compat } from '../../reports/compat/schema.ts';

export interface AskedFor {
  target: readonly string[];
  from?: string | undefined;
  to?: string | undefined;
}

/** Throws `usage` and `unknown-target`. */
export function questionFrom(compat: Compat, { target, from, to }: AskedFor): Question {
  if ((from === undefined) !== (to === undefined))
    throw new CanialiasError(
      'usage',
      '--from and --to go together',
      'name what you leave and what you move to',
    );
  if (from !== undefined && to !== undefined) {
    if (target.length > 0)
      throw new CanialiasError('usage', '--target does not go with --from and --to', 'leave one of them out');
    return { targets: [targetNamed(compat, to)], from: targetNamed(compat, from) };
  }
  if (target.length === 0) return { targets: newestTargets(compat), from: null };
  const named = target.map((one) => targetNamed(compat, one));
  return { targets: [...new Map(named.map((one) => [one.name, one])).values()], from: null };
}
