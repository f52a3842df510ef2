/** The figures of a bench as a small table of text. */
import type { BenchFigures, TargetFigures } from './figures.ts';

export function benchTable(figures: BenchFigures): string {
  const { targets, all, serialMs, parallelMs, workers } = figures;
  const rows = targets.length > 1 ? [...targets, all] : targets;
  const left =
    all.notReplayed === 0 ? '' : `; ${all.notReplayed} that no shell script can repeat are left out`;
  return [
    `${figures.scenarios} scenarios on ${targets.map(({ target }) => target).join(', ')}`,
    '',
    ...table(
      ['one after the other', 'harness', 'shell', 'ratio'],
      rows.map((row) => [row.target, seconds(row.harnessMs), seconds(row.shellMs), ratio(row)]),
    ),
    `  (at most 1.10 is wanted${left})`,
    '',
    ...table(
      ["the harness's own time", 'median', '95 %', 'most', ''],
      rows.map(({ target, own }) => [target, ms(own.medianMs), ms(own.p95Ms), ms(own.maxMs), own.worst]),
    ),
    '  (of one scenario over one surface; at most 50 ms is wanted)',
    '',
    ...table(
      ['wall time of the suites', '', ''],
      [
        ['one at a time', seconds(serialMs), ''],
        [`${workers} at a time`, seconds(parallelMs), `${(parallelMs / serialMs).toFixed(2)} of it`],
      ],
    ),
    '',
  ].join('\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const lines = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? '').length)));
  return lines.map((line) =>
    line
      .map((text, column) => {
        const words = column === 0 || column === 4;
        return words ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0);
      })
      .join('  ')
      .trimEnd(),
  );
}

function ratio({ harnessMs, shellMs }: TargetFigures): string {
  return shellMs === 0 ? '-' : (harnessMs / shellMs).toFixed(2);
}

function seconds(value: number): string {
  return `${(value / 1000).toFixed(1)} s`;
}

function ms(value: number): string {
  return `${Math.round(value)} ms`;
}
