/** The figures of a bench as a small table of text. */
import type { BenchFigures, ProcessorTime, TargetFigures } from './figures.ts';
import type { KindOfCall } from './kinds-of-call.ts';

/** Kinds of call that are listed; the others take little. */
const listed = 12;

export function benchTable(figures: BenchFigures): string {
  const { scenarios, serial, processor, workers } = figures;
  return [
    `${scenarios} scenarios on ${processor.map(({ target }) => target).join(', ')}`,
    '',
    ...(serial === null ? [] : serialLines(serial)),
    ...table(
      [`${workers} at a time`, 'cells', 'wall', 'processor', 'a cell'],
      [...processor, sumOf(processor)].map((row) => [
        row.target,
        String(row.cells),
        seconds(row.ms),
        seconds(row.coreMs),
        `${(row.coreMs / 1000 / row.cells).toFixed(2)} s`,
      ]),
    ),
    '  (processor time of everything on this host, which is to be idle otherwise)',
    '',
    ...(serial === null ? [] : [`one at a time took ${seconds(serial.ms)}`, '']),
    ...kindLines(figures.kinds),
    '',
  ].join('\n');
}

function serialLines({ targets, all }: NonNullable<BenchFigures['serial']>): string[] {
  const rows = targets.length > 1 ? [...targets, all] : targets;
  const left =
    all.notReplayed === 0 ? '' : `; ${all.notReplayed} that no shell script can repeat are left out`;
  return [
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
  ];
}

function sumOf(rows: readonly ProcessorTime[]): ProcessorTime {
  const sum = (of: (row: ProcessorTime) => number) => rows.reduce((all, row) => all + of(row), 0);
  return {
    target: 'all',
    cells: sum((row) => row.cells),
    ms: sum((row) => row.ms),
    coreMs: sum((row) => row.coreMs),
  };
}

function kindLines(kinds: readonly KindOfCall[]): string[] {
  const whole = kinds.reduce((sum, kind) => sum + kind.ms, 0);
  return table(
    ['time by kind of call', 'calls', 'time', 'share'],
    kinds
      .slice(0, listed)
      .map((kind) => [
        kind.kind,
        String(kind.count),
        seconds(kind.ms),
        `${Math.round((100 * kind.ms) / whole)} %`,
      ]),
  );
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
