import type { Line, RunRecord } from '../model.ts';
import { vocabularyLines } from '../vocabulary-lines.ts';

/** The lines of a whole record, in the order in which a run writes them; each feature has a line. */
export function recordLines(record: RunRecord): Line[] {
  return [
    record.header,
    ...record.targets,
    ...record.missing,
    ...record.scenarios,
    ...record.results,
    ...vocabularyLines(record.features),
    ...record.census,
    record.footer,
  ];
}
