/** What changed between two records, answer by answer. Pure. */
import type { HeaderLine, Surface } from '../../harness/record/model.ts';
import { type Answer, likeReference } from '../view/answer.ts';
import type { Matrix } from '../view/matrix.ts';
import { sameAnswer } from '../view/same-answer.ts';
import { answersIn, type Comparable, type ComparedScenario, comparableOf } from './comparable.ts';
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
  const earlier = comparableOf(before);
  return compare(earlier, after === before ? earlier : comparableOf(after), pairs);
}

/** As `diffRecords`, for what is compared several times. */
export function compare(before: Comparable, after: Comparable, pairs?: readonly TargetPair[]): RecordDiff {
  const targets =
    pairs === undefined ? matchTargets(before, after) : { compared: [...pairs], appeared: [], gone: [] };
  const matched = matchScenarios(before.scenarios, after.scenarios);
  const leftOut = {
    before: matched.filter((pair) => pair.before === null && filtered(before.header)),
    after: matched.filter((pair) => pair.after === null && filtered(after.header)),
  };
  const unknown = new Set([...leftOut.before, ...leftOut.after]);
  const diffs = matched
    .filter((pair) => !unknown.has(pair))
    .map((pair) => diffOfScenario(pair, targets.compared, before, after));
  return {
    before: sideOf(before, leftOut.before.length),
    after: sideOf(after, leftOut.after.length),
    targets,
    traits: targets.compared.flatMap((pair) => movedTraits(before, after, pair) ?? []),
    compared: diffs.reduce((sum, { compared }) => sum + compared, 0),
    changes: diffs.flatMap(({ changes }) => changes),
  };
}

/** Did an answer change, or a column come or go? An engine's traits may move without either. */
export function hasChanges({ changes, targets }: RecordDiff): boolean {
  return changes.length + targets.appeared.length + targets.gone.length > 0;
}

function sideOf({ header, scenarios, targets }: Comparable, leftOut: number): Side {
  const { runId, startedAt, suiteCommit, suiteDirty, parts } = header;
  const size = { scenarios: scenarios.length, targets: targets.length };
  return { runId, startedAt, suiteCommit, suiteDirty, parts, ...size, leftOut };
}

function filtered({ filters: { areas, ids, claims, shard } }: HeaderLine): boolean {
  return areas.length + ids.length + claims.length > 0 || shard !== null;
}

function diffOfScenario(
  pair: ScenarioPair,
  targets: readonly TargetPair[],
  before: Comparable,
  after: Comparable,
): Pick<RecordDiff, 'compared' | 'changes'> {
  const newest = pair.after ?? pair.before;
  if (newest === null) return { compared: 0, changes: [] };
  const surfaces = surfacesOf(pair);
  const formerly = pair.before === null || pair.before.id === newest.id ? null : pair.before.id;
  const { id, area, title } = newest;
  const scenario = { id, formerly, area, title, surfaces };
  const asked = targets.map((target) => ({
    target,
    earlier: answersIn(before, pair.before, target.from),
    later: answersIn(after, pair.after, target.to),
  }));
  const changes: Change[] = [];
  let compared = 0;
  for (const [name, { title }] of Object.entries({ ...pair.before?.facts, ...pair.after?.facts })) {
    for (const { target, earlier, later } of asked) {
      for (const surface of surfaces) {
        const was = earlier(name, surface);
        const is = later(name, surface);
        if (known(was) && known(is)) compared += 1;
        const kind = kindOfChange(was, is);
        if (kind === null) continue;
        changes.push({ kind, scenario, fact: { name, title }, surface, target, before: was, after: is });
      }
    }
  }
  return { compared, changes };
}

function surfacesOf({ before, after }: ScenarioPair): Surface[] {
  const of = (scenario: ComparedScenario | null) => scenario?.surfaces ?? [];
  return [...new Set([...of(after), ...of(before)])];
}

/** Null if no answer of an engine changed. */
function kindOfChange(before: Answer | null, after: Answer | null): ChangeKind | null {
  // Within one record an answer that was given twice is one object.
  if (before === after) return null;
  if (!known(before)) return known(after) ? 'appeared' : null;
  if (!known(after)) return 'gone';
  const [was, is] = [likeReference(before), likeReference(after)];
  if (was !== is) return is ? 'newly-same' : 'newly-different';
  return is || sameAnswer(before, after) ? null : 'still-different';
}

function known(answer: Answer | null): answer is Answer {
  return answer !== null && answer.kind !== 'none';
}
