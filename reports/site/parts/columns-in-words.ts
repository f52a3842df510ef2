/** Names a set of columns the way a person would: by engine and by stretches of versions. Pure. */
import type { ColumnGroup } from '../../view/columns.ts';

/** `every column`; `Docker; Podman 3.0.1 to 4.3.1; Podman rootless, every version`; empty for no column. */
export function columnsInWords(groups: readonly ColumnGroup[], indices: readonly number[]): string {
  const wanted = new Set(indices);
  const all = groups.flatMap(({ columns }) => columns);
  if (all.length > 1 && all.every(({ index }) => wanted.has(index))) return 'every column';
  return groups.flatMap((group) => groupInWords(group, wanted)).join('; ');
}

function groupInWords({ name, columns }: ColumnGroup, wanted: ReadonlySet<number>): string[] {
  const present = columns.filter(({ index }) => wanted.has(index));
  if (present.length === 0) return [];
  if (columns.length === 1) return [name];
  if (present.length === columns.length) return [`${name}, every version`];
  const stretches: string[][] = [];
  let open = false;
  for (const { index, label } of columns) {
    if (wanted.has(index)) {
      if (open) stretches.at(-1)?.push(label);
      else stretches.push([label]);
    }
    open = wanted.has(index);
  }
  return [`${name} ${stretches.map(stretchInWords).join(', ')}`];
}

function stretchInWords(labels: readonly string[]): string {
  const [first = '', last = ''] = [labels[0], labels.at(-1)];
  if (labels.length < 3) return labels.join(', ');
  return `${first} to ${last}`;
}
