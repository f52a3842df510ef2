/** Where the pages tell of the rules of findings. Pure. */
import { featureName } from '../../../../harness/record/feature-kind.ts';
import type { Finding } from '../../../check/find/findings.ts';
import type { Compat } from '../../../compat/schema.ts';
import { link, pages } from '../../parts/links.ts';
import { featureAnchor, subjectPath } from '../../parts/subject-links.ts';

export interface RuleLink {
  /** Of several of one scenario only the first has its name: `networks/link#exitCode`, `#answered`. */
  name: string;
  /** From the page that checks files. */
  href: string;
}

export function ruleLinks(findings: readonly Pick<Finding, 'rule' | 'facts'>[], compat: Compat): RuleLink[] {
  const rules = [
    ...new Set(findings.flatMap(({ rule, facts }) => [rule, ...facts.map((fact) => fact.rule)])),
  ];
  return rules.map((rule, index) => ({
    name: scenarioOf(rule) === scenarioOf(rules[index - 1]) ? rule.replace(/^.*#/, '#') : rule,
    href: hrefOf(rule, compat),
  }));
}

function scenarioOf(rule: string | undefined): string | undefined {
  return rule?.replace(/#.*$/, '');
}

function hrefOf(rule: string, { facts }: Compat): string {
  const fact = facts[rule];
  if (fact !== undefined) return `${link(pages.check, fact.page)}#fact-${rule.replace(/^.*#/, '')}`;
  const { surface, of, part } = featureName(rule);
  return `${link(pages.check, subjectPath(surface, of))}#${encodeURIComponent(featureAnchor(part))}`;
}
