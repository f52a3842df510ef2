/** Which columns of several records are shards of one target, and which are two measurements of it. */
import { isDeepStrictEqual } from 'node:util';
import type { CanialiasError } from '../../errors.ts';
import type { RunRecord, TargetLine } from '../model.ts';
import { renameTargets } from '../rename-targets.ts';
import { cannotMerge } from './cannot-merge.ts';
import { unlikeTrait } from './unread-traits.ts';

interface Column {
  record: RunRecord;
  target: TargetLine;
  /** Ids of the scenarios that this record asked of the target. */
  asked: ReadonlySet<string>;
}

/** Shards that belong together: what the merged record shows as one column. */
type Joined = [Column, ...Column[]];

/**
 * The records with no id standing for two measurements. A target that was measured twice gets its host's
 * kernel behind its id, or its run's id where kernels are the same: `docker~6.1.0-13-amd64`, `docker~k3x9`.
 * Without `keepApart` that throws `cannot-merge` instead.
 */
export function toldApart(records: readonly RunRecord[], keepApart: boolean): RunRecord[] {
  const names = new Map(records.map((record) => [record, new Map<string, string>()]));
  for (const id of new Set(records.flatMap(({ targets }) => targets.map((target) => target.id)))) {
    const joined = joinedColumns(columnsNamed(records, id));
    const [one, other] = joined;
    if (one === undefined || other === undefined) continue;
    if (!keepApart) throw measuredTwice(id, one, other);
    for (const { name, columns } of named(id, joined)) {
      for (const { record } of columns) names.get(record)?.set(id, name);
    }
  }
  return records.map((record) => renameTargets(record, (id) => names.get(record)?.get(id) ?? id));
}

function columnsNamed(records: readonly RunRecord[], id: string): Column[] {
  return records.flatMap((record) => {
    const target = record.targets.find((one) => one.id === id);
    if (target === undefined) return [];
    const results = record.results.filter((result) => result.target === id);
    return [{ record, target, asked: new Set(results.map(({ scenario }) => scenario)) }];
  });
}

/** Each column joins others that it fits to (the same engine, asked something else), best those of its host. */
function joinedColumns(columns: readonly Column[]): Joined[] {
  const groups: Joined[] = [];
  for (const column of columns) {
    const { host } = column.record.header;
    const fitting = groups.filter((members) => members.every((member) => whyApart(member, column) === null));
    const near = fitting.find(([member]) => isDeepStrictEqual(member.record.header.host, host));
    const group = near ?? fitting[0];
    if (group === undefined) groups.push([column]);
    else group.push(column);
  }
  return groups;
}

/** Null for two shards of one target. */
function whyApart(one: Column, other: Column): string | null {
  const both = [...one.asked].filter((scenario) => other.asked.has(scenario));
  const [first] = both;
  if (first !== undefined) {
    return `both answer ${first}${both.length > 1 ? ` and ${both.length - 1} more` : ''}`;
  }
  const unlike = unlikeTrait(one.target.traits, other.target.traits);
  if (unlike !== undefined) {
    const values = [one, other].map(({ target }) => String(target.traits[unlike]));
    return `their ${unlike} is ${values.join(' and ')}`;
  }
  // Each run serves an API socket of its own.
  const outside = ({ target: { identity, socketOrigin, entered } }: Column) => ({
    identity: { ...identity, socket: '' },
    socketOrigin,
    entered,
  });
  return isDeepStrictEqual(outside(one), outside(other)) ? null : 'they were not reached in the same way';
}

function measuredTwice(id: string, one: Joined, [other]: Joined): CanialiasError {
  const rivals = one.flatMap((rival) => {
    const why = whyApart(rival, other);
    return why === null
      ? []
      : [`the runs ${rival.record.header.runId} and ${other.record.header.runId}: ${why}`];
  });
  return cannotMerge(
    `${id} was measured twice, by ${rivals[0] ?? 'two runs'}`,
    'Leave one of the records out, or keep both columns: --keep-apart',
  );
}

function named(id: string, joined: readonly Joined[]): { name: string; columns: Joined }[] {
  const kernels = joined.map(([{ record }]) => record.header.host.kernel);
  const distinct = new Set(kernels).size === kernels.length;
  return joined.map((columns, index) => ({
    name: `${id}~${(distinct ? kernels[index] : undefined) ?? columns[0].record.header.runId}`,
    columns,
  }));
}
