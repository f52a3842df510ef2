/** Findings in the words that all formats share. Pure. */

import { groupedBy } from '../../view/grouped-by.ts';
import { type FindingClass, findingWords } from '../find/classes.ts';
import type { Finding, Question, UseReport } from '../find/findings.ts';
import type { CheckTarget } from '../find/targets.ts';

/** `run --link: "the name resolves" is not as on Docker`; of a name that is not taken, what its title says. */
export function whatInWords(
  { use: { feature } }: Pick<UseReport, 'use'>,
  { rule, title, goneFrom }: Pick<Finding, 'rule' | 'title' | 'goneFrom'>,
): string {
  if (!isOfFact({ rule })) return goneFrom === null ? title : `on ${goneFrom.words} ${title}`;
  const name = useInWords({ use: { feature } });
  return goneFrom === null
    ? `${name}: "${title}" is not as on Docker`
    : `${name}: "${title}" was not so on ${goneFrom.words} as it is now`;
}

/** `run --link` */
export function useInWords({ use: { feature } }: { use: Pick<UseReport['use'], 'feature'> }): string {
  return feature.replace(/^\w+:/, '');
}

/** `networks/link` of a fact; the rule itself of a name. */
export function scenarioOf({ rule }: Pick<Finding, 'rule'>): string {
  return rule.replace(/#.*$/, '');
}

/** Of one scenario: `networks/link#exitCode #answered`. */
export function rulesInWords(findings: readonly Pick<Finding, 'rule'>[]): string {
  return findings.map(({ rule }, index) => (index === 0 ? rule : rule.replace(/^.*#/, '#'))).join(' ');
}

/** Facts in quotes, and what is said of names. */
export function titlesInWords(findings: readonly Pick<Finding, 'rule' | 'title'>[]): string {
  return findings.map(({ rule, title }) => (isOfFact({ rule }) ? `"${title}"` : title)).join(', ');
}

/** Else it is about the name of a feature. */
function isOfFact({ rule }: Pick<Finding, 'rule'>): boolean {
  return rule.includes('#');
}

/** `podman@5.8.6, podman-rootless@5.8.6`; `both` or `all 3` of several that were asked. */
export function namesOf(
  targets: readonly CheckTarget[],
  { targets: all }: Pick<Question, 'targets'>,
): string {
  if (all.length < 2 || targets.length < all.length) return targets.map(({ name }) => name).join(', ');
  return all.length === 2 ? 'both' : `all ${all.length}`;
}

/** Where it is refused, where it silently differs, where it prints otherwise. */
export function byClass({ on }: Finding): { class: FindingClass; targets: CheckTarget[] }[] {
  return groupedBy(on, (one) => one.class).map((alike) => ({
    class: alike[0].class,
    targets: alike.map(({ target }) => target),
  }));
}

/** `refused on podman@5.8.6; silently different on podman-rootless@5.8.6` */
export function classesOnTargets(finding: Finding, question: Question): string {
  return byClass(finding)
    .map((one) => `${findingWords[one.class].one} on ${namesOf(one.targets, question)}`)
    .join('; ');
}

/** One paragraph: what, where, why and what to write instead. */
export function findingInWords(one: UseReport, finding: Finding, question: Question): string {
  const { causes, advice, open } = finding;
  return [
    `${open.length > 0 ? 'May differ' : sentence(classesOnTargets(finding, question))}: ${whatInWords(one, finding)}.`,
    ...open.map((why) => `Not known: ${why}.`),
    // A cause may begin with the name of a program, which stays as it is.
    ...causes.map(({ because, source }) => `Why: ${because} (${source}).`),
    ...advice.map(({ write, shownBy }) => `Write instead: ${write.replace(/\.$/, '')} (${shownBy}).`),
  ].join(' ');
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `Checked against podman@5.8.6.`, and of each release that was not measured, that nothing of it is a verdict. */
export function questionInWords({ targets, from }: Question): string[] {
  const names = targets.map(({ name }) => name).join(', ');
  const asked = from === null ? `Checked against ${names}.` : `What changes from ${from.name} to ${names}.`;
  const open = [...(from === null ? [] : [from]), ...targets].filter((one) => one.open !== null);
  return [
    asked,
    ...open.map((one) => `${one.words}: ${one.open ?? ''}. Nothing that is said of it is a verdict.`),
  ];
}

/** What titles of facts between quotes are. */
export function quotesInWords({ from }: Question): string {
  return from === null ? 'In quotes: what is not as on Docker.' : 'In quotes: what changes.';
}
