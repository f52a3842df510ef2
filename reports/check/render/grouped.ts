/** Findings as they are told: what is alike together, and each reason once in a file. Pure. */
import { featureName } from '../../../harness/record/feature-kind.ts';
import { groupedBy } from '../../view/grouped-by.ts';
import { compareClasses } from '../find/classes.ts';
import type { FileReport, Finding, Question, UseReport } from '../find/findings.ts';
import { classesOnTargets, scenarioOf, useInWords } from './in-words.ts';

/** Facts of one scenario that weigh the same on the same targets. */
export function alikeFindings(findings: readonly Finding[], question: Question): [Finding, ...Finding[]][] {
  return groupedBy(findings, (finding) => [
    scenarioOf(finding),
    classesOnTargets(finding, question),
    finding.goneFrom,
  ]);
}

export interface Reason {
  kind: 'why' | 'write';
  text: string;
  /** Of a cause. */
  source: string | null;
  /** The line under which the file was told it already; null where it was not. */
  asFor: number | null;
}

/** Causes, and what to write. `told`: those that the file has been told, with the line that they stand under; it grows. */
export function reasonsFor(findings: readonly Finding[], line: number, told: Map<string, number>): Reason[] {
  const all = [
    ...findings.flatMap(({ causes }) =>
      causes.map(({ because, source }) => ({ kind: 'why' as const, text: because, source })),
    ),
    ...findings.flatMap(({ advice }) =>
      advice.map(({ write }) => ({ kind: 'write' as const, text: write, source: null })),
    ),
  ];
  return groupedBy(all, ({ kind, text }) => [kind, text]).flatMap(([reason]): Reason[] => {
    const known = told.get(reason.text);
    if (known === undefined) told.set(reason.text, line);
    return known === line ? [] : [{ ...reason, asFor: known ?? null }];
  });
}

export interface Possible {
  one: UseReport;
  /** All on the same targets, and open for the same reason. */
  findings: [Finding, ...Finding[]];
  /** Where the file may meet it. */
  lines: number[];
  /** The same with the path of the file: `deploy.sh:12`. */
  places: string[];
}

/** What may differ in a file, each fact once, the heaviest first; without what no file shows of any use. */
export function possibleIn(report: FileReport, question: Question): Possible[] {
  return possibleOf([report], question, (one, finding) => !isOfAnyUse(one, finding));
}

/** What is about commands as a whole, or open in every use alike, over all files. */
export function generalIn(files: readonly FileReport[], question: Question): Possible[] {
  return possibleOf(files, question, isOfAnyUse);
}

function isOfAnyUse({ use }: UseReport, { isOpenEverywhere }: Finding): boolean {
  return isOpenEverywhere || featureName(use.feature).kind === 'command';
}

function possibleOf(
  files: readonly FileReport[],
  question: Question,
  isMeant: (one: UseReport, finding: Finding) => boolean,
): Possible[] {
  const all = files.flatMap(({ path, uses }) =>
    uses.flatMap((one) =>
      one.possible.filter((finding) => isMeant(one, finding)).map((finding) => ({ path, one, finding })),
    ),
  );
  const alike = groupedBy(all, ({ one, finding }) => [
    scenarioOf(finding),
    useInWords(one),
    classesOnTargets(finding, question),
    finding.open,
  ]);
  return alike
    .map((group): Possible => {
      const [{ one, finding }, ...others] = group;
      const rest = new Map(others.map((other) => [other.finding.rule, other.finding]));
      rest.delete(finding.rule);
      const lines = [...new Set(group.map((each) => each.one.use.place.line))];
      const places = [...new Set(group.map(({ path, one: { use } }) => `${path}:${use.place.line}`))];
      return { one, findings: [finding, ...rest.values()], lines, places };
    })
    .toSorted((one, other) => compareClasses(one.findings[0].class, other.findings[0].class));
}
