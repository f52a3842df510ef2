import type { Verdict } from '../../../harness/record/model.ts';
import { failing } from '../../../harness/record/verdicts.ts';

/** What a query may call verdicts, one or several of them. */
export const verdictNames: Record<string, readonly Verdict[]> = {
  same: ['same'],
  differs: ['known-difference', 'new-difference'],
  known: ['known-difference'],
  'known-difference': ['known-difference'],
  new: ['new-difference'],
  'new-difference': ['new-difference'],
  fixed: ['fixed'],
  unsupported: ['unsupported'],
  unknown: ['unknown'],
  'n/a': ['not-applicable'],
  'not-applicable': ['not-applicable'],
  indeterminate: ['indeterminate'],
  'not-run': ['not-run'],
  red: [...failing],
};
