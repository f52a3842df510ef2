/** What one baseline has that another has not. Pure. */
import { compareText } from '../record/column-order.ts';
import { answersByColumn, type FeatureBaseline } from './feature-baseline.ts';

export interface BaselineChange {
  feature: string;
  /** Null where it was not there before, or is gone. */
  was: string | null;
  now: string | null;
  columns: string[];
}

/** Columns that changed alike stand together; sorted by feature. */
export function baselineChanges(before: FeatureBaseline | null, after: FeatureBaseline): BaselineChange[] {
  const was = before === null ? new Map<string, Map<string, string>>() : answersByColumn(before);
  const now = answersByColumn(after);
  const changes = new Map<string, BaselineChange>();
  for (const column of new Set([...was.keys(), ...now.keys()])) {
    const [old, fresh] = [was.get(column), now.get(column)];
    for (const feature of new Set([...(old?.keys() ?? []), ...(fresh?.keys() ?? [])])) {
      const change = { feature, was: old?.get(feature) ?? null, now: fresh?.get(feature) ?? null };
      if (change.was === change.now) continue;
      const key = JSON.stringify(change);
      const known = changes.get(key);
      if (known === undefined) changes.set(key, { ...change, columns: [column] });
      else known.columns.push(column);
    }
  }
  return [...changes.values()].toSorted((one, other) => compareText(one.feature, other.feature));
}
