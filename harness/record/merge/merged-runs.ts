/** The runs that a record is made of, and the time that they took together. */
import type { FooterLine, Part, RunRecord } from '../model.ts';

/** A merged record names its runs; the record of one run is its own only part. */
export function partsOf(record: RunRecord): Part[] {
  const { header, footer, targets } = record;
  if (header.parts.length > 0) return header.parts;
  const { runId, startedAt, host } = header;
  const ids = targets.map(({ id }) => id);
  return [{ runId, startedAt, endedAt: footer.endedAt, host, targets: ids, shard: header.filters.shard }];
}

/** The same runs, each with the commit that measured it. */
export function withCommit(record: RunRecord): Part[] {
  const { suiteCommit } = record.header;
  return partsOf(record).map((part) => (suiteCommit === null ? part : { ...part, suiteCommit }));
}

/** When the last run ended, and the seconds in which at least one of them was under way. */
export function timeOf(parts: readonly Part[]): Pick<FooterLine, 'endedAt' | 'seconds'> {
  const spans = parts
    .map(({ startedAt, endedAt }) => ({ from: Date.parse(startedAt), to: Date.parse(endedAt) }))
    .toSorted((one, other) => one.from - other.from);
  let covered = 0;
  let until = -Infinity;
  for (const { from, to } of spans) {
    covered += Math.max(0, to - Math.max(from, until));
    until = Math.max(until, to);
  }
  return { endedAt: new Date(until).toISOString(), seconds: Math.round(covered / 100) / 10 };
}
