import type { RunRecord } from './model.ts';

/** The record with every target called by another name, wherever it is named. Throws nothing; ids may collide. */
export function renameTargets(record: RunRecord, rename: (id: string) => string): RunRecord {
  const { header } = record;
  const named = <Item extends { id: string }>(item: Item): Item => ({ ...item, id: rename(item.id) });
  const about = <Item extends { target: string }>(item: Item): Item => ({
    ...item,
    target: rename(item.target),
  });
  return {
    ...record,
    header: {
      ...header,
      filters: { ...header.filters, targets: header.filters.targets.map(rename) },
      parts: header.parts.map((part) => ({ ...part, targets: part.targets.map(rename) })),
    },
    targets: record.targets.map(named),
    missing: record.missing.map(named),
    results: record.results.map(about),
    features: record.features.map(about),
    census: record.census.map(about),
  };
}
