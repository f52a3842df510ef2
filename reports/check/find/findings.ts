/** Findings of a file: what its uses of docker meet on the targets asked for. Pure. */
import type { Compat } from '../../compat/schema.ts';
import { groupedBy } from '../../view/grouped-by.ts';
import type { FileKind, FileUses, NotUnderstood, Use } from '../uses.ts';
import { compareClasses, type FindingClass, heaviestClass } from './classes.ts';
import { type AskedUse, askedUse, type Difference, differencesOn, type UseOnTarget } from './differences.ts';
import { onceInEachCall, withoutFlagsOfRefused } from './in-one-call.ts';
import { type Known, knownFrom } from './known.ts';
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
  causes: { because: string; source: string; on: CheckTarget[] }[];
  /** What to write instead, with the fact that shows it. */
  advice: { write: string; shownBy: string }[];
  /** The target that did so and is left, where the one asked for does as Docker's newest release; else null. */
  goneFrom: CheckTarget | null;
  /** Why it may differ or not, where the file or the measurements do not tell; empty for a verdict. */
  open: string[];
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
  /** Names of targets that refuse the command of the flag and it with it, of which nothing is told. */
  refusedWith?: readonly string[];
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
  return (file) => reportOf(file, known, question);
}

function reportOf(file: FileUses, known: Known, question: Question): FileReport {
  const { compat } = known;
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
  const uses = told.map(({ use, answers }) => {
    const all = answers.flatMap(({ target, differences }) =>
      differences.map((difference) => ({ target, difference })),
    );
    const findings = merged(
      compat,
      all.filter(({ difference }) => difference.open === null),
    );
    const rules = new Set(findings.map(({ rule }) => rule));
    const possible = merged(
      compat,
      all.filter(({ difference }) => difference.open !== null && !rules.has(difference.rule)),
    );
    return { use, answers, findings, possible };
  });
  const judged = onceInEachCall(uses).map(({ use, answers, findings, possible }) => ({
    use,
    findings,
    possible,
    standing: standingOf(use, answers, findings, possible),
  }));
  return {
    path: file.path,
    kind: file.kind,
    uses: withoutFlagsOfRefused(judged),
    notUnderstood: file.notUnderstood,
  };
}

function answerOn(known: Known, asked: AskedUse, target: CheckTarget, from: CheckTarget | null): UseOnTarget {
  const after = differencesOn(known, asked, target);
  return from === null ? after : changedBetween(differencesOn(known, asked, from), after, from);
}

type OnTarget = { target: CheckTarget; difference: Difference };

function merged({ facts }: Compat, all: readonly OnTarget[]): Finding[] {
  if (all.length === 0) return [];
  return groupedBy(all, ({ difference }) => [difference.rule, difference.title, difference.goneFrom?.name])
    .map((alike) => {
      const [{ difference: first }] = alike;
      const caused = alike.flatMap(({ target, difference: { cause } }) =>
        cause === null ? [] : [{ target, cause }],
      );
      return {
        rule: first.rule,
        class: heaviestClass(alike.map(({ difference }) => difference.class)) ?? first.class,
        title: first.title,
        goneFrom: first.goneFrom,
        on: alike.map(({ target, difference }) => ({ target, class: difference.class })),
        causes: groupedBy(caused, ({ cause }) => cause.because).map((same) => ({
          ...same[0].cause,
          on: same.map(({ target }) => target),
        })),
        advice: facts[first.rule]?.advice ?? [],
        open: [...new Set(alike.flatMap(({ difference: { open } }) => (open === null ? [] : [open])))],
      };
    })
    .toSorted((one, other) => compareClasses(one.class, other.class));
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
  if (possible.length > 0) return 'may-differ';
  if (answers.some(({ standing }) => standing === 'not-measured'))
    return use.unknown === true ? 'not-docker' : 'not-measured';
  return answers.some(({ standing }) => standing === 'known') ? 'known' : 'same';
}
