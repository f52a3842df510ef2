/** Findings as they are told: what is alike together, and each reason once in a file. Pure. */
import { groupedBy } from '../../view/grouped-by.ts';
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
}

/** What may differ in a file, each fact once. */
export function possibleIn({ uses }: FileReport, question: Question): Possible[] {
  const all = uses.flatMap((one) => one.possible.map((finding) => ({ one, finding })));
  const alike = groupedBy(all, ({ one, finding }) => [
    scenarioOf(finding),
    useInWords(one),
    classesOnTargets(finding, question),
    finding.open,
  ]);
  return alike.map((group) => {
    const [{ one, finding }, ...others] = group;
    const rest = new Map(others.map((other) => [other.finding.rule, other.finding]));
    rest.delete(finding.rule);
    const lines = [...new Set(group.map((each) => each.one.use.place.line))];
    return { one, findings: [finding, ...rest.values()], lines };
  });
}
