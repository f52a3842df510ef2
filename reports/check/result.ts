/** What a check of files came to, as every format shows it. Pure. */
import type { CheckedFile } from './accept/baseline.ts';
import type { Problem } from './accept/ignores.ts';
import { type FindingClass, findingClasses } from './find/classes.ts';
import type { Question } from './find/findings.ts';
import type { Tally } from './find/tally.ts';

/** From which class on a finding fails the check. */
export const failLevels = [...findingClasses, 'never'] as const;
export type FailOn = (typeof failLevels)[number];

export interface CheckResult {
  question: Question;
  files: readonly CheckedFile[];
  /** Files that could not be read. */
  notRead: readonly { path: string; reason: string }[];
  /** Comments that ignore nothing or say too little. */
  problems: readonly Problem[];
  tally: Tally;
  /** Entries of the baseline that are no longer found as often as it says. */
  staleBaseline: number;
  failOn: FailOn;
  /** Does the check fail too where something could not be read or understood? */
  isStrict: boolean;
}

/** `silent` fails what is refused and what silently differs. */
export function failsCheck(kind: FindingClass, failOn: FailOn): boolean {
  return failOn !== 'never' && findingClasses.indexOf(kind) <= findingClasses.indexOf(failOn);
}

export function hasFailed({ files, notRead, problems, tally, failOn, isStrict }: CheckResult): boolean {
  if (isStrict && notRead.length + tally.notUnderstood > 0) return true;
  if (failOn === 'never') return false;
  return (
    problems.some(({ isError }) => isError) ||
    files.some(({ report }) =>
      report.uses.some(({ findings }) => findings.some((finding) => failsCheck(finding.class, failOn))),
    )
  );
}
