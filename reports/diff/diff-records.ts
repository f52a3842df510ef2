/** What changed between two records, answer by answer. Pure. */
import type { HeaderLine, RunRecord, ScenarioLine, Surface } from '../../harness/record/model.ts';
import { type Answer, likeReference } from '../view/answer.ts';
import { answersIn, type Matrix } from '../view/matrix.ts';
import { sameAnswer } from '../view/same-answer.ts';
import { matchScenarios, type ScenarioPair } from './match-scenarios.ts';
import { type MatchedTargets, matchTargets, type TargetPair } from './match-targets.ts';
import { type MovedTraits, movedTraits } from './moved-traits.ts';

/** In the order in which reports list them. */
export const changeKinds = ['newly-different', 'still-different', 'newly-same', 'appeared', 'gone'] as const;
export type ChangeKind = (typeof changeKinds)[number];

export interface Change {
  kind: ChangeKind;
  scenario: {
    id: string;
    /** Its id in the earlier record, where that was another. */
    formerly: string | null;
    area: string;
    title: string;
    /** Every surface over which either record asks it. */
    surfaces: Surface[];
  };
  fact: { name: string; title: string };
  surface: Surface;
  target: TargetPair;
  /** Null where the record does not ask this. */
  before: Answer | null;
  after: Answer | null;
}

/** One of the two records. */
interface Side extends Pick<HeaderLine, 'runId' | 'startedAt' | 'suiteCommit' | 'suiteDirty' | 'parts'> {
  scenarios: number;
  targets: number;
  /** Scenarios of the other record that this run's filters left out: nothing is known of them here. */
  leftOut: number;
}

export interface RecordDiff {
  before: Side;
  after: Side;
  targets: MatchedTargets;
  /** How the compared engines and their hosts differ, apart from their answers. */
  traits: MovedTraits[];
  /** Number of answers that both records have. */
  compared: number;
  changes: Change[];
}

/** `pairs`: the columns to compare; those of equal id, and those that moved, where none are given. */
export function diffRecords(before: Matrix, after: Matrix, pairs?: readonly TargetPair[]): RecordDiff {
  const targets =
    pairs === undefined ? matchTargets(before, after) : { compared: [...pairs], appeared: [], gone: [] };
  const matched = matchScenarios(before.scenarios, after.scenarios);
  const leftOut = {
    before: matched.filter((pair) => pair.before === null && filtered(before.header)),
    after: matched.filter((pair) => pair.after === null && filtered(after.header)),
  };
  const unknown = new Set([...leftOut.before, ...leftOut.after]);
  const places = matched
    .filter((pair) => !unknown.has(pair))
    .flatMap((pair) => placesOf(pair, targets.compared, before, after));
  return {
    before: sideOf(before, leftOut.before.length),
    after: sideOf(after, leftOut.after.length),
    targets,
    traits: targets.compared.flatMap((pair) => movedTraits(before, after, pair) ?? []),
    compared: places.filter((place) => known(place.before) && known(place.after)).length,
    changes: places.flatMap((place) => {
      const kind = kindOfChange(place.before, place.after);
      return kind === null ? [] : [{ kind, ...place }];
    }),
  };
}

/** Did an answer change, or a column come or go? An engine's traits may move without either. */
export function hasChanges({ changes, targets }: RecordDiff): boolean {
  return changes.length + targets.appeared.length + targets.gone.length > 0;
}

function sideOf({ header, scenarios, targets }: RunRecord, leftOut: number): Side {
  const { runId, startedAt, suiteCommit, suiteDirty, parts } = header;
  const size = { scenarios: scenarios.length, targets: targets.length };
  return { runId, startedAt, suiteCommit, suiteDirty, parts, ...size, leftOut };
}

function filtered({ filters: { areas, ids, claims, shard } }: HeaderLine): boolean {
  return areas.length + ids.length + claims.length > 0 || shard !== null;
}

function placesOf(
  pair: ScenarioPair,
  targets: readonly TargetPair[],
  before: Matrix,
  after: Matrix,
): Omit<Change, 'kind'>[] {
  const newest = pair.after ?? pair.before;
  if (newest === null) return [];
  const facts = { ...pair.before?.facts, ...pair.after?.facts };
  const surfaces = surfacesOf(pair);
  const formerly = pair.before === null || pair.before.id === newest.id ? null : pair.before.id;
  const { id, area, title } = newest;
  const asked = targets.map((target) => ({
    target,
    earlier: answersIn(before, pair.before?.id, target.from),
    later: answersIn(after, pair.after?.id, target.to),
  }));
  return Object.entries(facts).flatMap(([name, fact]) =>
    asked.flatMap(({ target, earlier, later }) =>
      surfaces.map((surface) => ({
        scenario: { id, formerly, area, title, surfaces },
        fact: { name, title: fact.title },
        surface,
        target,
        before: earlier(name, surface),
        after: later(name, surface),
      })),
    ),
  );
}

function surfacesOf({ before, after }: ScenarioPair): Surface[] {
  const of = (scenario: ScenarioLine | null) => scenario?.surfaces ?? [];
  return [...new Set([...of(after), ...of(before)])];
}

/** Null if no answer of an engine changed. */
function kindOfChange(before: Answer | null, after: Answer | null): ChangeKind | null {
  if (!known(before)) return known(after) ? 'appeared' : null;
  if (!known(after)) return 'gone';
  const [was, is] = [likeReference(before), likeReference(after)];
  if (was !== is) return is ? 'newly-same' : 'newly-different';
  return is || sameAnswer(before, after) ? null : 'still-different';
}

function known(answer: Answer | null): answer is Answer {
  return answer !== null && answer.kind !== 'none';
}
