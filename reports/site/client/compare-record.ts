/** A record of someone's own engines against the published columns. Pure. */
import type { SiteData, SiteFact, SiteTarget } from '../parts/site-data.ts';
import { versionNumbers } from './version-range.ts';

export interface DifferentAnswer {
  scenario: string;
  scenarioTitle: string;
  fact: string;
  published: string;
  own: string;
}

export interface Comparison {
  own: SiteTarget;
  /** The published column; null where nothing of its engine was published. */
  published: SiteTarget | null;
  /** What the published column does not share with the own one; empty for a true counterpart. */
  apart: ('mode' | 'version' | 'client')[];
  different: DifferentAnswer[];
  same: number;
  /** Facts that only one side measured, or whose reference has changed. */
  incomparable: number;
}

/** One for each column of the own record. */
export function compareRecords(own: SiteData, published: SiteData): Comparison[] {
  return own.targets.map((target, index) => compareColumn(own, index, target, published));
}

function compareColumn(own: SiteData, index: number, target: SiteTarget, published: SiteData): Comparison {
  const column = nearestColumn(target, published.targets);
  const counterpart = published.targets[column] ?? null;
  const comparison: Comparison = {
    own: target,
    published: counterpart,
    apart: counterpart === null ? [] : apart(target, counterpart),
    different: [],
    same: 0,
    incomparable: 0,
  };
  if (counterpart === null) return comparison;
  const scenarios = new Map(published.scenarios.map((scenario) => [scenario.id, scenario]));
  for (const { id, title, facts } of own.scenarios) {
    const known = new Map(scenarios.get(id)?.facts.map((fact) => [fact.name, fact]));
    for (const fact of facts) {
      const other = known.get(fact.name);
      const [mine, theirs] = [answerIn(own, fact, index), other && answerIn(published, other, column)];
      const sameQuestion = other?.answers[0] === fact.answers[0];
      if (mine === null || theirs === undefined || theirs === null || !sameQuestion)
        comparison.incomparable += 1;
      else if (mine === theirs) comparison.same += 1;
      else {
        const texts = { fact: fact.title, published: theirs, own: mine };
        comparison.different.push({ scenario: id, scenarioTitle: title, ...texts });
      }
    }
  }
  return comparison;
}

/** The answer in words; `refused` where the engine refuses the question, null where there is no answer. */
function answerIn({ verdicts }: SiteData, { answers, m, v }: SiteFact, column: number): string | null {
  const answer = answers[m[column] ?? -1];
  if (answer !== undefined) return answer;
  return verdicts[v[column] ?? -1] === 'unsupported' ? 'refused' : null;
}

/** Index of the column of the same engine that is nearest in client, mode and version; -1 for none. */
function nearestColumn(own: SiteTarget, targets: readonly SiteTarget[]): number {
  const ranked = targets
    .map((target, index) => ({ target, index }))
    .filter(({ target }) => target.engine === own.engine)
    .sort(
      (one, other) =>
        rank(own, one.target) - rank(own, other.target) ||
        versionsApart(own, one.target) - versionsApart(own, other.target),
    );
  return ranked[0]?.index ?? -1;
}

function rank(own: SiteTarget, target: SiteTarget): number {
  return (target.client === own.client ? 0 : 2) + (target.mode === own.mode ? 0 : 1);
}

function apart(own: SiteTarget, target: SiteTarget): Comparison['apart'] {
  return (['mode', 'version', 'client'] as const).filter((trait) =>
    trait === 'version' ? versionsApart(own, target) !== 0 : own[trait] !== target[trait],
  );
}

/** What a distribution adds to a version is no other version. */
function versionsApart(own: SiteTarget, target: SiteTarget): number {
  const [one, other] = [versionNumbers(own.version), versionNumbers(target.version)];
  const steps = [0, 1, 2].map((place) => Math.abs((one[place] ?? 0) - (other[place] ?? 0)) / 1000 ** place);
  return steps.reduce((sum, step) => sum + step, 0);
}
