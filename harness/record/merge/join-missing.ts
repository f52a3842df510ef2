import { compareText } from '../column-order.ts';
import type { MissingTargetLine, RunRecord } from '../model.ts';

/** Columns that no record could measure, each once, with every reason that was given. */
export function joinMissing(records: readonly RunRecord[], measured: readonly string[]): MissingTargetLine[] {
  const lines = records.flatMap(({ missing }) => missing).filter(({ id }) => !measured.includes(id));
  const ids = [...new Set(lines.map(({ id }) => id))].toSorted(compareText);
  return ids.map((id) => {
    const said = lines.filter((line) => line.id === id);
    const all = (key: 'reason' | 'hint') => [...new Set(said.map((line) => line[key]))].join('; ');
    return { type: 'missing-target', id, reason: all('reason'), hint: all('hint') };
  });
}
