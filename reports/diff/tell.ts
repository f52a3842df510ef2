/** The changes in reading order: by kind and scenario, equal ones once with their places. */
import type { Surface } from '../../harness/record/model.ts';
import type { Cause } from '../view/answer.ts';
import { causesOfAnswers, isUnexplained, type Said, said } from '../view/answer-in-words.ts';
import { groupedBy } from '../view/grouped-by.ts';
import { type Change, type ChangeKind, changeKinds } from './diff-records.ts';
import type { TargetPair } from './match-targets.ts';

export interface ToldKind {
  kind: ChangeKind;
  scenarios: ToldScenario[];
}

interface ToldScenario {
  scenario: Change['scenario'];
  facts: ToldFact[];
  /** What explains the answers now, and what explained those before. */
  why: Cause[];
  whyBefore: Cause[];
}

interface ToldFact {
  title: string;
  before: Said;
  after: Said;
  /** Differs now, and no scenario declares it. */
  isNew: boolean;
  /** `on podman, podman-rootless over cli`; empty if there is only one place. */
  where: string;
}

/** The name of a compared column. */
export type Label = (pair: TargetPair) => string;

/** `pairs`: all columns that were compared. */
export function tell(changes: readonly Change[], pairs: readonly TargetPair[], label: Label): ToldKind[] {
  return changeKinds.flatMap((kind) => {
    const ofKind = changes.filter((change) => change.kind === kind);
    if (ofKind.length === 0) return [];
    const scenarios = groupedBy(ofKind, ({ scenario }) => scenario.id);
    return [{ kind, scenarios: scenarios.map((of) => toldScenario(of, pairs, label)) }];
  });
}

/** `podman@5.8.6 -> podman@5.8.7`; a column of equal id is that id. */
export function pairInWords({ from, to }: TargetPair): string {
  return from === to ? to : `${from} -> ${to}`;
}

/** A column by its id in the later record: its id before is shown once, above. */
export function latest({ to }: TargetPair): string {
  return to;
}

function toldScenario(
  changes: [Change, ...Change[]],
  pairs: readonly TargetPair[],
  label: Label,
): ToldScenario {
  const alike = groupedBy(changes, ({ fact, before, after }) => [
    fact.name,
    said(before),
    said(after),
    isUnexplained(after),
  ]);
  return {
    scenario: changes[0].scenario,
    facts: alike.map((group) => {
      const [{ fact, before, after }] = group;
      return {
        title: fact.title,
        before: said(before),
        after: said(after),
        isNew: isUnexplained(after),
        where: whereOf(group, pairs, label),
      };
    }),
    why: causesOfAnswers(changes.map(({ after }) => after)),
    whyBefore: causesOfAnswers(changes.map(({ before }) => before)),
  };
}

/** A column means all surfaces of the scenario if all of them changed alike. */
function whereOf(changes: readonly Change[], pairs: readonly TargetPair[], label: Label): string {
  const places = pairs.flatMap((pair) => {
    const here = changes.filter(({ target }) => target.from === pair.from && target.to === pair.to);
    const [first] = here;
    return first === undefined ? [] : [{ label: label(pair), over: overOf(here, first.scenario.surfaces) }];
  });
  const over = new Set(places.map((place) => place.over));
  const [only = ''] = over;
  if (places.length < pairs.length || over.size > 1) {
    return `on ${places.map((place) => `${place.label}${place.over}`).join(', ')}`;
  }
  return `${pairs.length > 1 ? 'on every target' : ''}${only}`.trim();
}

function overOf(changes: readonly Change[], surfaces: readonly Surface[]): string {
  const named = surfaces.filter((surface) => changes.some((change) => change.surface === surface));
  return named.length === surfaces.length ? '' : ` over ${named.join(' and ')}`;
}
