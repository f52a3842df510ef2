/** Comments in a file that take a finding out: `# canialias-ignore RULE reason`. Pure. */
import { underFirstName } from '../../compat/command-names.ts';
import type { Compat } from '../../compat/schema.ts';
import type { FileReport, Finding } from '../find/findings.ts';
import type { Use } from '../uses.ts';
import { withoutAccepted } from './accept.ts';
import { type Ignore, ignoresIn } from './ignores-in.ts';
import { isRule, noSuchRule } from './rules.ts';

export interface Problem {
  path: string;
  line: number;
  message: string;
  /** Is the comment wrong, and not only unneeded? */
  isError: boolean;
}

/** A comment at the end of a line is about that line and the call that ends there; one alone about what follows it. */
export function withoutIgnored(
  report: FileReport,
  text: string,
  compat: Compat,
): { report: FileReport; problems: Problem[] } {
  const ignores = ignoresIn(text, compat, report.kind);
  const used = new Set<Ignore>();
  const left = withoutAccepted(report, (use, finding) => {
    const about = ignores.filter((one) => one.reason !== '' && isAbout(one, use));
    if (about.length === 0 || !isCovered(finding, use, about, compat)) return false;
    for (const one of about) {
      if (isConcerned(finding, use, one.rule, compat)) used.add(one);
    }
    return true;
  });
  const problems = ignores.flatMap((one): Problem[] => {
    const problem = used.has(one) ? null : problemOf(one, compat);
    return problem === null ? [] : [{ path: report.path, line: one.line, ...problem }];
  });
  return { report: left, problems };
}

/** A feature covers all that is found of it; a fact or its question what is found of nothing else. */
function isCovered(finding: Finding, use: Use, ignores: readonly Ignore[], compat: Compat): boolean {
  const rules = new Set(ignores.map(({ rule }) => rule));
  const isNamed = (rule: string) => rules.has(rule) || rules.has(rule.replace(/#.*$/, ''));
  return (
    isNamed(finding.rule) ||
    rules.has(underFirstName(use.feature, compat.aliases)) ||
    (finding.facts.length > 0 && finding.facts.every((fact) => isNamed(fact.rule)))
  );
}

function isConcerned(finding: Finding, { feature }: Use, rule: string, { aliases }: Compat): boolean {
  return (
    rule === underFirstName(feature, aliases) ||
    [finding, ...finding.facts].some((one) => one.rule === rule || one.rule.startsWith(`${rule}#`))
  );
}

function isAbout({ line, about }: Ignore, { place, call }: Use): boolean {
  if (about === null) return [place.line, call?.place.endLine].includes(line);
  return [place.line, call?.place.line].some(
    (one) => one !== undefined && one >= about.first && one <= about.last,
  );
}

function problemOf({ rule, reason }: Ignore, compat: Compat): Pick<Problem, 'message' | 'isError'> | null {
  if (rule === '') return { message: 'canialias-ignore names no rule', isError: true };
  if (!isRule(rule, compat)) return { message: noSuchRule(rule, reason, compat), isError: true };
  if (reason === '') return { message: `canialias-ignore ${rule} gives no reason`, isError: true };
  return { message: `canialias-ignore ${rule} is not needed: there is no such finding here`, isError: false };
}
