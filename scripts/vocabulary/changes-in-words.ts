/** What changed in a baseline, for the person who reads its diff. Pure. */
import type { BaselineChange } from '../../harness/judge/baseline-changes.ts';
import type { FeatureBaseline } from '../../harness/judge/feature-baseline.ts';

/** The rest is in the diff of the file. */
const mostLines = 20;

/** Ends in a newline. */
export function changesInWords(changes: readonly BaselineChange[], after: FeatureBaseline): string {
  const columns = Object.keys(after.columns);
  const size = `${Object.keys(after.features).length} features of ${columns.length} columns, reference ${after.reference}`;
  const lines = changes.map((change) => lineOf(change, columns.length));
  const more = lines.length - mostLines;
  return `${[
    size,
    ...columnsIn(changes).map((column) => countsOf(changes, column)),
    ...lines.slice(0, mostLines),
    ...(more > 0 ? [`and ${more} more: git diff shows them`] : []),
    ...(changes.length === 0 ? ['nothing changed'] : []),
  ].join('\n')}\n`;
}

function columnsIn(changes: readonly BaselineChange[]): string[] {
  return [...new Set(changes.flatMap(({ columns }) => columns))].toSorted();
}

/** `podman@5.4.2: 12 added, 3 removed, 4 changed` */
function countsOf(changes: readonly BaselineChange[], column: string): string {
  const own = changes.filter(({ columns }) => columns.includes(column));
  const added = own.filter(({ was }) => was === null).length;
  const removed = own.filter(({ now }) => now === null).length;
  return `  ${column}: ${added} added, ${removed} removed, ${own.length - added - removed} changed`;
}

function lineOf({ feature, was, now, columns }: BaselineChange, all: number): string {
  const where = columns.length === all ? 'all columns' : columns.join(', ');
  if (was === null) return `+ ${feature}: ${now ?? ''} on ${where}`;
  if (now === null) return `- ${feature}: ${was} on ${where}`;
  return `~ ${feature}: ${was} -> ${now} on ${where}`;
}
