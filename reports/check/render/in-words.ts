/** Findings in the words that all formats share. Pure. */

import { groupedBy } from '../../view/grouped-by.ts';
import { type FindingClass, findingWords } from '../find/classes.ts';
import type { Finding, Question, UseReport } from '../find/findings.ts';
import { isOfFact } from '../find/in-one-call.ts';
import type { MeasuredFact } from '../find/measured-fact.ts';
import type { CheckTarget } from '../find/targets.ts';

/** `run --link: "the name resolves" is not as on Docker (Docker: true, here: false)`; of a name that is not taken, what its title says. */
export function whatInWords(one: Pick<UseReport, 'use'>, finding: Finding, question: Question): string {
  const { goneFrom, facts } = finding;
  const names = [finding.title, nameOnInWords(finding, question)].join('');
  if (!isOfFact(finding.rule))
    return [goneFrom === null ? names : `on ${goneFrom.words} ${names}`, ...facts.map(factIn)].join('; ');
  const told = facts.map(factIn).join(', ');
  return goneFrom === null
    ? `${useInWords(one)}: ${told} ${facts.length === 1 ? 'is' : 'are'} not as on Docker`
    : `${useInWords(one)}: ${told} was not so on ${goneFrom.words} as it is now`;

  function factIn(fact: MeasuredFact): string {
    return factInWords(fact, finding, question);
  }
}

/** ` on podman@5.8.6` where a name is not taken on some of the targets of its finding. */
function nameOnInWords({ nameOn, on }: Finding, question: Question): string {
  return nameOn.length === 0 || nameOn.length === on.length ? '' : ` on ${namesOf(nameOn, question)}`;
}

/** `"exit code" (Docker: 0, here: 125)`; what different targets answer otherwise by their names. */
function factInWords(
  { title, reference, answers }: MeasuredFact,
  { on }: Finding,
  question: Question,
): string {
  if (reference === null || answers.length === 0) return `"${title}"`;
  const [first] = answers;
  const isEverywhere = answers.length === 1 && first?.on.length === on.length;
  const told = answers.map(
    ({ answer, on: some }) => `${isEverywhere ? 'here' : namesOf(some, question)}: ${answer}`,
  );
  return `"${title}" (${[`${question.from?.words ?? 'Docker'}: ${reference}`, ...told].join(', ')})`;
}

/** `run --link` */
export function useInWords({ use: { feature } }: { use: Pick<UseReport['use'], 'feature'> }): string {
  return feature.replace(/^\w+:/, '');
}

/** `run --lnik is unknown to Docker` */
export function unknownInWords(one: Pick<UseReport, 'use'>): string {
  return `${useInWords(one)} is unknown to Docker`;
}

/** `networks/link` of a fact; the rule itself of a name. */
export function scenarioOf({ rule }: Pick<Finding, 'rule'>): string {
  return withoutFact(rule);
}

function withoutFact(rule: string): string {
  return rule.replace(/#.*$/, '');
}

/** Of one scenario: `networks/link#exitCode #answered`; behind the name of a feature the facts that are told with it. */
export function rulesInWords(findings: readonly Pick<Finding, 'rule' | 'facts'>[]): string {
  const [first] = findings;
  const facts = findings.flatMap((one) => one.facts.map(({ rule }) => rule));
  if (first === undefined || isOfFact(first.rule)) return besideEachOther(facts);
  return [first.rule, ...groupedBy(facts, withoutFact).map(besideEachOther)].join(', ');
}

function besideEachOther(rules: readonly string[]): string {
  return rules.map((rule, index) => (index === 0 ? rule : rule.replace(/^.*#/, '#'))).join(' ');
}

/** Facts in quotes, with what was measured, and what is said of names. */
export function titlesInWords(findings: readonly Finding[], question: Question): string {
  return findings
    .flatMap((finding) => [
      ...(isOfFact(finding.rule) ? [] : [`${finding.title}${nameOnInWords(finding, question)}`]),
      ...finding.facts.map((fact) => factInWords(fact, finding, question)),
    ])
    .join('; ');
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
    `${open.length > 0 ? 'May differ' : sentence(classesOnTargets(finding, question))}: ${whatInWords(one, finding, question)}.`,
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
