import type { RunRecord } from '../../harness/record/model.ts';
import { matrixOf } from '../matrix.ts';
import { outcomeInWords } from '../run-in-words.ts';
import { areaLines } from './area-lines.ts';
import { layoutOf } from './layout.ts';
import { redLines } from './red-lines.ts';
import { censusLines, countLines, legendLines, missingLines, runLines, targetLines } from './sections.ts';
import { painter, type Terminal } from './terminal.ts';
import { wrap } from './wrap.ts';

/** The whole matrix as text, ending in a newline. */
export function renderTerminal(record: RunRecord, terminal: Terminal): string {
  const paint = painter(terminal);
  const layout = layoutOf(record, terminal.columns);
  const { width } = layout;
  const section = (name: string, lines: string[]) =>
    lines.length === 0 ? [] : [[paint('heading', name), ...lines]];
  const outcome = wrap(outcomeInWords(record), width);
  const blocks = [
    runLines(record, width, paint),
    ...section('TARGETS', targetLines(record, width)),
    ...matrixOf(record).map((area) => areaLines(area, layout, paint)),
    ...section('COUNTS', countLines(record, width)),
    ...section('NOT MEASURED', missingLines(record, width)),
    ...section('AFTER THE RUN', censusLines(record, width, paint)),
    ...section('LEGEND', legendLines(width, paint)),
    ...section('RED CELLS', redLines(record, width, paint)),
    outcome,
  ];
  return `${blocks.map((lines) => lines.join('\n').trimEnd()).join('\n\n')}\n`;
}
