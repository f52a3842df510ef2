/** Findings of a file: what its uses of docker meet on the targets asked for. Pure. */
import type { Compat } from '../../compat/schema.ts';
import type { FileKind, FileUses, NotUnderstood, Use } from '../uses.ts';
import type { FindingClass } from './classes.ts';
import { type AskedUse, askedUse, differencesOn, type UseOnTarget } from './differences.ts';
import { foldedIntoInstructions, foldedIntoName, withoutRefused } from './folded.ts';
import { isGeneral } from './general.ts';
import { onceInEachCall, withoutFlagsOfRefused } from './in-one-call.ts';
import { type Known, knownFrom } from './known.ts';
import type { MeasuredFact } from './measured-fact.ts';
import { type Merge, mergerFor } from './merged.ts';
import type { CheckTarget } from './targets.ts';
import { changedBetween } from './upgrade.ts';
import { usesInCalls } from './use-in-call.ts';

export interface Question {
  targets: readonly CheckTarget[];
  /** What the files work on today, where only what changes is asked for; else Docker, the reference of all facts. */
  from: CheckTarget | null;
}

export interface Finding {
  /** Stable: a fact as `area/name#fact`, or the id of a feature whose name is not taken. */
  rule: string;
  /** The heaviest over the targets. */
  class: FindingClass;
  title: string;
  on: { target: CheckTarget; class: FindingClass }[];
  /** Those that do not take the name of the feature; none of a fact. */
  nameOn: CheckTarget[];
  /** What was measured: the fact itself, and those that are told with it. */
  facts: MeasuredFact[];
  causes: { because: string; source: string; on: CheckTarget[] }[];
  /** What to write instead, with the fact that shows it. */
  advice: { write: string; shownBy: string }[];
  /** The target that did so and is left, where the one asked for does as Docker's newest release; else null. */
  goneFrom: CheckTarget | null;
  /** Why it may differ or not, where the file or the measurements do not tell; empty for a verdict. */
  open: string[];
  /** Is it open in every use alike, because no file shows what it hangs on? */
  isOpenEverywhere: boolean;
}

export type UseStanding =
  | FindingClass
  | 'accepted'
  | 'may-differ'
  | 'known'
  | 'not-measured'
  | 'not-docker'
  | 'same';

export interface UseReport {
  use: Use;
  standing: UseStanding;
  /** The heaviest first. */
  findings: Finding[];
  /** What may differ, and is no verdict. */
  possible: Finding[];
  /** What it meets by name of the target, where that is told of its command or instruction. */
  toldElsewhere?: readonly { target: string; class: FindingClass }[];
}

export interface FileReport {
  path: string;
  kind: FileKind;
  uses: UseReport[];
  notUnderstood: readonly NotUnderstood[];
}

/** What is asked of each file. */
export function checkerFor(compat: Compat, question: Question): (file: FileUses) => FileReport {
  const known = knownFrom(compat);
  const merged = mergerFor(compat, question.from);
  return (file) => reportOf(file, known, question, merged);
}

function reportOf(file: FileUses, known: Known, question: Question, merged: Merge): FileReport {
  const told = usesInCalls(file.uses, known.words).map((one) => {
    const asked = askedUse(known, one);
    return {
      use: one.use,
      answers: question.targets.map((target) => ({
        target,
        ...answerOn(known, asked, target, question.from),
      })),
    };
  });
  const uses = told.map(({ use, answers }) => ({ use, answers, ...merged(use, answers) }));
  const judged = onceInEachCall(uses).map(({ use, answers, findings: all, possible: open }): UseReport => {
    const findings = foldedIntoName(all);
    const possible = withoutRefused(open, findings);
    return { use, findings, possible, standing: standingOf(use, answers, findings, possible) };
  });
  return {
    path: file.path,
    kind: file.kind,
    uses: foldedIntoInstructions(withoutFlagsOfRefused(judged)),
    notUnderstood: file.notUnderstood,
  };
}

function answerOn(known: Known, asked: AskedUse, target: CheckTarget, from: CheckTarget | null): UseOnTarget {
  const after = differencesOn(known, asked, target);
  return from === null ? after : changedBetween(differencesOn(known, asked, from), after, from);
}

/** The heaviest that is known of it, over all targets. */
function standingOf(
  use: Use,
  answers: readonly UseOnTarget[],
  findings: readonly Finding[],
  possible: readonly Finding[],
): UseStanding {
  const [heaviest] = findings;
  if (heaviest !== undefined) return heaviest.class;
  if (possible.some((one) => !isGeneral(use, one))) return 'may-differ';
  if (answers.some(({ standing }) => standing === 'not-measured'))
    return use.unknown === true ? 'not-docker' : 'not-measured';
  return answers.some(({ standing }) => standing === 'known') ? 'known' : 'same';
}
