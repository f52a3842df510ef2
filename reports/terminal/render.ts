import type { RunRecord } from '../../harness/record/model.ts';
import { type Paint, painter, type Terminal } from '../text/terminal.ts';
import { wrap } from '../text/wrap.ts';
import { matrixOf } from '../view/matrix.ts';
import { outcomeInWords } from '../view/run-in-words.ts';
import { areaLines } from './area-lines.ts';
import { layoutOf } from './layout.ts';
import { redLines } from './red-lines.ts';
import { censusLines, countLines, legendLines, missingLines, runLines, targetLines } from './sections.ts';

/** The whole matrix as text, ending in a newline. */
export function renderTerminal(record: RunRecord, terminal: Terminal): string {
  const paint = painter(terminal);
  const layout = layoutOf(record, terminal.columns);
  const { width } = layout;
  const section = sectionWith(paint);
  const outcome = wrap(outcomeInWords(record), width);
  const blocks = [
    runLines(record, width, paint),
    ...section('TARGETS', targetLines(record, width)),
    ...matrixOf(record).map((area) => areaLines(area, layout, paint)),
    ...section('COUNTS', countLines(record, width)),
    ...section('NOT MEASURED', missingLines(record, width)),
    ...section('AFTER THE RUN', censusLines(record, width, paint)),
    ...section('LEGEND', legendLines(width, paint)),
    ...section(...redSection(record, width, paint)),
    outcome,
  ];
  return joined(blocks);
}

/** Only the red cells, under their heading; the empty string where every cell is explained. */
export function renderRed(record: RunRecord, terminal: Terminal): string {
  const paint = painter(terminal);
  const { width } = layoutOf(record, terminal.columns);
  return joined(sectionWith(paint)(...redSection(record, width, paint)));
}

function redSection(record: RunRecord, width: number, paint: Paint): [name: string, lines: string[]] {
  return ['RED CELLS', redLines(record, width, paint)];
}

function sectionWith(paint: Paint): (name: string, lines: string[]) => string[][] {
  return (name, lines) => (lines.length === 0 ? [] : [[paint('heading', name), ...lines]]);
}

function joined(blocks: readonly string[][]): string {
  const text = blocks.map((lines) => lines.join('\n').trimEnd()).join('\n\n');
  return text === '' ? '' : `${text}\n`;
}
