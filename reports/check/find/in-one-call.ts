/** What the uses of one call have in common is told once. Pure. */
import { featureName } from '../../../harness/record/feature-kind.ts';
import type { Use } from '../uses.ts';
import type { Finding, UseReport } from './findings.ts';

interface Told {
  use: Use;
  findings: Finding[];
  possible: Finding[];
  toldElsewhere?: UseReport['toldElsewhere'];
}

/** A fact that is about several uses of one call is told of the most special one, and as a verdict where it is one. */
export function onceInEachCall<One extends Told>(uses: readonly One[]): One[] {
  const best = new Map<object, Map<string, { use: Use; rank: number }>>();
  for (const { use, findings, possible } of uses) {
    const ofCall = best.get(use.call ?? use) ?? new Map<string, { use: Use; rank: number }>();
    best.set(use.call ?? use, ofCall);
    const offer = ({ rule }: Finding, isVerdict: boolean) => {
      const rank = (isVerdict ? 100 : 0) + specialness(use.feature);
      const known = ofCall.get(rule);
      if (known === undefined || rank > known.rank) ofCall.set(rule, { use, rank });
    };
    for (const finding of findings) offer(finding, true);
    for (const finding of possible) offer(finding, false);
  }
  return uses.map((one) => {
    const isBest = ({ rule }: Finding) =>
      !isOfFact(rule) || best.get(one.use.call ?? one.use)?.get(rule)?.use === one.use;
    return { ...one, findings: one.findings.filter(isBest), possible: one.possible.filter(isBest) };
  });
}

/** Where the command is refused, nothing is told of its flags. */
export function withoutFlagsOfRefused<One extends Told>(uses: readonly One[]): One[] {
  const refused = new Map<object, { use: Use; targets: Set<string> }>();
  for (const { use, findings } of uses) {
    if (use.call === undefined || featureName(use.feature).part !== '') continue;
    const targets = findings.flatMap(({ rule, on }) =>
      isOfFact(rule) ? [] : on.flatMap((one) => (one.class === 'refused' ? [one.target.name] : [])),
    );
    if (targets.length > 0) refused.set(use.call, { use, targets: new Set(targets) });
  }
  return uses.map((one) => {
    const command = refused.get(one.use.call ?? one.use);
    if (command === undefined || command.use === one.use) return one;
    const left = (findings: readonly Finding[]) =>
      findings.filter(({ on }) => on.some(({ target }) => !command.targets.has(target.name)));
    const findings = left(one.findings);
    const gone = one.findings.filter((finding) => !findings.includes(finding)).flatMap(({ on }) => on);
    const toldElsewhere = gone.flatMap(({ target, class: kind }) =>
      kind === 'refused' ? [{ target: target.name, class: kind }] : [],
    );
    return { ...one, findings, possible: left(one.possible), toldElsewhere };
  });
}

/** Else it is the id of a feature whose name is not taken. */
export function isOfFact(rule: string): boolean {
  return rule.includes('#');
}

function specialness(feature: string): number {
  const { kind } = featureName(feature);
  return kind === 'filter' || kind === 'placeholder' ? 2 : kind === 'flag' ? 1 : 0;
}
