/** What became of all mutants. */
import { keyOf, type MutantLine, type MutationLine, type PlainLine } from './lines.ts';

export interface SurfaceSummary {
  target: string;
  scenario: string;
  surface: PlainLine['surface'];
  unanswered: string | null;
  /** `elsewhere`: a fact notices on another target, which `what` names. */
  noticed: { part: string; by: MutantLine['by'] | 'elsewhere'; what: string }[];
  survived: string[];
  /** Parts that could be left out and were not, or whose trial says nothing. */
  untried: { part: string; why: string }[];
}

export interface MutationSummary {
  noticed: number;
  survived: number;
  untried: number;
  /** Of the mutants that were tried, those that a fact, a refusal or trouble noticed: 0 to 1, or null without one. */
  share: number | null;
  /** `SCENARIO on TARGET` of those that were tried and noticed nothing. */
  blind: string[];
  /** Options whose shape is not known, so that they are never left out. */
  unknown: string[];
  surfaces: SurfaceSummary[];
}

/** At least so many are to be noticed. */
export const wantedShare = 0.95;

/** A later line stands for an earlier one about the same. */
export function summaryOf(lines: readonly MutationLine[]): MutationSummary {
  const plain = new Map(lines.flatMap((line) => (line.type === 'plain' ? [[keyOf(line), line]] : [])));
  const mutants = new Map(
    lines.flatMap((line) => (line.type === 'mutant' ? [[`${keyOf(line)} ${line.part}`, line]] : [])),
  );
  const surfaces = [...plain.values()]
    .map((line) => surfaceOf(line, mutants))
    .toSorted((one, other) => keyOf(one).localeCompare(keyOf(other)));
  const count = (of: 'noticed' | 'survived' | 'untried') =>
    surfaces.reduce((sum, surface) => sum + surface[of].length, 0);
  const noticed = count('noticed');
  const survived = count('survived');
  return {
    noticed,
    survived,
    untried: count('untried'),
    share: noticed + survived === 0 ? null : noticed / (noticed + survived),
    blind: blindOf(surfaces),
    unknown: [...new Set([...plain.values()].flatMap((line) => line.unknown))].toSorted(),
    surfaces,
  };
}

/** Is what was wanted reached? */
export function isNoticed({ share, blind, untried }: MutationSummary): boolean {
  return (share ?? 1) >= wantedShare && blind.length === 0 && untried === 0;
}

type Mutants = ReadonlyMap<string, MutantLine>;

function surfaceOf(
  { target, scenario, surface, unanswered, parts }: PlainLine,
  mutants: Mutants,
): SurfaceSummary {
  const summary: SurfaceSummary = {
    target,
    scenario,
    surface,
    unanswered,
    noticed: [],
    survived: [],
    untried: [],
  };
  if (unanswered !== null) return summary;
  for (const part of parts) {
    const mutant = mutants.get(`${keyOf(summary)} ${part}`);
    if (mutant === undefined) summary.untried.push({ part, why: 'not come to' });
    else if (mutant.by === 'unmet') summary.untried.push({ part, why: 'it did not come up' });
    else if (mutant.by === 'unclean') summary.untried.push({ part, why: mutant.what });
    else if (mutant.by !== 'nothing') summary.noticed.push({ part, by: mutant.by, what: mutant.what });
    else {
      const other = factElsewhere(mutant, mutants);
      if (other === undefined) summary.survived.push(part);
      else summary.noticed.push({ part, by: 'elsewhere', what: other.target });
    }
  }
  return summary;
}

/** Some options are sent for the sake of engines that treat them otherwise. */
function factElsewhere({ scenario, surface, part }: MutantLine, mutants: Mutants): MutantLine | undefined {
  return [...mutants.values()].find(
    (one) => one.scenario === scenario && one.surface === surface && one.part === part && one.by === 'fact',
  );
}

function blindOf(surfaces: readonly SurfaceSummary[]): string[] {
  const seen = new Map<string, { noticed: number; survived: number }>();
  for (const { scenario, target, noticed, survived } of surfaces) {
    const key = `${scenario} on ${target}`;
    const before = seen.get(key) ?? { noticed: 0, survived: 0 };
    seen.set(key, {
      noticed: before.noticed + noticed.length,
      survived: before.survived + survived.length,
    });
  }
  return [...seen].flatMap(([key, { noticed, survived }]) => (noticed === 0 && survived > 0 ? [key] : []));
}
