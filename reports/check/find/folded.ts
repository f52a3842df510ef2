/** One mistake is one finding: what follows from it is told with it. Pure. */
import { groupedBy } from '../../view/grouped-by.ts';
import { compareClasses, heaviestClass } from './classes.ts';
import type { Finding, UseReport } from './findings.ts';
import { isOfFact } from './in-one-call.ts';

/**
 * Where the name of a feature is not taken, the facts about it go with that: all that is said of the targets that do not
 * take it, and what is refused on others as well.
 */
export function foldedIntoName(findings: readonly Finding[]): Finding[] {
  const name = findings.find((one) => !isOfFact(one.rule) && one.goneFrom === null);
  if (name === undefined) return [...findings];
  const isOfName = new Set(name.nameOn.map((target) => target.name));
  const goesWith = ({ target, class: kind }: Finding['on'][number]) =>
    isOfName.has(target.name) || (name.class === 'refused' && kind === 'refused');
  const others = findings.filter((one) => one !== name);
  const isFoldable = ({ rule, goneFrom }: Finding) => isOfFact(rule) && goneFrom === null;
  const folded = others.flatMap((one) => (isFoldable(one) ? partOf(one, goesWith) : []));
  const left = others.flatMap((one) => (isFoldable(one) ? partOf(one, (on) => !goesWith(on)) : [one]));
  return [together(name, folded), ...left].toSorted((one, other) => compareClasses(one.class, other.class));
}

/** What may differ says nothing where the name is refused. */
export function withoutRefused(possible: readonly Finding[], findings: readonly Finding[]): Finding[] {
  const refused = findings.flatMap(({ class: kind, nameOn }) => (kind === 'refused' ? nameOn : []));
  if (refused.length === 0) return [...possible];
  return possible.flatMap((one) => partOf(one, ({ target }) => !refused.includes(target)));
}

/** The flags of an instruction that differ for the reason for which it does itself. */
export function foldedIntoInstructions(uses: readonly UseReport[]): UseReport[] {
  const heads = new Map<string, number>();
  const told = [...uses];
  for (const [index, one] of uses.entries()) {
    const [, instruction = '', flag] = /^(dockerfile:\w+)( --.*)?$/.exec(one.use.feature) ?? [];
    const at = heads.get(instruction);
    const head = at === undefined ? undefined : told[at];
    if (flag === undefined) heads.set(instruction, index);
    else if (at !== undefined && head !== undefined) {
      const [ofHead, ofFlag] = foldedInto(head, one);
      told[at] = ofHead;
      told[index] = ofFlag;
    }
  }
  return told;
}

function foldedInto(head: UseReport, flag: UseReport): [UseReport, UseReport] {
  const folded = flag.findings.filter((one) => head.findings.some((other) => hasSameCause(one, other)));
  if (folded.length === 0) return [head, flag];
  const findings = head.findings.map((one) =>
    together(
      one,
      folded.filter((other) => hasSameCause(one, other)),
    ),
  );
  const toldElsewhere = folded.flatMap(({ on }) =>
    on.map(({ target, class: kind }) => ({ target: target.name, class: kind })),
  );
  const left = flag.findings.filter((one) => !folded.includes(one));
  return [
    { ...head, findings },
    { ...flag, findings: left, toldElsewhere: [...(flag.toldElsewhere ?? []), ...toldElsewhere] },
  ];
}

function hasSameCause(one: Finding, other: Finding): boolean {
  const keyOf = ({ rule, goneFrom, on, causes }: Finding) =>
    JSON.stringify([
      rule.replace(/#.*$/, ''),
      goneFrom?.name,
      on.map(({ target, class: kind }) => [target.name, kind]),
      causes.map(({ because }) => because),
    ]);
  return one.causes.length > 0 && keyOf(one) === keyOf(other);
}

/** On some of its targets; nothing where it is on none of them. */
function partOf(finding: Finding, isKept: (on: Finding['on'][number]) => boolean): Finding[] {
  const on = finding.on.filter(isKept);
  if (on.length === finding.on.length) return [finding];
  const kind = heaviestClass(on.map((one) => one.class));
  if (kind === null) return [];
  const targets = new Set(on.map(({ target }) => target));
  const within = <Part extends { on: Finding['nameOn'] }>(parts: readonly Part[]) =>
    parts
      .map((part) => ({ ...part, on: part.on.filter((target) => targets.has(target)) }))
      .filter((part) => part.on.length > 0);
  return [
    {
      ...finding,
      class: kind,
      on,
      causes: within(finding.causes),
      facts: finding.facts.map((fact) => ({ ...fact, answers: within(fact.answers) })),
    },
  ];
}

function together(head: Finding, others: readonly Finding[]): Finding {
  if (others.length === 0) return head;
  const all = [head, ...others];
  return {
    ...head,
    on: groupedBy(
      all.flatMap(({ on }) => on),
      ({ target }) => target.name,
    ).map(([first]) => first),
    facts: groupedBy(
      all.flatMap(({ facts }) => facts),
      ({ rule }) => rule,
    ).map((alike) => ({ ...alike[0], answers: alike.flatMap(({ answers }) => answers) })),
    causes: groupedBy(
      all.flatMap(({ causes }) => causes),
      ({ because }) => because,
    ).map((alike) => ({ ...alike[0], on: [...new Set(alike.flatMap(({ on }) => on))] })),
    advice: groupedBy(
      all.flatMap(({ advice }) => advice),
      ({ write }) => write,
    ).map(([first]) => first),
  };
}
