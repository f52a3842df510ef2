/** Makes one record of those of several runs: split by target, by shard, or made on several machines. Pure. */
import { createHash } from 'node:crypto';
import { compareColumns, compareText } from '../column-order.ts';
import {
  type Part,
  type ResultLine,
  type RunRecord,
  recordSchemaVersion,
  type TargetLine,
} from '../model.ts';
import { cannotMerge } from './cannot-merge.ts';
import { joinCensus } from './join-census.ts';
import { joinFilters } from './join-filters.ts';
import { joinMissing } from './join-missing.ts';
import { partsOf, timeOf, withCommit } from './merged-runs.ts';
import { scenariosOf } from './one-suite.ts';
import { toldApart } from './tell-apart.ts';
import { unaskedCells, withoutUnasked } from './unasked.ts';
import { withReadTraits } from './unread-traits.ts';

export interface MergeOptions {
  /** Keep both columns of a target that was measured twice, rather than refuse it. */
  keepApart: boolean;
  /** Ids of all scenarios that there are: a record that has them all on every column is of no selection. */
  suite?: ReadonlySet<string>;
}

/**
 * The order of the records does not matter. Throws `cannot-merge` for records of different suites, one that is
 * given twice, and a target that was measured twice.
 */
export function mergeRecords(given: readonly RunRecord[], { keepApart, suite }: MergeOptions): RunRecord {
  const inTime = given.toSorted(byStart);
  checkRuns(inTime.flatMap(partsOf));
  const scenarios = scenariosOf(inTime);
  const records = toldApart(inTime.map(withoutUnasked), keepApart);
  const [first] = records;
  if (first === undefined)
    throw cannotMerge('there is no record to merge', 'Name the run.jsonl of each run.');

  // Of a target's lines only their sockets differ.
  const columns = new Map<string, TargetLine>();
  for (const target of records.flatMap((record) => record.targets)) {
    const first = columns.get(target.id);
    columns.set(target.id, first === undefined ? target : withReadTraits(first, target));
  }
  const targets = [...columns.values()].toSorted(compareColumns);
  const ids = targets.map(({ id }) => id);
  const missing = joinMissing(records, ids);
  const commits = new Set(records.map(({ header }) => header.suiteCommit));
  const parts = records
    .flatMap((record) => (commits.size > 1 ? withCommit(record) : partsOf(record)))
    .toSorted(compareParts);
  const unasked = keepApart ? [] : unaskedCells(inTime, scenarios, targets);
  const asked = records.flatMap((record) => record.results);
  const results = [...asked, ...unasked].toSorted(byEnd);
  const filters = joinFilters(
    records.map(({ header }) => header.filters),
    scenarios.map(({ id }) => id),
    [...ids, ...missing.map(({ id }) => id)],
  );
  const whole = suite !== undefined && scenarios.length === suite.size && isWhole(asked, suite, ids);
  return {
    header: {
      ...first.header,
      schema: recordSchemaVersion,
      suiteCommit: commits.size > 1 ? null : first.header.suiteCommit,
      runId: mergedId(parts),
      startedAt: parts[0]?.startedAt ?? first.header.startedAt,
      filters: whole ? { ...filters, areas: [], ids: [], claims: [], shard: null } : filters,
      parts,
    },
    targets,
    missing,
    scenarios,
    results,
    features: records.flatMap((record) => record.features),
    census: targets.flatMap((target) => joinCensus(target, records) ?? []),
    footer: {
      type: 'footer',
      ...timeOf(parts),
      results: results.length,
      interrupted: records.some(({ footer }) => footer.interrupted),
    },
  };
}

function isWhole(
  results: readonly ResultLine[],
  suite: ReadonlySet<string>,
  columns: readonly string[],
): boolean {
  const cells = new Set(
    results.filter(({ scenario }) => suite.has(scenario)).map((one) => `${one.scenario} ${one.target}`),
  );
  return cells.size === suite.size * columns.length;
}

function checkRuns(parts: readonly Part[]): void {
  const runs = parts.map(({ runId }) => runId);
  const twice = runs.find((run, index) => runs.indexOf(run) !== index);
  if (twice === undefined) return;
  throw cannotMerge(`the run ${twice} is in two of the records`, 'Name each record once.');
}

/** Named after its runs, so that merging the same ones again gives the same record. */
function mergedId(parts: readonly Part[]): string {
  const runs = parts.map(({ runId }) => runId).toSorted(compareText);
  return createHash('sha256').update(JSON.stringify(runs)).digest('hex').slice(0, 8);
}

function byStart({ header: one }: RunRecord, { header: other }: RunRecord): number {
  return compareParts(one, other);
}

function compareParts(
  one: Pick<Part, 'startedAt' | 'runId'>,
  other: Pick<Part, 'startedAt' | 'runId'>,
): number {
  return Date.parse(one.startedAt) - Date.parse(other.startedAt) || compareText(one.runId, other.runId);
}

/** As a run writes them: in the order in which they finished. */
function byEnd(one: ResultLine, other: ResultLine): number {
  return (
    Date.parse(one.startedAt) + one.ms - (Date.parse(other.startedAt) + other.ms) ||
    compareText(one.scenario, other.scenario) ||
    compareText(one.target, other.target)
  );
}
