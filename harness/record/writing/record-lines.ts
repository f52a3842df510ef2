import type { Line, RunRecord } from '../model.ts';

/** The lines of a record in the order in which a run writes them. */
export function recordLines(record: RunRecord): Line[] {
  return [
    record.header,
    ...record.targets,
    ...record.missing,
    ...record.scenarios,
    ...record.results,
    ...record.features,
    ...record.census,
    record.footer,
  ];
}
