import type { RunRecord, SurfaceResult } from './model.ts';

/** The record with every answer and nothing of what was sent and came back: less than a tenth of its size. */
export function withoutEvidence(record: RunRecord): RunRecord {
  return {
    ...record,
    results: record.results.map((result) => ({
      ...result,
      surfaces: result.surfaces.map((surface) => ({ ...surface, steps: [], made: [] })),
    })),
  };
}

/** Was an engine asked, and does the record hold nothing of what was sent? */
export function evidenceIsLeftOut({ engineMs, steps }: SurfaceResult): boolean {
  return engineMs > 0 && steps.length === 0;
}
